/** Records and decisions in, papers, people and ties out: the whole ledger as one pure function, which says what the tables must hold. */
import { Parts, type Attribution } from './attribute.ts';
import { inOrder, inWords, type LedgerConflict } from './conflicts.ts';
import { factsOf, type Facts } from './facts.ts';
import { compare } from './keys.ts';
import { compareAllPapers, readFacts } from './match/papers/index.ts';
import { mentionKey, namedBy, type Named } from './named.ts';
import { givenNames, namePeople } from './naming.ts';
import { groupRecords, keyOfTitle, type Papers, type Titled } from './papers.ts';
import { paperOf } from './people.ts';
import { SignaturesBuilder, type Signatures } from './signatures.ts';
import { finish } from './steps.ts';
import { tiesOf, tyingPaper } from './ties.ts';
import type { LedgerPaper, LedgerPerson, LedgerRecord, LedgerView } from './types.ts';

/** What nobody has said anything about. */
const nothingSaid = factsOf([]);

type Record = LedgerRecord & Titled;

/** All printed names of the records, by their numbers. */
interface Mentions { readonly signatures: Signatures; readonly named: readonly Named[]; readonly numbers: ReadonlyMap<string, number> }

function mentionsOf(records: readonly Record[]): Mentions {
  const builder = new SignaturesBuilder();
  records.forEach((record) => builder.add(record));
  const signatures = builder.done();
  const byId = new Map(records.map((record) => [record.id, namedBy(record)]));
  const named = Array.from({ length: signatures.size }, (_, signature) => {
    const position = signatures.positionOf(signature);
    return byId.get(signatures.recordOf(signature))?.find((one) => one.position === position);
  }).filter((one) => one !== undefined);
  return { signatures, named, numbers: new Map(named.map((one, signature) => [mentionKey(one.record, one.position), signature])) };
}

/** The papers, people and ties that follow from these records and from what the user said. The order of the records does not matter. */
export function viewOf(unsorted: readonly LedgerRecord[], facts: Facts = nothingSaid): LedgerView {
  const records = unsorted.map((record): Record => ({ ...record, alone: keyOfTitle(record.body.title) })).sort((a, b) => compare(a.key, b.key));
  const papers = groupRecords(records, finish(compareAllPapers(records.map((record) => readFacts(record)))), facts);
  const mentions = mentionsOf(records);
  const paperKeys = new Map(papers.groups.flatMap((group) => group.records.map((record) => [record.id, group.key] as const)));
  const { named, numbers, signatures } = mentions;
  const asked: Attribution = {
    signatures, facts, paperOf: (record) => paperKeys.get(record),
    keyOf: (signature) => mentionKey(named[signature]?.record ?? { key: '' }, named[signature]?.position ?? 0), numberOf: (mention) => numbers.get(mention),
  };
  const parts = new Parts(asked);
  const found = [...parts.match(parts.members())];
  const clusters = found.flatMap((one) => one.clusters).sort(([a = 0], [b = 0]) => a - b).map((cluster) => cluster.flatMap((signature) => named[signature] ?? []));
  const people = [...namePeople(clusters, (record) => paperKeys.get(record.id) ?? '')];
  const personAt = new Map(clusters.flatMap((members, i) => members.map((one) => [mentionKey(one.record, one.position), people[i]?.key ?? ''] as const)));
  const attributed = papers.groups.map((group) => paperOf(group, group.records.flatMap(namedBy), (one) => personAt.get(mentionKey(one.record, one.position)) ?? ''));
  const matches = found.flatMap((one) => one.matches);
  return {
    papers: attributed,
    people: withPapers(people, attributed, givenNames(facts.names, (mention) => personAt.get(mention))),
    mentions: attributed.flatMap((paper) => paper.mentions),
    ties: tiesOf(attributed.map(tyingPaper)),
    sure: { papers: papers.sure, people: matches.filter(({ zone }) => zone === 'sure') },
    questions: { papers: papers.questions, people: matches.filter(({ zone }) => zone === 'ask') },
    conflicts: conflictsOf(papers, records, found.flatMap((one) => one.conflicts)),
  };
}

function conflictsOf({ refused }: Papers<Record>, records: readonly Record[], ofPeople: readonly LedgerConflict[]): LedgerConflict[] {
  const bodies = new Map(records.map(({ key, body }) => [key, body]));
  return inOrder([...refused.map((link) => inWords(link, (key) => bodies.get(key))), ...ofPeople]);
}

/** In the order of their keys, with how many papers each has and the name that the user gave. */
function withPapers(people: readonly Omit<LedgerPerson, 'papers'>[], papers: readonly LedgerPaper[], given: ReadonlyMap<string, string>): LedgerPerson[] {
  const count = new Map<string, number>();
  for (const paper of papers) for (const { personKey: key } of paper.authors) count.set(key, (count.get(key) ?? 0) + 1);
  return people.map(({ key, name, spellings, ownsDump }) => ({ key, name: given.get(key) ?? name, spellings, ownsDump, papers: count.get(key) ?? 0 })).sort((a, b) => compare(a.key, b.key));
}
