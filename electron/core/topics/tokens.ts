/** Titles and abstracts as streams of words, without formulas, markup, addresses and numbers. */
import { splitMath } from '../../../shared/text/math.ts';
import { plain } from '../ledger/match/papers/text.ts';
import { finish, type Steps } from '../ledger/steps.ts';
import { noteAcronym, type Acronyms } from './acronyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Set on a token that begins a sentence, whose capital says nothing. */
export const STARTS = 0x8000_0000;
/** Between two tokens that no phrase may join: punctuation, a formula, a number. */
export const BREAK = 0;

export interface Texts { readonly title: string | null; readonly abstract: string | null }

/** Tokens of all papers; paper `i` has its title at `titles[i]`, its abstract at `abstracts[i]`, and ends at `titles[i + 1]`. */
export interface Stream {
  readonly tokens: Uint32Array;
  readonly titles: Uint32Array;
  readonly abstracts: Uint32Array;
}

const scan = /[\p{L}\p{N}\p{M}]+(?:[-‐‑–'’.][\p{L}\p{N}\p{M}]+)*(?:\.{2,}|…)?|[^\s]/gu;
const letter = /\p{L}/u;
const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+/gu;
const withoutBlanks = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const sentenceEnds = new Set(['.', '!', '?', ':', '…']);
const LONGEST_WORD = 40;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Text without LaTeX, HTML and addresses; a formula becomes a sign that breaks phrases. */
function clean(text: string): string {
  let out = text;
  if (/[$\\]/u.test(out)) {
    out = splitMath(out).map((part) => (part.kind === 'text' ? part.text : ' ; ')).join('');
    out = out.replace(/\\(?:cite|ref|label|eqref|url|footnote)[a-z]*\*?(?:\[[^\]]*\])?\{[^}]*\}/giu, ' ; ')
      .replace(/\\["'`^~=.uvHcbdk]\{?([A-Za-z])\}?/gu, '$1').replace(/\\[a-zA-Z]+\*?/gu, ' ').replace(/[~\\]/gu, ' ');
  }
  // Braces keep capitals in bibliographies; what stands after © is the publisher's.
  if (/[{}©]/u.test(out)) out = out.replace(/[{}]/gu, '').replace(/©.{0,200}$/u, '');
  if (out.includes('&') || out.includes('<')) out = plain(out);
  return /https?:|www\.|@/u.test(out) ? out.replace(address, ' ; ') : out;
}

/** Whether it is a word worth keeping, not a number, a sign or a scrap. */
function isWord(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return text.length <= LONGEST_WORD;
  if (text.length > LONGEST_WORD || !letter.test(text)) return false;
  return !/^\d/u.test(text) || /^\d\p{L}$/u.test(text);
}

class Writer {
  tokens = new Uint32Array(1024);
  length = 0;

  push(token: number): void {
    if (this.length === this.tokens.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.tokens);
      this.tokens = larger;
    }
    this.tokens[this.length] = token;
    this.length += 1;
  }
}

/** Reads one text. A last word that is cut ("widely us...") is left out. */
function read(text: string, vocabulary: Vocabulary, out: Writer, acronyms: Acronyms): void {
  let starts = true;
  let opened = -1;
  const first = out.length;
  const word = (part: string): void => {
    out.push((vocabulary.spelling(part) | (starts ? STARTS : 0)) >>> 0);
    starts = false;
  };
  for (const [found] of clean(text).matchAll(scan)) {
    const last = found.charCodeAt(found.length - 1);
    if (!isWord(found) || last === 0x2e || last === 0x2026) {
      if (found === ')' && opened === out.length - 2) noteAcronym(acronyms, out.tokens, first, opened, vocabulary);
      out.push(BREAK);
      opened = found === '(' ? out.length - 1 : -1;
      if (sentenceEnds.has(found) || found.endsWith('…') || found.endsWith('..')) starts = true;
    } else if (last > 0xe00 && withoutBlanks.test(found)) {
      for (const { segment } of segmenter.segment(found)) word(segment);
    } else word(found);
  }
  out.push(BREAK);
}

/** Papers that are read, searched or written between two pauses. */
export const PAPERS_AT_ONCE = 256;

/** Reads texts one after another, in time linear in their length; short forms that they explain go to `acronyms`. */
export function* readInSteps(papers: Iterable<Texts>, vocabulary: Vocabulary, acronyms: Acronyms): Steps<Stream> {
  const out = new Writer();
  const titles: number[] = [];
  const abstracts: number[] = [];
  for (const { title, abstract } of papers) {
    titles.push(out.length);
    if (title !== null) read(title, vocabulary, out, acronyms);
    abstracts.push(out.length);
    if (abstract !== null) read(abstract, vocabulary, out, acronyms);
    if (titles.length % PAPERS_AT_ONCE === 0) yield;
  }
  titles.push(out.length);
  return { tokens: out.tokens.subarray(0, out.length), titles: Uint32Array.from(titles), abstracts: Uint32Array.from(abstracts) };
}

/** The same without pauses. */
export function readTexts(papers: Iterable<Texts>, vocabulary: Vocabulary, acronyms: Acronyms): Stream {
  return finish(readInSteps(papers, vocabulary, acronyms));
}
