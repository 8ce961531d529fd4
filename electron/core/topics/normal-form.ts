/** The normal form of a word, under which singular and plural, hyphens, case and the two English spellings meet. */

const irregular: Readonly<Record<string, string>> = {
  matrices: 'matrix', vertices: 'vertex', indices: 'index', indexes: 'index', appendices: 'appendix', criteria: 'criterion', phenomena: 'phenomenon',
  spectra: 'spectrum', corpora: 'corpus', optima: 'optimum', minima: 'minimum', maxima: 'maximum', formulae: 'formula', data: 'data', lens: 'lens',
  behaviour: 'behavior', behaviours: 'behavior', neighbour: 'neighbor', neighbours: 'neighbor', neighbouring: 'neighboring', neighbourhood: 'neighborhood',
  colour: 'color', colours: 'color', colouring: 'coloring', modelling: 'modeling', labelling: 'labeling', labelled: 'labeled', centre: 'center', fibre: 'fiber',
  tumour: 'tumor', tumours: 'tumor', signalling: 'signaling', travelling: 'traveling', catalogue: 'catalog', defence: 'defense', lives: 'life', leaves: 'leaf',
  analyses: 'analysis', children: 'child', women: 'woman', men: 'man', mice: 'mouse', does: 'do', goes: 'go', series: 'series', species: 'species', axes: 'axis',
  always: 'always', perhaps: 'perhaps', news: 'news', gas: 'gas', atlas: 'atlas', chaos: 'chaos', cosmos: 'cosmos', canvas: 'canvas', pancreas: 'pancreas', sepsis: 'sepsis',
  bias: 'bias', biases: 'bias', alias: 'alias', aliases: 'alias', lenses: 'lens', gases: 'gas', viruses: 'virus', corpuses: 'corpus', campuses: 'campus', statuses: 'status', consensuses: 'consensus',
};

/** Singular of an English word in lower case; words of other kinds come back as they are. */
function singular(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? word;
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(?:ss|us|is|ics|ous|xis|'s)$/u.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sis|lyses|theses)$/u.test(word)) return word.replace(/es$/u, 'is');
  if (/(?:sses|shes|ches|xes|zzes)$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** One part of a word, between hyphens, in lower case, singular, in American spelling. */
function part(text: string): string {
  const word = singular(text);
  return word.length > 6 ? word.replace(/isation$/u, 'ization').replace(/yse(d?)$/u, 'yze$1') : word;
}

/** `Pre-Training` gives `pretraining`; parts are joined, so that `pre training`, side by side, gives the same letters. */
export function normalForm(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  return lower.split(/[-‐‑–'’.]/u).map(part).join('');
}
