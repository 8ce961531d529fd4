/** Words, phrases and names that are made up by number, the same in every run. */

const onsets = ['b', 'br', 'd', 'dr', 'f', 'g', 'gl', 'h', 'k', 'kr', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'sk', 'st', 't', 'tr', 'v', 'w', 'z'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'au', 'ei', 'ia'];
const codas = ['', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'rn', 'x'];

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

const SYLLABLES = onsets.length * vowels.length * codas.length;

/** A syllable; neighbours in number have little in common. */
function syllable(number: number): string {
  const at = (number * 7919 + 13) % SYLLABLES;
  return pick(onsets, at) + pick(vowels, Math.floor(at / onsets.length)) + pick(codas, Math.floor(at / (onsets.length * vowels.length)));
}

/** A word that no list holds; different numbers give different words up to three million. */
export const madeWord = (number: number): string => syllable(number) + syllable(Math.floor(number / SYLLABLES) * 31 + (number % SYLLABLES) * 17 + 5);

const common = ('data model method results analysis learning networks system systems problem approach algorithm performance time training information structure '
  + 'large methods models theory study paper function functions optimal estimation distribution bounds convergence random sample noise field energy measure process '
  + 'graph local global linear nonlinear general efficient robust deep dynamic online stochastic convex spectral inference prediction representation features images '
  + 'language tasks objects space scale temperature phase quantum density particles magnetic waves cells protein genes clinical human social market policy').split(' ');
const VOCABULARY = 60_000;

/** A word of a text: few are frequent, most are rare. `chance` is a number in [0, 1). */
export function wordAt(chance: number): string {
  const rank = Math.floor(VOCABULARY * chance ** 5);
  return common[rank] ?? madeWord(rank);
}

const firsts = ('sparse federated convex spectral adversarial bayesian causal contrastive differential distributed evolutionary geometric gaussian hierarchical latent metric '
  + 'neural quantum recurrent relational robust semantic stochastic symbolic temporal topological variational visual molecular magnetic turbulent cortical genomic epidemic photonic').split(' ');
const seconds = ('attention transformers optimization clustering inference networks matching forests kernels embeddings annealing diffusion percolation lattices turbulence imaging '
  + 'segmentation parsing translation retrieval scheduling caching routing bandits auctions games markets membranes plasmas superconductors galaxies genomes neurons').split(' ');

/** A phrase of two words that papers of one field share; about a thousand are different, because the lengths of the two lists share no factor. */
export const phraseAt = (number: number): string => `${pick(firsts, number)} ${pick(seconds, number)}`;

const given = ('Ada Ben Chidi Dana Elif Farid Grete Hiro Ines Jonas Kavya Lin Mara Nils Oya Pavel Rosa Sanjay Tove Uma Victor Wei Yara Zoltán Amir Bianca Carlos Daria Emeka Fatima '
  + 'Gustav Hana Igor Julia Kofi Leila Mateo Noor Olga Priya Quentin Ravi Saskia Tomás Ulrike Vikram Wanjiru Xin Yusuf Zofia Andrea Björn Célia Dmitri Esther Feng Giulia Henrik '
  + 'Isabel Jamal Katya Lars Ming Nadia Omar Petra Qing Rashid Sofia Tariq Ursula Valeria Walter Ximena Yuki Zeynep').split(' ');
const FAMILIES = 9_001;
/** With a capital letter first. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A full name; different numbers give different names up to some seven hundred thousand. */
export function nameAt(number: number): string {
  const family = number % FAMILIES;
  const word = madeWord(family * 3 + 1);
  return `${pick(given, Math.floor(number / FAMILIES) + family * 31)} ${capital(word)}`;
}
