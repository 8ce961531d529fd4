/** Which names are the same person, and who the authors of each paper are. Pure. */
import type { Facts, Said } from './facts.ts';
import { compare, keyOf, push } from './keys.ts';
import { matchPeople } from './match/people/match.ts';
import type { Conflict, Signature } from './match/people/types.ts';
import type { Match } from './match/types.ts';
import { isFullName, nameKey } from './normalise.ts';
import type { RecordGroup } from './papers.ts';
import { shownOf } from './shown.ts';
import type { Authorship, LedgerPaper, LedgerPerson, LedgerRecord, Mention } from './types.ts';

/** A name that a record prints, or the owner of its profile, before it is known who that is. */
type Named = Omit<Mention, 'personKey'> & { readonly key: string; readonly paper: string; readonly isOwner: boolean };

/** The name under which decisions about people speak of a mention. */
export function mentionKey(record: LedgerRecord, position: number): string {
  return `${record.key}#${position}`;
}

/** Everyone whom a record names, and the owner of its profile if the list does not print them. */
function namedBy(record: LedgerRecord, paper: string): Named[] {
  const owner = nameKey(record.owner);
  const printed = record.body.authors.findIndex((name) => nameKey(name) === owner);
  const named = (name: string, position: number, isOwner: boolean): Named => ({ record, position, name, paper, isOwner, key: mentionKey(record, position) });
  const listed = record.body.authors.map((name, i) => named(name, i + 1, i === printed));
  return printed < 0 ? [...listed, named(record.owner, 0, true)] : listed;
}

/**
 * What is known of a printed name; organisations belong to the paper, so they say nothing of one author. The owner of the profile is a coauthor even behind "et al."; where no list prints them
 * they stand on no list, so that another spelling on the list can be theirs.
 */
function signatureOf({ key, name, position, record, paper }: Named): Signature {
  const { title, year, venueRaw, category, authors, authorsTruncated } = record.body;
  const others = authors.filter((_, i) => i !== position - 1);
  const owner = nameKey(record.owner);
  const printed = authors.some((one) => nameKey(one) === owner);
  return {
    key, name, paper,
    list: position === 0 ? `${record.key}#owner` : record.key,
    coauthors: printed || position === 0 ? others : [...others, record.owner],
    cut: authorsTruncated === true,
    title, year, venue: venueRaw,
    ...(category === null ? {} : { topics: [category] }),
  };
}

/** A profile has one owner, whatever else is known. */
function ownersAreOne(named: readonly Named[]): Said[] {
  const owners = Map.groupBy(named.filter((one) => one.isOwner), (one) => one.record.profileKey);
  return [...owners.values()].flatMap((own) => own.slice(1).map((one, i) => ({ a: own[i]?.key ?? '', b: one.key })));
}

/** The smallest full name stands for the person in every library; a second person of that name is told apart by their first mention. */
function personKey(members: readonly Named[], taken: ReadonlySet<string>): string {
  const names = new Set(members.map((one) => nameKey(one.name)));
  const [key = ''] = [...names].filter(isFullName).map((name) => keyOf('person', name)).sort();
  if (key !== '' && !taken.has(key)) return key;
  const papers = [...new Set(members.map((one) => one.paper))].sort();
  const scoped = keyOf('person', `${[...names].sort().join(' or ')} in ${papers[0]}`);
  return taken.has(scoped) ? keyOf('person', `mention ${members[0]?.key}`) : scoped;
}

/** More than any number of printed spellings. */
const OWNER_VOTE = 1e9;

/** The spelling to show: what the user chose, the one a profile is titled with, the most frequent, the longest. */
function shownName(members: readonly Named[], chosen: Facts['names']): string {
  const [given] = members.flatMap((one) => chosen.get(one.key) ?? []).sort((a, b) => b.order - a.order);
  if (given) return given.name;
  const votes = new Map<string, number>();
  const vote = (name: string, weight: number): void => void votes.set(name, (votes.get(name) ?? 0) + weight);
  for (const { record, isOwner, position, name } of members) {
    if (isOwner) vote(record.owner, OWNER_VOTE);
    if (position > 0) vote(name, 1);
  }
  const order = [...votes].sort(([a, n], [b, m]) => m - n || b.length - a.length || compare(a, b));
  return order[0]?.[0] ?? '';
}

