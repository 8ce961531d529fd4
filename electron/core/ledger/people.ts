/** Which names are the same person, and who the authors of each paper are. Pure. */
import { isFullName, nameKey } from './normalise.ts';
import { compare, keyOf, push } from './keys.ts';
import type { RecordGroup } from './papers.ts';
import { shownOf } from './shown.ts';
import type { Authorship, Decision, LedgerPaper, LedgerPerson, LedgerRecord, Mention } from './types.ts';

/**
 * The person behind a printed name. Full names join over the whole library; initials and single words only within
 * one paper, where two dumps print the same list. A name that stands twice on one list is two people.
 */
function personKey(name: string, nth: number, paperKey: string, record: LedgerRecord): string {
  const key = nameKey(name);
  if (nth > 0) return keyOf('person', `${key} again ${nth} in ${record.key}`);
  return keyOf('person', isFullName(key) ? key : `${key} in ${paperKey}`);
}

/** The owner of a profile is one person, even where the name is short; otherwise it would not own its papers. */
export function ownerKey({ owner, profileKey }: Pick<LedgerRecord, 'owner' | 'profileKey'>): string {
  const key = nameKey(owner);
  return keyOf('person', isFullName(key) ? key : `${key} of ${profileKey}`);
}

/** Everyone whom the records of a paper name, and the owners of the profiles they stand in. */
function mentionsOf(group: RecordGroup): Mention[] {
  return group.records.flatMap((record) => {
    const seen = new Map<string, number>();
    const owner = nameKey(record.owner);
    let printed = false;
    const listed = record.body.authors.map((name, i): Mention => {
      const key = nameKey(name);
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      const isOwner = key === owner && nth === 0;
      printed ||= isOwner;
      return { record, position: i + 1, name, personKey: isOwner ? ownerKey(record) : personKey(name, nth, group.key, record) };
    });
    return printed ? listed : [...listed, { record, position: 0, name: record.owner, personKey: ownerKey(record) }];
  });
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

/** More than any number of printed spellings. */
const OWNER_VOTE = 1e9;

/** The spelling to show: the one a profile is titled with, else the most frequent, else the longest. */
function shownName(mentions: readonly Mention[], key: string): string {
  const votes = new Map<string, number>();
  const vote = (name: string, weight: number): void => void votes.set(name, (votes.get(name) ?? 0) + weight);
  for (const { record, position, name } of mentions) {
    if (ownerKey(record) === key) vote(record.owner, OWNER_VOTE);
    if (position > 0) vote(name, 1);
  }
  const order = [...votes].sort(([a, n], [b, m]) => m - n || b.length - a.length || compare(a, b));
  return order[0]?.[0] ?? '';
}

export interface Attribution {
  readonly papers: readonly LedgerPaper[];
  readonly people: readonly LedgerPerson[];
  readonly mentions: readonly Mention[];
  readonly decisions: readonly Decision[];
}

/** The name under which decisions about people speak of a mention. */
export function mentionKey(mention: Mention): string {
  return `${mention.record.key}#${mention.position}`;
}

function nameDecisions(byPerson: ReadonlyMap<string, readonly Mention[]>): Decision[] {
  return [...byPerson.values()].flatMap((mentions) => {
    const keys = mentions.map(mentionKey).sort();
    return keys.slice(1).map((b, i): Decision => ({
      subject: 'person',
      verdict: 'same',
      a: keys[i] ?? '',
      b,
      rule: 'equal-full-name',
      score: 1,
      evidence: ['The full names are equal when case, accents and punctuation do not count.'],
    }));
  });
}

/** Finds the people behind the printed names, and the authors of every paper. */
export function attribute(groups: readonly RecordGroup[]): Attribution {
  const byPerson = new Map<string, Mention[]>();
  const paperCount = new Map<string, number>();
  const mentions: Mention[] = [];
  const papers = groups.map((group): LedgerPaper => {
    const own = mentionsOf(group);
    for (const mention of own) {
      mentions.push(mention);
      push(byPerson, mention.personKey, mention);
    }
    const authors = authorsOf(group, own);
    for (const { personKey: key } of authors) paperCount.set(key, (paperCount.get(key) ?? 0) + 1);
    return { ...group, shown: shownOf(group.records, group.chosen), authors, cutIn: cutIn(group.records) };
  });
  const people = [...byPerson].map(([key, own]): LedgerPerson => ({
    key,
    name: shownName(own, key),
    ownsDump: own.some((mention) => ownerKey(mention.record) === key),
    papers: paperCount.get(key) ?? 0,
  }));
  people.sort((a, b) => compare(a.key, b.key));
  return { papers, people, mentions, decisions: nameDecisions(byPerson) };
}
