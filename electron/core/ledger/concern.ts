/** What a change concerns: the records and mentions that its deeds speak of, and all records whose paper may be another for it. */
import type { LogRow } from './actions.ts';
import type { Deed } from './deeds.ts';
import type { Facts, Said } from './facts.ts';
import { push } from './keys.ts';
import { comparedWith } from './kept.ts';
import type { Places } from './places.ts';
import type { ReadableDB } from '../store/sql.ts';

/** Keys of the records and mentions that deeds speak of. */
export interface Concern {
  readonly records: ReadonlySet<string>;
  readonly mentions: ReadonlySet<string>;
  /** Mentions whose person is shown under another name. */
  readonly renamed: ReadonlySet<string>;
  /** Everybody is concerned. */
  readonly strictness: boolean;
}

/** The deeds that hold before a change or after it, and not both: undo takes them off the end, and what is done is put there. */
export function changedDeeds(before: readonly LogRow<Deed>[], after: readonly LogRow<Deed>[]): Deed[] {
  let same = 0;
  while (same < before.length && before[same]?.id === after[same]?.id) same += 1;
  return [...before.slice(same), ...after.slice(same)].map(({ action }) => action);
}

export function concernOf(deeds: readonly Deed[]): Concern {
  const [records, mentions, renamed] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let strictness = false;
  for (const deed of deeds) {
    if (deed.kind === 'decide' || deed.kind === 'adopt') {
      for (const { subject, a, b } of deed.verdicts) for (const key of [a, b]) (subject === 'paper' ? records : mentions).add(key);
      for (const { from } of deed.take) records.add(from);
    }
    if (deed.kind === 'prefer') records.add(deed.record);
    if (deed.kind === 'rename') for (const mention of deed.mentions) renamed.add(mention);
    if (deed.kind === 'adopt') for (const { mentions: named } of deed.names) for (const mention of named) renamed.add(mention);
    if (deed.kind === 'strictness' || (deed.kind === 'adopt' && deed.strictness !== null)) strictness = true;
  }
  return { records, mentions, renamed, strictness };
}

export function isNothing({ records, mentions, renamed, strictness }: Concern): boolean {
  return records.size + mentions.size + renamed.size === 0 && !strictness;
}

/**
 * Ids of all records that hang together with these: by what was found between them, by what the user said, by their papers, and
 * by their titles, from which papers get their keys. Records beyond are grouped the same whatever happens to these.
 */
export function closureOf(db: ReadableDB, places: Places, seeds: Iterable<string>, said: Facts['papers']): ReadonlySet<number> {
  const told = new Map<number, number[]>();
  const tell = ({ a, b }: Said): void => {
    const [x, y] = [places.idOf(a), places.idOf(b)];
    if (x === undefined || y === undefined) return;
    push(told, x, y);
    push(told, y, x);
  };
  for (const pairs of [said.same, said.different, said.versions]) pairs.forEach(tell);
  const found = new Set<number>();
  const open = [...seeds].flatMap((key) => places.idOf(key) ?? []);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const other of [...comparedWith(db, next), ...(told.get(next) ?? []), ...places.together(next), ...places.alike(next)]) if (!found.has(other)) open.push(other);
  }
  return found;
}
