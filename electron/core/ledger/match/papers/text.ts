/** Text as dumps print it, made comparable: entities, tags and lost letters undone, words folded. Pure. */
import { titleKey } from '../../normalise.ts';

/** Entities that stand for a letter or a sign; marks that only dress a letter are handled by their letter. */
const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', mdash: '-', ndash: '-', szlig: 'ß', aelig: 'æ', oelig: 'œ', oslash: 'ø', aring: 'å' };
const dressed = /^([a-zA-Z])(?:acute|grave|uml|circ|tilde|cedil|caron|slash|ring)$/;

function entity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const hexadecimal = name[1]?.toLowerCase() === 'x';
    const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  }
  return signs[name.toLowerCase()] ?? dressed.exec(name)?.[1] ?? whole;
}

/** Text without HTML entities and tags; everything else as it was. */
export function plain(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text;
  return text.replace(/&(#?\w{2,8});/g, entity).replace(/<\/?[a-z]{1,6}>/gi, '');
}

/** Folded words of a text: letters and digits of every script, without case, accents, punctuation and LaTeX. */
export function words(text: string): string[] {
  const key = titleKey(plain(text));
  return key === '' ? [] : key.split(' ');
}

/** Words that say nothing about what a text is about. */
const empty = new Set(('a an the of on for in to and or with by from at as is are be its via using towards toward into over under between '
  + 'der die das und le la les de des et el los y').split(' '));

/** Whether a folded word helps to tell one title from another. */
export function tells(word: string): boolean {
  return !empty.has(word) && (word.length > 1 || !/[a-z]/.test(word));
}

/**
 * Whether two folded words differ by one slip of the pen (two in words of nine letters and more), by an ending
 * (plural), or by a letter that was lost. Short words and numbers must be equal.
 */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short < 4 || /\d/.test(a) || /\d/.test(b)) return false;
  // A slip seldom takes the first and the last letter; this spares most comparisons of unrelated words.
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false;
  const allowed = short >= 9 ? 2 : 1;
  return Math.abs(a.length - b.length) <= allowed && distance(a, b, allowed) <= allowed;
}

/** Edit distance with swapped neighbours counted once; stops at `most` + 1. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** Code-unit order: the same on every machine, unlike localeCompare. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
