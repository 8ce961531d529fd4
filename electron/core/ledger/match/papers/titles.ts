/** Titles as they vary between dumps: dress, slips, lost subtitles, other parts of a series. Pure. */
import { nearlyEqual, plain, tells, words } from './text.ts';

export interface Title {
  /** Words without blanks and without what only says what form the paper has: equal ones are equal titles. */
  readonly key: string;
  readonly words: readonly string[];
  /** What the title says about its form: "extended abstract", "panel"; empty when nothing. */
  readonly form: string;
  /** Words that help to tell it from others. */
  readonly telling: readonly string[];
  /** Numbers, as digits, in any spelling: they tell part 1 from part 2. */
  readonly numbers: readonly string[];
  /** The title of a column or of front matter: "Editorial", "Book reviews". */
  readonly standing: boolean;
  readonly truncated: boolean;
}

const forms = 'extended abstract|abstract|panel|panel session|panel abstract|tutorial|tutorial abstract|tutorial session|demo|demonstration|demonstration description|demonstration session|demo abstract|'
  + 'poster|poster abstract|invited talk|invited paper|keynote|keynote address|keynote speech|short paper|full paper|full version|extended version|revised version|preliminary version|preliminary report|'
  + 'technical report|industrial session|industry session|book review|review|research note|special session|work in progress|position paper|best paper|to appear';
const inBrackets = new RegExp(`[(\\[](${forms})[)\\]]`, 'i');
const afterDash = new RegExp(`(?:\\s[-–—]+\\s|:\\s)(${forms}|guest editors?['’]?s? (?:introduction|foreword|preface))\\s*\\.?$`, 'i');

const ordinals: Record<string, string> = { first: '1', second: '2', third: '3', fourth: '4', fifth: '5', sixth: '6', seventh: '7', eighth: '8', ninth: '9', tenth: '10', eleventh: '11', twelfth: '12' };
const counted: Record<string, string> = {
  i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8', ix: '9', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10',
};
/** Words that make another work of a title: "Erratum to …", "… Part 2". */
const otherWork = /^(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|addendum|comments?|reply|rejoinder|response|discussion|retraction|retracted|part|volume|supplement)$/;

/** Words that make up the standing titles of columns, editorials and front matter. */
const standing = new Set(('editorial editorials editor editors chief chair chairs foreword forewords preface introduction introductory message messages letter letters guest issue special note notes column '
  + 'report reports news review reviews reviewers book books comment comments commentary reply response erratum errata corrigendum correction corrections obituary index author authors contents table title '
  + 'front matter back cover calendar events announcement announcements call papers paper abstracts summary overview interview panel session tutorial tutorials workshop proceedings conference journal volume '
  + 'year annual retrospective perspective perspectives about information acknowledgment acknowledgments acknowledgements guidelines research articles article influential reminiscences treasurer secretary '
  + 'vice call calls press trade president presidents career forum discussion closing opening remarks welcome program committee organizers sponsors award awards in memoriam this section private correspondence communication technical '
  + 'personal unpublished manuscript thesis untitled conclusion conclusions discussion background').split(' '));

