/** Finds the owner's name where the end of another page is glued to it, because that file had no last line break. */

/** A name stands in the last characters of its line. */
const reach = 100;
/** Longer lines hold more than a name. */
const longestName = 80;

/** Where the name starts in the first line of a profile: 0 unless something else is glued in front of it. */
export function nameStart(text: string): number {
  const from = Math.max(0, text.length - reach);
  const tail = text.slice(from);
  const sentenceEnds = [...tail.matchAll(/(?:View details|\.\.\.|(?:[^\s.]{3}|[\d)\]}$])[.!?…]["'”’)\]]?)(?=\p{Lu})/gu)];
  const end = sentenceEnds.at(-1);
  if (end !== undefined) return from + end.index + end[0].length;
  if (text.length <= longestName) return 0;
  const glued = [...tail.matchAll(/[\p{Ll}\d/)](?=\p{Lu})/gu)].filter((match) => !startsUpper(tail, match.index));
  const last = glued.at(-1);
  return last === undefined ? 0 : from + last.index + 1;
}

/** True when the word around `index` starts with a capital, as LeCun does: then it is one name, not two things. */
function startsUpper(text: string, index: number): boolean {
  const start = text.lastIndexOf(' ', index) + 1;
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}
