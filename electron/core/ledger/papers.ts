/** Which records are the same paper: what the user said, then what the rules are sure of. Pure. */
import type { Facts } from './facts.ts';
import { cluster, type Link } from './cluster.ts';
import { compare, keyOf } from './keys.ts';
import { matchPapers } from './match/papers/index.ts';
import type { Match } from './match/types.ts';
import { titleKey } from './normalise.ts';
import type { Chosen } from './shown.ts';
import type { LedgerRecord } from './types.ts';

export interface RecordGroup {
  readonly key: string;
  readonly records: readonly LedgerRecord[];
  /** Keys of the records of each version; one list where all are the same text. */
  readonly versions: readonly (readonly string[])[];
  readonly chosen: Chosen;
}

/** The choices of the user that concern one of these records; a later choice replaces an earlier one. */
function choicesFor(records: readonly LedgerRecord[], preferred: Facts['preferred']): Chosen {
  const chosen = new Map<Facts['preferred'][number]['field'], string>();
  if (preferred.length === 0) return chosen;
  const keys = new Set(records.map((record) => record.key));
  for (const { field, record, from } of preferred) {
    if (!keys.has(record)) continue;
    if (from === null) chosen.delete(field);
    else chosen.set(field, from);
  }
  return chosen;
}

/** Title keys of a group, or for untitled records what stands for them; the smallest key names the paper. */
function paperKey(records: readonly LedgerRecord[], taken: ReadonlySet<string>): string {
  const titles = new Set(records.map(({ body }) => (body.title === null ? '' : titleKey(body.title))).filter((title) => title !== ''));
  const [key = ''] = [...titles].map((title) => keyOf('paper', title)).sort();
  if (key !== '' && !taken.has(key)) return key;
  return keyOf('paper', `record ${records[0]?.key}`);
}

/** Version groups of a paper: its records, joined only where they are the same text. */
function versionsOf(members: readonly string[], same: readonly Link[], apart: readonly Link[]): string[][] {
  if (members.length < 2) return [[...members]];
  const inside = new Set(members);
  return cluster(members, same.filter(({ a, b }) => inside.has(a) && inside.has(b)), apart).groups.map((group) => [...group]);
}

export interface Papers {
  readonly groups: readonly RecordGroup[];
  /** What rules joined, and what they would ask. */
  readonly sure: readonly Match[];
  readonly questions: readonly Match[];
  /** Joins that would have crossed a pair that the user keeps apart. */
  readonly refused: readonly Link[];
}

/**
 * Groups records into papers: the user's word first, then what rules are sure of. A paper and its versions are one group.
 * The result depends on the sets of records and facts, not on the order of records.
 */
export function groupRecords(records: readonly LedgerRecord[], { papers: said, preferred }: Pick<Facts, 'papers' | 'preferred'>): Papers {
  const { matches } = matchPapers(records, said.different.map(({ a, b }) => [a, b] as const));
  const sure = matches.filter((match) => match.zone === 'sure');
  const same = [...said.same, ...sure.filter((match) => match.verdict === 'same')];
  const versions = [...said.versions, ...sure.filter((match) => match.verdict === 'version-of')];
  const byKey = new Map(records.map((record) => [record.key, record]));
  const { groups: found, refused } = cluster(records.map((record) => record.key), [...same, ...versions], said.different);
  const linked = new Set(versions.flatMap(({ a, b }) => [a, b]));
  const taken = new Set<string>();
  const groupOf = new Map<string, number>();
  const groups = found.map((keys, i): RecordGroup => {
    keys.forEach((key) => groupOf.set(key, i));
    const members = keys.flatMap((key) => byKey.get(key) ?? []);
    const key = paperKey(members, taken);
    taken.add(key);
    const parts = keys.some((one) => linked.has(one)) ? versionsOf(keys, same, [...versions, ...said.different]) : [[...keys]];
    return { key, records: members, versions: parts, chosen: choicesFor(members, preferred) };
  });
  const open = matches.filter(({ zone, a, b }) => zone === 'ask' && groupOf.get(a) !== groupOf.get(b));
  return { groups: groups.sort((a, b) => compare(a.key, b.key)), sure, questions: unanswered(open, said, groupOf), refused };
}

/** Questions between papers about which the user has not said that they are different. */
function unanswered(questions: readonly Match[], said: Facts['papers'], groupOf: ReadonlyMap<string, number>): Match[] {
  const pair = (a: string, b: string): string => [groupOf.get(a) ?? -1, groupOf.get(b) ?? -1].sort((x, y) => x - y).join();
  const answered = new Set(said.different.map(({ a, b }) => pair(a, b)));
  return questions.filter(({ a, b }) => !answered.has(pair(a, b)));
}
