/** What two spellings have in common: keys of titles and of names, by which equal ones are found. Pure. */

const marks = /[\u0300-\u036f]/g;
/** Letters that Unicode does not decompose. */
const letters: Record<string, string> = { ø: 'o', đ: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd', ħ: 'h' };
const oddLetters = /[øđłßæœıþðħ]/g;

/** Greek letters stand in some dumps as themselves and in others as LaTeX commands. */
const greek: Record<string, string> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', iota: 'ι',
  kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
  ell: 'l', infty: '∞',
};

/** Most text is of plain letters, digits and signs, which need no folding but of case. */
const ascii = /^[\s -~]*$/;
const asciiWords = /[a-z0-9]+/g;

function fold(text: string): string {
  return text.normalize('NFKD').replace(marks, '').toLowerCase().replace(oddLetters, (letter) => letters[letter] ?? letter).normalize('NFC');
}

/**
 * The key under which equal titles meet: case, diacritics, punctuation, blanks and LaTeX commands do not count,
 * letters and digits of every script do. Empty when nothing is left; an empty key joins nothing.
 */
export function titleKey(title: string): string {
  const plain = title.includes('\\') ? title.replace(/\\([a-zA-Z]+)/g, (_, command: string) => ` ${greek[command.toLowerCase()] ?? ''} `) : title;
  if (ascii.test(plain)) return plain.toLowerCase().match(asciiWords)?.join(' ') ?? '';
  return fold(plain).match(/[\p{L}\p{N}\p{M}∞]+/gu)?.join(' ') ?? '';
}

/** The key under which equal names meet; "Rawat, Ankit S." and "Ankit S Rawat" have the same. */
export function nameKey(name: string): string {
  const [family, given, ...more] = name.split(',');
  const ordered = given !== undefined && more.length === 0 ? `${given} ${family}` : name;
  if (ascii.test(ordered)) return ordered.toLowerCase().replace(/['`]/g, '').match(asciiWords)?.join(' ') ?? '';
  return fold(ordered).replace(/['’ʼ`]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu)?.join(' ') ?? '';
}

const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Whether a name key says enough for equal ones to be joined: a family name and at least one given name written out.
 * Initials alone, and single words, never join people.
 */
export function isFullName(key: string): boolean {
  const words = key.split(' ').filter((word) => [...word].length >= 2);
  return words.length >= 2 || (words.length === 1 && noSpaces.test(words[0] ?? ''));
}
