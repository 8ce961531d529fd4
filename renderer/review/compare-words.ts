/** Which words of two texts are marked side by side: those that both have where little is shared, else those that only one has. Pure. */
import { splitMath } from '../../shared/text/math.ts';

export interface MarkedPart {
  text: string;
  marked: boolean;
  /** Where the part begins, in UTF-16 units. */
  at: number;
}

export interface ComparedTexts {
  /** What the marks mean; null where the texts are the same or have no word in common and none of their own. */
  marks: 'shared' | 'differing' | null;
  left: readonly MarkedPart[];
  right: readonly MarkedPart[];
}

interface Word { key: string; start: number; end: number }

/** Words that say nothing about what a text is about. */
const small = new Set('a an and are as at be by can do does for from has have how in into is it its not of on or our such than that the their these this to via we what when which who why with'.split(' '));

/** From this share of common words on, what differs is the more telling; of a title few words are enough to know it by. */
const MOSTLY_SHARED = { short: 0.8, long: 0.6 } as const;
/** Different words up to which a text is short. */
const SHORT = 12;

const plain = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Words outside of formulas, with their places. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let offset = 0;
  for (const part of splitMath(text)) {
    if (part.kind === 'text') {
      for (const { 0: word, index } of part.text.matchAll(/[\p{L}\p{N}]+/gu)) {
        words.push({ key: plain(word), start: offset + index, end: offset + index + word.length });
      }
    }
    offset += part.kind === 'text' ? part.text.length : part.source.length;
  }
  return words.filter(({ key }) => !small.has(key));
}

/** The text cut into marked and unmarked parts; marked words with only a blank or a hyphen between them are one part. */
function partsOf(text: string, marked: readonly Word[]): MarkedPart[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of marked) {
    const last = spans.at(-1);
    if (last && /^[\s\-–]$/u.test(text.slice(last.end, start))) last.end = end;
    else spans.push({ start, end });
  }
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false, at });
    parts.push({ text: text.slice(start, end), marked: true, at: start });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false, at });
  return parts;
}

/** Compares two texts word by word, whatever the case and the diacritics. */
export function compareWords(left: string, right: string): ComparedTexts {
  const [first, other] = [wordsOf(left), wordsOf(right)];
  const [inLeft, inRight] = [new Set(first.map(({ key }) => key)), new Set(other.map(({ key }) => key))];
  const common = inLeft.intersection(inRight);
  const most = Math.max(inLeft.size, inRight.size);
  const differ = common.size >= MOSTLY_SHARED[most <= SHORT ? 'short' : 'long'] * most;
  const wanted = ({ key }: Word): boolean => common.has(key) !== differ;
  const [ofLeft, ofRight] = [first.filter(wanted), other.filter(wanted)];
  return {
    marks: ofLeft.length + ofRight.length === 0 ? null : differ ? 'differing' : 'shared',
    left: partsOf(left, ofLeft), right: partsOf(right, ofRight),
  };
}
