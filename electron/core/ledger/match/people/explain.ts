/** The reasons behind a weighing, in words for the reader, strongest first. Pure. */
import type { Reason } from '../types.ts';
import type { Agreement } from './compare.ts';
import type { Facts } from './known.ts';
import type { Library } from './library.ts';
import type { PersonName } from './name.ts';
import type { EvidenceKind } from './types.ts';
import { common } from '../../../sorted.ts';
import { evidenceOf, MOST_YEARS, type Weighing, yearsSpanned } from './weigh.ts';

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

/** Two people, or groups of signatures, that were weighed against each other: the names that agree best, and what was known of both. */
export interface Weighed {
  readonly agreement: Agreement;
  /** The forms of the two names. */
  readonly forms: readonly [number, number];
  readonly weighing: Weighing;
  readonly facts: readonly [Facts, Facts];
}

function howNamesAgree(agreement: Agreement): string {
  if (agreement.swapped) return 'The names are equal in changed order';
  if (agreement.nickname) return 'One given name is a short or familiar form of the other';
  if (agreement.misspelt) return 'The given names differ by one letter';
  if (agreement.otherFamily) return 'The family names are two spellings, or parts, of one';
  if (!agreement.written) return 'Only initials agree';
  if (agreement.middleMissing) return 'The names are equal but for a middle name or initial that one of them leaves out';
  if (agreement.initialForName) return 'The names agree; one writes out what the other shortens';
  return agreement.joined ? 'The names are equal but for a hyphen or blank' : 'The full names are equal';
}

/** How the names agree, with the names: groups bear several, and others of them may stand beside the question. */
function nameSentence(agreement: Agreement, [x, y]: Weighed['forms'], library: Library): string {
  const [a, b] = [library.form(x).name.printed, library.form(y).name.printed];
  return `${howNamesAgree(agreement)}: ${a === b ? a : `${a} and ${b}`}.`;
}

function sharedCoauthors(a: Facts, b: Facts, library: Library): string {
  const full = common(a.exactCoauthors.ids, b.exactCoauthors.ids).map((id) => readable(library.exactCoauthors.texts[id] ?? ''));
  if (full.length > 0) return `Both write with ${listed(full)}.`;
  return `Both write with ${listed(common(a.coauthors.ids, b.coauthors.ids).map((id) => readable(library.coauthors.texts[id] ?? '')))}.`;
}

type Sentence = (a: Facts, b: Facts, library: Library, speaksFor: boolean) => string;

/** Shared, but no more than by chance: what speaks against is not that nothing is shared. */
const against = (shared: readonly unknown[], none: string, few: string): string => (shared.length === 0 ? none : few);

const sentences: Record<Exclude<EvidenceKind, 'commonness'>, Sentence> = {
  coauthors: (a, b, library, speaksFor) => (speaksFor ? sharedCoauthors(a, b, library)
    : against(common(a.coauthors.ids, b.coauthors.ids), 'No coauthor is shared.', 'Hardly a coauthor is shared.')),
  paper: () => 'Two records of one paper print the name.',
  organizations: (a, b, library, speaksFor) => {
    const shared = common(a.organizations.ids, b.organizations.ids).map((id) => library.organizations.texts[id] ?? '');
    if (!speaksFor) return against(shared, 'No organisation is shared.', 'Their papers seldom name the same organisation.');
    return shared.length > 0 ? `Both are at ${listed(shared)}.` : 'Their organisations are alike.';
  },
  topics: (a, b, library, speaksFor) => {
    const rare = common(a.words.ids, b.words.ids).sort((x, y) => library.words.rarity(y, library.size) - library.words.rarity(x, library.size) || x - y);
    return speaksFor ? `Their papers share the words ${listed(rare.map((id) => library.words.texts[id] ?? ''))}.` : 'Their papers have hardly an uncommon word in common.';
  },
  venues: (a, b, library, speaksFor) => {
    const shared = common(a.venues.ids, b.venues.ids).map((id) => library.venues.texts[id] ?? '');
    return speaksFor ? `Both publish in ${listed(shared)}.` : against(shared, 'They publish in different venues.', 'They seldom publish in the same venue.');
  },
  places: (_a, _b, _library, speaksFor) => (speaksFor ? 'Both stand at about the same place of very long author lists.' : 'They stand at different places of very long author lists.'),
  years: (a, b, _library, speaksFor) => {
    if (yearsSpanned(a, b) > MOST_YEARS) return `Their papers span ${yearsSpanned(a, b)} years.`;
    return `${speaksFor ? 'Their papers are from about the same years' : 'Their papers are years apart'}: ${period(a)}, and ${period(b)}.`;
  },
};

const period = ({ from, to }: Facts): string => (from === to ? `${from}` : `${from} to ${to}`);

/** Less is not worth a sentence. */
const LEAST_TOLD = 0.05;

/** All reasons for and against, the strongest first. */
export function explain(library: Library, { agreement, forms, weighing, facts }: Weighed, without: ReadonlySet<EvidenceKind>): Reason[] {
  const [a, b] = facts;
  const evidence = [...evidenceOf(facts, library, without)].flatMap(([kind, logOdds]): Reason[] => (
    kind === 'commonness' || Math.abs(logOdds) < LEAST_TOLD ? [] : [reason(kind, logOdds, sentences[kind](a, b, library, logOdds > 0))]
  ));
  const common = weighing.name < 0 ? ' Such a name is common.' : '';
  return [reason('name', weighing.name, nameSentence(agreement, forms, library) + common), ...evidence].sort((x, y) => y.weight - x.weight);
}

/** From fewer namesakes on, another of the name is called unlikely. */
const UNLIKELY = 0.5;

/** The one reason for joining equal names without a look at the rest; `namesakes` is how many others of the name are to be expected. */
export function equalNameReasons(name: PersonName, logOdds: number, namesakes: number): Reason[] {
  const rest = namesakes < UNLIKELY ? `, and another ${name.printed} is unlikely in this library.` : `: ${name.printed}. At this strictness that is enough.`;
  return [reason('name', logOdds, `The full names are equal${rest}`)];
}
