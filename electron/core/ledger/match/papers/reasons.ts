/** The evidence in words, for the screen on which a person decides. Pure. */
import type { Reason } from '../types.ts';
import type { Evidence } from './evidence.ts';
import { compare, tells } from './text.ts';

/** How much each field counts in the score; only fields that both records have are weighed. */
const importance: Record<string, number> = { identifier: 1, title: 0.45, authors: 0.25, abstract: 0.15, year: 0.1, venue: 0.1 };
/** An untitled record stands on its abstract. */
const abstractInsteadOfTitle = 0.45;

/** Equal titles of which one says "panel" agree a little less. */
const otherForm = 0.95;

interface Weighed { kind: string; agreement: number; sentence: string }

/** Names as a list in a sentence, at most three. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function identifier({ identifiers, a, b }: Evidence): Weighed | null {
  const say = (agreement: number, sentence: string): Weighed => ({ kind: 'identifier', agreement, sentence });
  if (identifiers === 'same-doi') return say(1, `Both have the DOI ${a.doi}.`);
  if (identifiers === 'same-arxiv') return say(1, `Both have the arXiv id ${a.arxivId}.`);
  if (identifiers === 'other-doi') return say(0, `The DOIs differ: ${[a.doi ?? '', b.doi ?? ''].sort(compare).join(' and ')}.`);
  if (identifiers === 'other-arxiv') return say(0, `The arXiv ids differ: ${[a.arxivId ?? '', b.arxivId ?? ''].sort(compare).join(' and ')}.`);
  return null;
}

function title({ title: found, generic, a, b }: Evidence): Weighed | null {
  if (!found) return null;
  const sameForm = a.title?.form === b.title?.form;
  const say = (sentence: string): Weighed => ({ kind: 'title', agreement: sameForm ? found.agreement : found.agreement * otherForm, sentence });
  const standing = generic ? ' Several papers bear such a title.' : '';
  if (found.relation === 'equal') {
    return say(sameForm ? `The titles are equal when case, accents, punctuation and blanks do not count.${standing}` : `The titles are equal but for a note on the form.${standing}`);
  }
  if (found.relation === 'slips') return say(`The titles differ in spelling only.${standing}`);
  if (found.otherNumbers) return say('The titles are alike but have different numbers.');
  if (found.relation === 'part') return say(`One title has more words: ${list(found.missing.filter(tells).sort())}.`);
  return say(found.relation === 'like' ? 'The titles have many words in common.' : 'The titles have few words in common.');
}

function authors({ authors: found }: Evidence): Weighed | null {
  if (found.agreement === null) return null;
  const say = (sentence: string): Weighed => ({ kind: 'authors', agreement: found.agreement ?? 0, sentence });
  if (found.shared.length === 0) return say(found.contradict ? 'The lists of authors have no name in common.' : 'The names that are printed differ.');
  const inBoth = [...found.shared].sort(compare);
  const verb = inBoth.length === 1 ? 'appears' : 'appear';
  if (found.apart === 0) return say(found.bothWhole ? 'The authors are the same.' : `${list(inBoth)} ${verb} in both; a list is cut short.`);
  return say(`${list(inBoth)} ${verb} in both, ${found.apart} ${found.apart === 1 ? 'name' : 'names'} in one only${found.bothWhole ? '' : '; a list is cut short'}.`);
}

const yearAgreement = [1, 0.5, 0.25];

function year({ years, a, b, bothPlaced }: Evidence): Weighed | null {
  if (years === null) return null;
  const agreement = yearAgreement[years] ?? 0;
  if (years === 0) return { kind: 'year', agreement, sentence: `Both are of ${a.year}.` };
  const usual = !bothPlaced && years <= 2 ? ' Usual for a preprint and its publication.' : '';
  return { kind: 'year', agreement: usual ? Math.max(agreement, 0.5) : agreement, sentence: `${[a.year ?? 0, b.year ?? 0].sort((x, y) => x - y).join(' and ')}: the years differ by ${years === 1 ? 'one' : years}.${usual}` };
}

function venue({ venue: relation, a, b }: Evidence): Weighed | null {
  const kinds = [a.venue.kind ?? '', b.venue.kind ?? ''].sort(compare).join(' and a ');
  if (relation === 'unknown') return null;
  const say = (agreement: number, sentence: string): Weighed => ({ kind: 'venue', agreement, sentence });
  if (relation === 'same') return say(1, 'The venues agree.');
  return relation === 'kinds' ? say(0, `The venues are of two kinds, a ${kinds}.`) : say(0.4, 'The names of the venues have little in common.');
}

function abstract({ abstract: found }: Evidence): Weighed | null {
  if (!found) return null;
  const words = found.common.length > 0 ? ` Both speak of ${list(found.common)}.` : '';
  const share = Math.round(found.runs * 100);
  return { kind: 'abstract', agreement: found.agreement, sentence: share >= 95 ? 'The abstracts are the same.' : `${share} % of the wording of the abstracts is the same.${words}` };
}

const half = 0.5;

/** Reasons for and against, the weightiest first, and the score that they make together, from 0 to 1. */
export function weighed(found: Evidence): { score: number; reasons: Reason[] } {
  const parts = [identifier, title, authors, year, venue, abstract].map((read) => read(found)).filter((part) => part !== null);
  const counts = (part: Weighed): number => (part.kind === 'abstract' && !found.title ? abstractInsteadOfTitle : importance[part.kind] ?? 0);
  const total = parts.reduce((sum, part) => sum + counts(part), 0);
  const score = total === 0 ? 0 : parts.reduce((sum, part) => sum + counts(part) * part.agreement, 0) / total;
  const reasons = parts.map(({ kind, agreement, sentence }): Reason => (
    agreement >= half ? { kind, speaks: 'for', weight: round(agreement), sentence } : { kind, speaks: 'against', weight: round(1 - agreement), sentence }));
  return { score: round(score), reasons };
}

/** Three digits: beyond them scores differ between machines. */
function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
