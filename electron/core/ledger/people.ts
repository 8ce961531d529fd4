/** Which names are the same person, and who the authors of each paper are. Pure. */
import type { Facts, Said } from './facts.ts';
import { compare, inOrder, keyOf, push } from './keys.ts';
import { People } from './match/people/match.ts';
import type { Conflict, PeopleMatches } from './match/people/types.ts';
import type { Match } from './match/types.ts';
import type { Memory } from './memory.ts';
import { namedBy, signaturesOf, type Named } from './named.ts';
import { isFullName } from './normalise.ts';
import type { RecordGroup } from './papers.ts';
import { remember } from './recall.ts';
import { shownOf } from './shown.ts';
import type { Steps } from './steps.ts';
import type { Authorship, LedgerPaper, LedgerPerson, LedgerRecord, Mention } from './types.ts';

export { mentionKey } from './named.ts';

/** Who stands behind names, as far as the names tell. */
interface Identity {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly ownsDump: boolean;
  /** The names as they are folded. */
  readonly names: readonly string[];
  /** The key of the smallest full name; empty when there are only initials. */
  readonly key: string;
}

const identityOf = remember((members: readonly Named[]): Identity => {
  const names = [...new Set(members.map((one) => one.folded))].sort();
  const [key = ''] = names.filter(isFullName).map((name) => keyOf('person', name)).sort();
  return { name: printedName(members), spellings: [...new Set(members.map((one) => one.name))], ownsDump: members.some((one) => one.isOwner), names, key };
});

/** The smallest full name stands for the person in every library; a second person of that name is told apart by their first paper, a third by their first mention. */
function personKey({ names, key }: Identity, members: readonly Named[], paperOf: ReadonlyMap<string, string>, taken: ReadonlySet<string>): string {
  if (key !== '' && !taken.has(key)) return key;
  const [first] = members.map(({ record }) => paperOf.get(record.key) ?? '').sort();
  const scoped = keyOf('person', `${names.join(' or ')} in ${first}`);
  return taken.has(scoped) ? keyOf('person', `mention ${members[0]?.key}`) : scoped;
}

/** More than any number of printed spellings. */
const OWNER_VOTE = 1e9;

/** The spelling to show: the one a profile is titled with, the most frequent, the longest. */
function printedName(members: readonly Named[]): string {
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

type Pairs = readonly (readonly [string, string])[];

/** A profile has one owner, whatever else is known: each name of theirs is tied to the next. */
function ownersAreOne(records: readonly LedgerRecord[]): Pairs {
  const owners = Map.groupBy(records.flatMap((record) => namedBy(record).find((one) => one.isOwner) ?? []), (one) => one.record.profileKey);
  return [...owners.values()].flatMap((own) => own.slice(1).map((one, i) => [own[i]?.key ?? '', one.key] as const));
}

/** Names and where they stand among all names of the library. */
interface Members {
  readonly named: readonly Named[];
  readonly places: readonly number[];
}

/** All that records say of people, whatever papers they make. */
export interface IndexedPeople {
  readonly people: People;
  readonly owners: Pairs;
  readonly placeOf: ReadonlyMap<string, number>;
  /** The names that a cluster of signatures stands for. */
  readonly inCluster: (cluster: readonly string[]) => Members;
  /** The names that the records of a paper print. */
  readonly inPaper: (group: RecordGroup) => Members;
}

function indexed(records: readonly LedgerRecord[]): IndexedPeople {
  const all = records.flatMap(namedBy);
  const placeOf = new Map(all.map((named, i) => [named.key, i]));
  const membersOf = (keys: readonly string[]): Members => {
    const places = keys.flatMap((key) => placeOf.get(key) ?? []);
    return { named: places.flatMap((place) => all[place] ?? []), places };
  };
  return {
    people: new People(records.flatMap(signaturesOf)),
    owners: ownersAreOne(records),
    placeOf,
    inCluster: remember(membersOf),
    inPaper: remember((group: RecordGroup) => membersOf(group.records.flatMap(namedBy).map((one) => one.key))),
  };
}

/** Which names are one person's, by the user's word and the rules. */
function* matched({ people, owners }: IndexedPeople, paperOf: ReadonlyMap<string, string>, { people: said, strictness }: Pick<Facts, 'people' | 'strictness'>, memory: Memory): Steps<PeopleMatches> {
  const pairs = (verdicts: readonly Said[]): Pairs => verdicts.map(({ a, b }) => [a, b]);
  const decided = { same: [...owners, ...pairs(said.same)], different: pairs(said.different) };
  const found = yield* people.match({ strictness, decided }, ({ paper: record }) => paperOf.get(record) ?? '', memory.parts);
  memory.parts.turn();
  return found;
}

/** Names each person, and says to whom each name of the library belongs. */
function identified(clusters: PeopleMatches['clusters'], { inCluster, placeOf }: IndexedPeople, paperOf: ReadonlyMap<string, string>, chosen: Facts['names']) {
  const personAt: string[] = Array.from<string>({ length: placeOf.size });
  const taken = new Set<string>();
  const people = clusters.map((cluster): Omit<LedgerPerson, 'papers'> => {
    const { named, places } = inCluster(cluster);
    const identity = identityOf(named);
    const key = personKey(identity, named, paperOf, taken);
    taken.add(key);
    for (const place of places) personAt[place] = key;
    return { key, name: identity.name, spellings: identity.spellings, ownsDump: identity.ownsDump };
  });
  const given = givenNames(chosen, (mention) => personAt[placeOf.get(mention) ?? -1]);
  return { people: given.size === 0 ? people : people.map((person) => ({ ...person, name: given.get(person.key) ?? person.name })), personAt };
}

/** The name that the user gave last to a mention of each person. */
function givenNames(chosen: Facts['names'], personOf: (mention: string) => string | undefined): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [mention, { name }] of [...chosen].sort(([, a], [, b]) => a.order - b.order)) {
    const person = personOf(mention);
    if (person !== undefined) given.set(person, name);
  }
  return given;
}