/** A whole list comes before a cut one, a longer before a shorter: a cut list never replaces a fuller one. */
function fullestFirst(a: LedgerRecord, b: LedgerRecord): number {
  const whole = (record: LedgerRecord): number => (record.body.authors.length > 0 && record.body.authorsTruncated === false ? 1 : 0);
  return whole(b) - whole(a) || b.body.authors.length - a.body.authors.length || compare(a.key, b.key);
}

/** Authors in printed order: the fullest list, then who else is printed, then owners whom no list prints. */
function authorsOf(group: RecordGroup, mentions: readonly Mention[]): Authorship[] {
  const byRecord = new Map<LedgerRecord, Mention[]>();
  for (const mention of mentions) push(byRecord, mention.record, mention);
  const printed = new Set<string>();
  for (const record of [...group.records].sort(fullestFirst)) {
    for (const mention of byRecord.get(record) ?? []) if (mention.position > 0) printed.add(mention.personKey);
  }
  const owners = mentions.filter((mention) => mention.position === 0 && !printed.has(mention.personKey)).map((mention) => mention.personKey);
  return [
    ...[...printed].map((key) => ({ personKey: key, implied: false })),
    ...[...new Set(owners)].sort().map((key) => ({ personKey: key, implied: true })),
  ];
}

/** In how many dumps the list is cut; 0 when one dump gives it whole. */
function cutIn(records: readonly LedgerRecord[]): number {
  if (records.some((record) => record.body.authors.length > 0 && record.body.authorsTruncated === false)) return 0;
  return new Set(records.filter((record) => record.body.authorsTruncated === true).map((record) => record.dumpId)).size;
}

export interface Attribution {
  readonly papers: readonly LedgerPaper[];
  readonly people: readonly LedgerPerson[];
  readonly mentions: readonly Mention[];
  readonly sure: readonly Match[];
  readonly questions: readonly Match[];
  readonly conflicts: readonly Conflict[];
}

/** Finds the people behind the printed names, and the authors of every paper. */
export function attribute(groups: readonly RecordGroup[], facts: Pick<Facts, 'people' | 'names' | 'strictness'>): Attribution {
  const named = groups.flatMap((group) => group.records.flatMap((record) => namedBy(record, group.key)));
  const pairs = (verdicts: readonly Said[]): (readonly [string, string])[] => verdicts.map(({ a, b }) => [a, b]);
  const found = matchPeople(named.map(signatureOf), {
    strictness: facts.strictness,
    decided: { same: [...pairs(ownersAreOne(named)), ...pairs(facts.people.same)], different: pairs(facts.people.different) },
  });
  const byKey = new Map(named.map((one) => [one.key, one]));
  const personOf = new Map<string, string>();
  const drafts: Omit<LedgerPerson, 'papers'>[] = [];
  const taken = new Set<string>();
  for (const cluster of found.clusters) {
    const members = cluster.flatMap((key) => byKey.get(key) ?? []);
    const key = personKey(members, taken);
    taken.add(key);
    members.forEach((one) => personOf.set(one.key, key));
    drafts.push({ key, name: shownName(members, facts.names), ownsDump: members.some((one) => one.isOwner) });
  }
  const mentions = named.map(({ record, position, name, key, isOwner }): Mention => ({ record, position, name, isOwner, personKey: personOf.get(key) ?? '' }));
  const byPaper = Map.groupBy(mentions, (mention) => mention.record);
  const papers = groups.map((group): LedgerPaper => {
    const own = group.records.flatMap((record) => byPaper.get(record) ?? []);
    return { ...group, shown: shownOf(group.records, group.chosen), authors: authorsOf(group, own), cutIn: cutIn(group.records) };
  });
  const count = new Map<string, number>();
  for (const paper of papers) for (const { personKey: key } of paper.authors) count.set(key, (count.get(key) ?? 0) + 1);
  const people = drafts.map((draft) => ({ ...draft, papers: count.get(draft.key) ?? 0 })).sort((a, b) => compare(a.key, b.key));
  const sure = found.matches.filter((match) => match.zone === 'sure');
  const questions = found.matches.filter((match) => match.zone === 'ask' && personOf.get(match.a) !== personOf.get(match.b));
  return { papers, people, mentions, sure, questions, conflicts: found.conflicts };
}
