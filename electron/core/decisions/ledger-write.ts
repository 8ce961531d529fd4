/** Writes everything that the user decided and that holds, as lines that a person can read too. */
import { createHash } from 'node:crypto';
import { DEFAULT_STRICTNESS } from '../ledger/facts.ts';
import type { ReadableDB } from '../store/sql.ts';
import { heldChoices, heldProfileChoices } from './choices.ts';
import type { Here } from './here.ts';
import { FORMAT, VERSION, type Header, type Line } from './ledger-format.ts';
import { readRefs, recordKeyOf, type Refs } from './refs.ts';

/** The names that the user gave, with the mentions that got them; the later given stands later. */
function namesOf({ facts }: Here, refs: Refs): Line[] {
  const groups = Map.groupBy(facts.names, ([, { name, order }]) => `${order} ${name}`);
  return [...groups.values()].sort(([a], [b]) => (a?.[1].order ?? 0) - (b?.[1].order ?? 0)).flatMap((given): Line[] => {
    const mentions = given.flatMap(([key]) => refs.mention(key) ?? []);
    const name = given[0]?.[1].name ?? '';
    return mentions.length === 0 ? [] : [{ say: 'name', name, mentions }];
  });
}

function papersOf({ facts }: Here, refs: Refs): Line[] {
  const { same, versions, different } = facts.papers;
  return ([['same', same], ['version-of', versions], ['different', different]] as const).flatMap(([are, pairs]) => pairs.flatMap(({ a, b }): Line[] => {
    const [one, other] = [refs.record(a), refs.record(b)];
    return one && other ? [{ say: 'papers', are, a: one, b: other }] : [];
  }));
}

function peopleOf({ facts }: Here, refs: Refs): Line[] {
  const { same, different } = facts.people;
  return ([['same', same], ['different', different]] as const).flatMap(([are, pairs]) => pairs.flatMap(({ a, b }): Line[] => {
    const [one, other] = [refs.mention(a), refs.mention(b)];
    return one && other ? [{ say: 'people', are, a: one, b: other }] : [];
  }));
}

function valuesOf(here: Here, refs: Refs): Line[] {
  const values = heldChoices(here).flatMap(({ field, from }): Line[] => {
    const record = refs.record(from);
    return record ? [{ say: 'value', field, from: record }] : [];
  });
  const profiles = heldProfileChoices(here).map(({ field, profiles: of, from }): Line => ({ say: 'profile-value', field, profiles: [...of], from, file: refs.fileOf(from) }));
  return [...values, ...profiles];
}

/** Keys of all that the user spoke of, so that they can be looked up at once. */
function recordKeys({ facts }: Here): Set<string> {
  const { papers, people } = facts;
  const pairs = [...papers.same, ...papers.versions, ...papers.different, ...people.same, ...people.different].flatMap(({ a, b }) => [a, b]);
  return new Set([...pairs, ...facts.names.keys(), ...facts.preferred.map(({ record }) => record)].map(recordKeyOf));
}

/** The ledger of a library as text. The same library gives the same text. */
export function writeLedger(db: ReadableDB, here: Here): string {
  const refs = readRefs(db, recordKeys(here));
  const { strictness } = here.facts;
  const set: Line[] = strictness === DEFAULT_STRICTNESS ? [] : [{ say: 'strictness', value: strictness }];
  const lines = [...papersOf(here, refs), ...peopleOf(here, refs), ...namesOf(here, refs), ...valuesOf(here, refs), ...set];
  const records = createHash('sha256').update([...here.paperOf.keys()].sort().join('\n')).digest('hex');
  const header: Header = { format: FORMAT, version: VERSION, library: here.library, records, dumps: here.dumps.map(({ file, sha256 }) => ({ file, sha256 })) };
  return [header, ...lines, { end: lines.length }].map((line) => `${JSON.stringify(line)}\n`).join('');
}