/** `intern` may remember words; null when nothing is left of the title. */
export function readTitle(raw: string, truncated: boolean | null, intern = (word: string): string => word): Title | null {
  const text = plain(raw);
  const form = inBrackets.exec(text) ?? afterDash.exec(text);
  const kept = words(form && form.index > 0 ? text.replace(form[0], ' ') : text);
  const found = (kept.length > 0 ? kept : words(text)).map((word) => intern(ordinals[word] ?? word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1')));
  if (found.length === 0) return null;
  const telling = found.filter(tells);
  const numbers = found.flatMap((word, i) => (/^\d+$/.test(word) ? [word] : i > 0 && counted[word] !== undefined ? [counted[word]] : []));
  const stands = telling.length > 0 && telling.every((word) => standing.has(word) || /^\d+$/.test(word));
  return { key: found.join(''), words: found, form: form?.[1]?.toLowerCase() ?? '', telling, numbers, standing: stands, truncated: truncated === true || /(?:\.\.\.|…)\s*$/.test(raw) };
}

/**
 * `equal`: nothing but dress differs · `slips`: slips of the pen, endings, little words · `part`: one stands in the other,
 * a subtitle or a few words are missing · `like`: many words in common · `unlike`: too few.
 */
export type TitleRelation = 'equal' | 'slips' | 'part' | 'like' | 'unlike';

export interface TitlesCompared {
  readonly relation: TitleRelation;
  /** From 0 to 1: the weight of common words in the weight of all, rare words weighing most. */
  readonly agreement: number;
  /** Both have numbers, and not the same ones. */
  readonly otherNumbers: boolean;
  readonly missing: readonly string[];
  /** One has a word that makes another work of it: an erratum, a reply, a second part. */
  readonly otherWork: boolean;
}

/** Common weight from which two titles are worth another look, and from which order and slips alone may differ. */
const worthALook = 0.45;
const almostAll = 0.92;
/** Telling words that a title must have to be found again within a longer one. */
const enoughToContain = 2;

/** `weigh` gives a word's weight, higher for rarer words. */
export function compareTitles(a: Title, b: Title, weigh: (word: string) => number): TitlesCompared {
  if (a.key === b.key) return { relation: 'equal', agreement: 1, otherNumbers: false, missing: [], otherWork: false };
  const matched = matchWords(a.words, b.words);
  const weight = (list: readonly string[]): number => list.reduce((sum, word) => sum + weigh(word), 0);
  const both = weight(matched.a) + weight(matched.b);
  const agreement = both / (weight(a.words) + weight(b.words));
  const missing = [...matched.onlyA, ...matched.onlyB];
  const otherNumbers = a.numbers.length > 0 && b.numbers.length > 0 && a.numbers.join() !== b.numbers.join();
  const told = missing.filter((word) => tells(word));
  const inOrder = sameOrder(a.words, b.words, matched);
  const contained = (part: readonly string[], few: Title): boolean => few.telling.length >= enoughToContain && !part.some(tells);
  let relation: TitleRelation = agreement >= worthALook ? 'like' : 'unlike';
  if (told.length === 0 && inOrder && agreement >= almostAll) relation = 'slips';
  else if (contained(matched.onlyA, a) || contained(matched.onlyB, b)) relation = 'part';
  return { relation, agreement, otherNumbers, missing, otherWork: missing.some((word) => otherWork.test(word)) };
}

interface Matched { a: string[]; b: string[]; onlyA: string[]; onlyB: string[] }

/** Pairs equal words first, then nearly equal ones, then two words with the one they are glued to. */
function matchWords(a: readonly string[], b: readonly string[]): Matched {
  const result: Matched = { a: [], b: [], onlyA: [], onlyB: [...b] };
  const take = (word: string, i: number): void => {
    result.a.push(word);
    result.b.push(...result.onlyB.splice(i, 1));
  };
  const rest: string[] = [];
  for (const word of a) {
    const i = result.onlyB.indexOf(word);
    if (i >= 0) take(word, i);
    else rest.push(word);
  }
  for (const word of rest) {
    const i = result.onlyB.findIndex((other) => nearlyEqual(word, other));
    if (i >= 0) take(word, i);
    else result.onlyA.push(word);
  }
  unglue(result.onlyA, result.onlyB, result.a, result.b);
  unglue(result.onlyB, result.onlyA, result.b, result.a);
  return result;
}

function unglue(split: string[], glued: string[], matchedSplit: string[], matchedGlued: string[]): void {
  for (let i = 0; i + 1 < split.length; i += 1) {
    const j = glued.findIndex((word) => word.length >= 5 && nearlyEqual(word, `${split[i]}${split[i + 1]}`));
    if (j < 0) continue;
    matchedSplit.push(...split.splice(i, 2));
    matchedGlued.push(...glued.splice(j, 1));
    i -= 1;
  }
}

/** "Data for models" and "Models for data" have the same words and are two papers. */
function sameOrder(a: readonly string[], b: readonly string[], matched: Matched): boolean {
  const left = a.filter((word) => matched.a.includes(word) && tells(word));
  const right = b.filter((word) => matched.b.includes(word) && tells(word));
  return left.length !== right.length || left.every((word, i) => right[i] !== undefined && nearlyEqual(word, right[i]));
}
