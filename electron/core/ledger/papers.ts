/** Which records are the same paper: what the user said, then what the rules are sure of. Pure. */
import type { Facts } from './facts.ts';
import { cluster, type Link } from './cluster.ts';
import { compare, keyOf } from './keys.ts';
import { settlePapers, type ComparedPapers } from './match/papers/index.ts';
import type { Match } from './match/types.ts';
import { titleKey } from './normalise.ts';
import type { Chosen } from './shown.ts';
import type { RecordPlace } from './types.ts';

/** A record with the key of the paper that it would be alone. */
export interface Titled extends RecordPlace {
  /** Empty when it has no title. */
  readonly alone: string;
}

export interface RecordGroup<R extends RecordPlace> {
  readonly key: string;
  readonly records: readonly R[];
  /** Keys of the records of each version; one list where all are the same text. */
  readonly versions: readonly (readonly string[])[];
  readonly chosen: Chosen;
}

type Choice = Facts['preferred'][number] & { readonly order: number };

/** The choices of the user that concern one of these records; a later choice replaces an earlier one. */
function choicesFor(records: readonly RecordPlace[], choices: ReadonlyMap<string, readonly Choice[]>): Chosen {
  const chosen = new Map<Choice['field'], string>();
  if (choices.size === 0) return chosen;
  for (const { field, from } of records.flatMap((record) => choices.get(record.key) ?? []).sort((a, b) => a.order - b.order)) {
    if (from === null) chosen.delete(field);
    else chosen.set(field, from);
  }
  return chosen;
}

/** The key of the paper that a record of this title would be alone; empty when nothing is left of the title. */
export function keyOfTitle(title: string | null): string {
  const folded = title === null ? '' : titleKey(title);
  return folded === '' ? '' : keyOf('paper', folded);
}

/** The smallest title key of a group names the paper; what stands for untitled records does otherwise. */
function paperKey(records: readonly Titled[], taken: ReadonlySet<string>): string {
  const [key = ''] = records.map(({ alone }) => alone).filter((one) => one !== '').sort();
  if (key !== '' && !taken.has(key)) return key;
  return keyOf('paper', `record ${records[0]?.key}`);
}

/** What rules and user say of pairs of records. */
interface Links {
  readonly same: readonly Link[];
  readonly versions: readonly Link[];
  readonly apart: readonly Link[];
}

/** Version groups of a paper: its records, joined only where they are the same text. */
function versionsOf(members: readonly string[], { same, versions, apart }: Links): string[][] {
  return cluster(members, same, [...versions, ...apart]).groups.map((group) => [...group]);
}

/** For the groups that hold versions, what is said of pairs within them. */
function linksOfVersions(groups: readonly (readonly string[])[], { same, versions, apart }: Links): ReadonlyMap<number, Links> {
  const groupOf = new Map(groups.flatMap((keys, i) => keys.map((key) => [key, i] as const)));
  const within = (links: readonly Link[]): Map<number | undefined, Link[]> => Map.groupBy(links, ({ a, b }) => (groupOf.get(a) === groupOf.get(b) ? groupOf.get(a) : undefined));
  const linked = within(versions);
  const [joined, parted] = linked.size === 0 ? [new Map<number, Link[]>(), new Map<number, Link[]>()] : [within(same), within(apart)];
  return new Map([...linked].flatMap(([i, own]) => (i === undefined ? [] : [[i, { same: joined.get(i) ?? [], versions: own, apart: parted.get(i) ?? [] }]])));
}

export interface Papers<R extends RecordPlace> {
  /** In the order of their keys. */
  readonly groups: readonly RecordGroup<R>[];
  /** What rules joined, and what they would ask. */
  readonly sure: readonly Match[];
  readonly questions: readonly Match[];
  /** Joins that would have crossed a pair that the user keeps apart. */
  readonly refused: readonly Link[];
}

/** Joins what is linked, and gives each group its key, its versions and the user's choices. */
function grouped<R extends Titled>(records: readonly R[], links: Links, preferred: Facts['preferred']): Pick<Papers<R>, 'groups' | 'refused'> {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const { groups: found, refused } = cluster(records.map((record) => record.key), [...links.same, ...links.versions], links.apart);
  const linked = linksOfVersions(found, links);
  const choices = Map.groupBy(preferred.map((choice, order): Choice => ({ ...choice, order })), (choice) => choice.record);
  const taken = new Set<string>();
  const groups = found.map((keys, i): RecordGroup<R> => {
    const members = keys.flatMap((key) => byKey.get(key) ?? []);
    const key = paperKey(members, taken);
    taken.add(key);
    const own = linked.get(i);
    return { key, records: members, versions: own ? versionsOf(keys, own) : [keys], chosen: choicesFor(members, choices) };
  });
  return { groups: groups.sort((a, b) => compare(a.key, b.key)), refused };
}

const saidPairs = (said: Facts['papers']['different']): (readonly [string, string])[] => said.map(({ a, b }) => [a, b]);

/** How many pairs of records the rules join, where the user keeps these apart. */
export function sureAmong(compared: ComparedPapers, different: Facts['papers']['different']): number {
  return settlePapers(compared, saidPairs(different)).filter((match) => match.zone === 'sure').length;
}

/**
 * Groups records into papers: the user's word first, then what rules are sure of. A paper and its versions are one group.
 * `compared` holds what was found among these records. Records that are neither compared, nor named in one decision, nor alike
 * in their titles do not concern each other, so that any records can be grouped by themselves if all whom they concern are among them.
 */
export function groupRecords<R extends Titled>(records: readonly R[], compared: ComparedPapers, { papers: said, preferred }: Pick<Facts, 'papers' | 'preferred'>): Papers<R> {
  const matches = settlePapers(compared, saidPairs(said.different));
  const sure = matches.filter((match) => match.zone === 'sure');
  const same = [...said.same, ...sure.filter((match) => match.verdict === 'same')];
  const versions = [...said.versions, ...sure.filter((match) => match.verdict === 'version-of')];
  const { groups, refused } = grouped(records, { same, versions, apart: said.different }, preferred);
  const groupOf = new Map<string, number>();
  for (const [i, group] of groups.entries()) for (const record of group.records) groupOf.set(record.key, i);
  const open = matches.filter(({ zone, a, b }) => zone === 'ask' && groupOf.get(a) !== groupOf.get(b));
  return { groups, sure, questions: unanswered(open, said, groupOf), refused };
}

/** Questions between papers about which the user has not said that they are different. */
function unanswered(questions: readonly Match[], said: Facts['papers'], groupOf: ReadonlyMap<string, number>): Match[] {
  const pair = (a: string, b: string): string => [groupOf.get(a) ?? -1, groupOf.get(b) ?? -1].sort((x, y) => x - y).join();
  const answered = new Set(said.different.map(({ a, b }) => pair(a, b)));
  return questions.filter(({ a, b }) => !answered.has(pair(a, b)));
}