const shownIn = remember((group: RecordGroup) => shownOf(group.records, group.chosen));

function paperOfGroup(group: RecordGroup, named: readonly Named[], people: readonly string[]): LedgerPaper {
  const mentions = named.map(({ record, position, name, isOwner }, i): Mention => ({ record, position, name, isOwner, personKey: people[i] ?? '' }));
  return { ...group, shown: shownIn(group), authors: authorsOf(group, mentions), mentions, cutIn: cutIn(group.records) };
}

/** In the order of their keys. */
function withPapers(people: readonly Omit<LedgerPerson, 'papers'>[], papers: readonly LedgerPaper[], memory: Memory): LedgerPerson[] {
  const count = new Map<string, number>();
  for (const paper of papers) for (const { personKey: key } of paper.authors) count.set(key, (count.get(key) ?? 0) + 1);
  return inOrder(people, memory.orders, 'people').map((person) => ({ ...person, papers: count.get(person.key) ?? 0 }));
}

/** Finds the people behind the names that records print, and the authors of every paper. `groups` are the records by papers. */
export function* attribute(records: readonly LedgerRecord[], groups: readonly RecordGroup[], facts: Pick<Facts, 'people' | 'names' | 'strictness'>, memory: Memory): Steps<Attribution> {
  const index = memory.people.recall('all', [records], () => indexed(records));
  const paperOf = new Map<string, string>();
  for (const group of groups) for (const record of group.records) paperOf.set(record.key, group.key);
  const { people: said, strictness } = facts;
  const found = yield* memory.matched.recallSteps('all', [index, groups, strictness, JSON.stringify(said)], () => matched(index, paperOf, facts, memory));
  const { people, personAt } = identified(found.clusters, index, paperOf, facts.names);
  const papers = groups.map((group) => {
    const { named, places } = index.inPaper(group);
    const own = places.map((place) => personAt[place] ?? '');
    return memory.papers.recall(group.key, [group, ...own], () => paperOfGroup(group, named, own));
  });
  memory.papers.turn();
  const personOf = (key: string): string | undefined => personAt[index.placeOf.get(key) ?? -1];
  return {
    papers,
    people: withPapers(people, papers, memory),
    mentions: papers.flatMap((paper) => paper.mentions),
    sure: found.matches.filter((match) => match.zone === 'sure'),
    questions: found.matches.filter((match) => match.zone === 'ask' && personOf(match.a) !== personOf(match.b)),
    conflicts: found.conflicts,
  };
}
