/** Every printed name of a library as a number, with the record and the place at which it stands; the numbers are in the order of the mentions' keys. */
import { Numbers, type Kept, type NamedColumn } from './columns.ts';
import { compare } from './keys.ts';
import type { Pair } from './match/people/parts.ts';
import { Library } from './match/people/library.ts';
import { People } from './match/people/match.ts';
import { namedBy, signatureOf } from './named.ts';
import type { LedgerRecord } from './types.ts';

const names = ['records', 'ends', 'positions', 'owners', 'profiles'] as const;
type Places = Readonly<Record<(typeof names)[number], Int32Array>>;

/** A profile has one owner, whatever else is known: each name of theirs is tied to the next. */
function tiedOwners({ owners, profiles }: Places): Pair[] {
  const last = new Map<number, number>();
  const tied: Pair[] = [];
  for (const [place, owner] of owners.entries()) {
    const profile = profiles[place] ?? 0;
    const before = last.get(profile);
    if (before !== undefined) tied.push([before, owner]);
    last.set(profile, owner);
  }
  return tied;
}

/** Ids of records are dense, so that a column finds their places. */
function placesById(records: Int32Array): Int32Array {
  const places = new Int32Array(records.reduce((most, id) => Math.max(most, id), 0) + 1);
  for (const [place, id] of records.entries()) places[id] = place + 1;
  return places;
}

/** Numbers the names of records, which come in the order of their keys. */
export class SignaturesBuilder {
  readonly #library = new Library();
  readonly #places = { records: new Numbers(), ends: new Numbers(), positions: new Numbers(), owners: new Numbers(), profiles: new Numbers() };
  readonly #profiles = new Map<string, number>();

  add(record: LedgerRecord): void {
    const { records, ends, positions, owners, profiles } = this.#places;
    const profile = this.#profiles.get(record.profileKey) ?? this.#profiles.size;
    this.#profiles.set(record.profileKey, profile);
    records.push(record.id);
    profiles.push(profile);
    const named = namedBy(record);
    const ownerPrinted = named.at(-1)?.position !== 0;
    // Keys are sorted as texts: 1, 10, 11, 2.
    for (const one of named.sort((a, b) => compare(String(a.position), String(b.position)))) {
      if (one.isOwner) owners.push(positions.length);
      positions.push(one.position);
      this.#library.add(signatureOf(record, one, ownerPrinted));
    }
    ends.push(positions.length);
  }

  done(): Signatures {
    const { records, ends, positions, owners, profiles } = this.#places;
    const places = { records: records.column(), ends: ends.column(), positions: positions.column(), owners: owners.column(), profiles: profiles.column() };
    return new Signatures(People.of(this.#library, tiedOwners(places)), places);
  }
}

export class Signatures {
  readonly people: People;
  /** The ids of the records in the order of their keys, and for each where its names end, which of them is its owner's, and its profile. */
  readonly #places: Places;
  /** The place of each record by its id, from 1; 0 for none. */
  #recordPlaces: Int32Array | null = null;
  #tied: readonly Pair[] | null = null;

  constructor(people: People, places: Places) {
    this.people = people;
    this.#places = places;
  }

  /** What was kept. */
  static from(kept: Kept): Signatures {
    const column = (name: (typeof names)[number]): Int32Array => kept.integers(`signature ${name}`);
    return new Signatures(People.from(kept), { records: column('records'), ends: column('ends'), positions: column('positions'), owners: column('owners'), profiles: column('profiles') });
  }

  columns(): NamedColumn[] {
    return [...this.people.columns(), ...names.map((name): NamedColumn => [`signature ${name}`, this.#places[name]])];
  }

  get size(): number {
    return this.#places.positions.length;
  }

  /** Pairs of names that are one person's, whatever else is known. */
  tied(): readonly Pair[] {
    return this.#tied ??= tiedOwners(this.#places);
  }

  /** The id of the record that prints a name. */
  recordOf(signature: number): number {
    return this.#places.records[this.#placeOf(signature)] ?? 0;
  }

  positionOf(signature: number): number {
    return this.#places.positions[signature] ?? 0;
  }

  isOwner(signature: number): boolean {
    return this.#places.owners[this.#placeOf(signature)] === signature;
  }

  nameOf(signature: number): string {
    return this.people.library.nameOf(signature);
  }

  /** All names of a record; none when the record is unknown. */
  ofRecord(record: number): readonly number[] {
    const [from, to] = this.#rangeOf(record);
    return Array.from({ length: to - from }, (_, i) => from + i);
  }

  /** The name at a position of a record. */
  at(record: number, position: number): number | undefined {
    const [from, to] = this.#rangeOf(record);
    for (let signature = from; signature < to; signature += 1) if (this.positionOf(signature) === position) return signature;
    return undefined;
  }

  /** Where the names of a record begin and end; nowhere when the record is unknown. */
  #rangeOf(record: number): readonly [number, number] {
    this.#recordPlaces ??= placesById(this.#places.records);
    const place = (this.#recordPlaces[record] ?? 0) - 1;
    if (place < 0) return [0, 0];
    return [place === 0 ? 0 : this.#places.ends[place - 1] ?? 0, this.#places.ends[place] ?? 0];
  }

  /** Which record a name belongs to, by the record's place: the first whose names end after it. */
  #placeOf(signature: number): number {
    const { ends } = this.#places;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= signature) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
