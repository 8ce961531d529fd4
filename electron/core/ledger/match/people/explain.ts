/** The reasons behind a weighing, in words for the reader, strongest first. Pure. */
import type { Reason } from '../types.ts';
import type { Agreement } from './compare.ts';
import type { Facts, Library } from './library.ts';
import type { PersonName } from './name.ts';
import type { EvidenceKind } from './types.ts';
import { common } from './vocabulary.ts';
import type { Weighing } from './weigh.ts';

/** Log-odds that count as a full weight of 1. */
const FULL_WEIGHT = 5;

const reason = (kind: string, logOdds: number, sentence: string): Reason => ({
  kind, speaks: logOdds < 0 ? 'against' : 'for', weight: Math.min(1, Math.abs(logOdds) / FULL_WEIGHT), sentence,
});

/** Names of one kind in a sentence, three at most. */
function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, 3).join(', ');
  return texts.length > 3 ? `${shown} and ${texts.length - 3} more` : shown;
}

/** A coauthor as printed first, in the order in which names are spoken. */
const readable = (printed: string): string => printed.replace(/^([^,]+), ([^,]+)$/, '$2 $1');

function nameSentence(agreement: Agreement): string {
  if (agreement.swapped) return 'The names are equal in changed order.';
  if (agreement.nickname) return 'One given name is a short or familiar form of the other.';
  if (agreement.misspelt) return 'The given names differ by one letter.';
  if (agreement.otherFamily) return 'The family names are two spellings, or parts, of one.';
  if (!agreement.written) return 'Only initials agree.';
  if (agreement.middleMissing) return 'The names are equal but for a middle name or initial that one of them leaves out.';
  if (agreement.initialForName) return 'The names agree; one writes out what the other shortens.';
  return agreement.joined ? 'The names are equal but for a hyphen or blank.' : 'The full names are equal.';
}

function sharedCoauthors(a: Facts, b: Facts, library: Library): string {
  const full = common(a.exactCoauthors, b.exactCoauthors).map((id) => readable(library.exactCoauthors.texts[id] ?? ''));
  if (full.length > 0) return `Both write with ${listed(full)}.`;
  return `Both write with ${listed(common(a.coauthors, b.coauthors).map((id) => readable(library.coauthors.texts[id] ?? '')))}.`;
}

const sentences: Record<Exclude<EvidenceKind, 'commonness'>, (a: Facts, b: Facts, library: Library, speaksFor: boolean) => string> = {
  coauthors: (a, b, library, speaksFor) => (speaksFor ? sharedCoauthors(a, b, library) : 'No coauthor is shared.'),
  paper: () => 'Two records of one paper print the name.',
  organizations: (a, b, library, speaksFor) => {
    const shared = common(a.organizations, b.organizations).map((id) => library.organizations.texts[id] ?? '');
    if (!speaksFor) return 'No organisation is shared.';
    return shared.length > 0 ? `Both are at ${listed(shared)}.` : 'Their organisations are alike.';
  },
  topics: (a, b, library, speaksFor) => {
    const rare = common(a.words, b.words).sort((x, y) => library.words.rarity(y, library.size) - library.words.rarity(x, library.size) || x - y);
    return speaksFor ? `Their papers share the words ${listed(rare.map((id) => library.words.texts[id] ?? ''))}.` : 'Their papers are about other things.';
  },
  venues: (a, b, library) => `Both publish in ${listed(common(a.venues, b.venues).map((id) => library.venues.texts[id] ?? ''))}.`,
  places: () => 'Both stand at about the same place of very long author lists.',
  years: (a, b) => `Their papers are years apart: ${a.from} to ${a.to}, and ${b.from} to ${b.to}.`,
};

/** All reasons for and against, the strongest first. */
export function explain(library: Library, agreement: Agreement, weighing: Weighing, a: Facts, b: Facts): Reason[] {
  const evidence = [...weighing.parts].flatMap(([kind, logOdds]): Reason[] => (
    kind === 'commonness' ? [] : [reason(kind, logOdds, sentences[kind](a, b, library, logOdds > 0))]
  ));
  const common = weighing.name < 0 ? ' Such a name is common.' : '';
  return [reason('name', weighing.name, nameSentence(agreement) + common), ...evidence].sort((x, y) => y.weight - x.weight);
}

/** The one reason for joining equal names that hardly anyone else bears. */
export function equalNameReasons(name: PersonName, logOdds: number): Reason[] {
  return [reason('name', logOdds, `The full names are equal, and another ${name.printed} is unlikely in this library.`)];
}
