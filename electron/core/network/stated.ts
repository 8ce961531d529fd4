/** What records and profiles state that papers are filtered by: sources, kinds, organisations, dumps, code; and who owns the profile. */
import type { Steps } from '../ledger/steps.ts';
import { all, sql, statement, type ReadableDB } from '../store/sql.ts';
import type { Csr } from './csr.ts';
import type { Incidence } from './incidence.ts';
import { institutionKey } from './institution-key.ts';
import { Numbers, Pairs } from './lists.ts';
import { byIdInSteps } from './read.ts';

/** Begins the id of every institution. */
export const INSTITUTION = 'institution:';

type Stated = Pick<Incidence, 'sources' | 'kinds' | 'institutions' | 'sourcesOf' | 'kindsOf' | 'institutionsOf' | 'dumpsOf' | 'ownersOf' | 'affiliationsOf'> & { readonly code: Uint8Array };
export interface Places { readonly paperOf: Uint32Array; readonly personAt: Uint32Array; readonly papers: number; readonly people: number }

/** Organisations under their keys, with every spelling and how often it is printed. */
class Institutions {
  readonly #numbers = new Numbers();
  readonly #spellings: Map<string, number>[] = [];
  readonly #known = new Map<string, number>();

  /** The number of what is printed, or -1 where no letter is. */
  of(printed: string): number {
    let number = this.#known.get(printed);
    if (number === undefined) {
      const key = institutionKey(printed);
      this.#known.set(printed, (number = key === '' ? -1 : this.#numbers.of(key)));
    }
    if (number >= 0) {
      const spellings = (this.#spellings[number] ??= new Map());
      spellings.set(printed, (spellings.get(printed) ?? 0) + 1);
    }
    return number;
  }

  /** In the order of their keys, named as they are printed most often; `placeOf` gives the place of each number. */
  inOrder(): { institutions: Incidence['institutions']; placeOf: Uint32Array } {
    const { keys, placeOf } = this.#numbers.inOrder();
    const spellings = keys.map((): readonly string[] => []);
    this.#spellings.forEach((known, number) => {
      spellings[placeOf[number] ?? 0] = [...known].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([printed]) => printed);
    });
    return { institutions: { ids: keys.map((key) => `${INSTITUTION}${key}`), names: spellings.map(([most = '']) => most), spellings }, placeOf };
  }
}

type RecordRow = [record: number, profile: number, source: string | null, kind: string | null, code: number | null, organisations: string];

/** What profiles state of their owners. */
function* affiliations(db: ReadableDB, institutions: Institutions, personAt: Uint32Array): Steps<Pairs> {
  const pairs = new Pairs();
  const owners = statement(db, `
    SELECT DISTINCT mention.person_id FROM record JOIN mention ON mention.record_id = record.id AND mention.is_owner = 1 WHERE record.profile_id = ?`).pluck();
  for (const { id, printed } of all<{ id: number; printed: string }>(db, sql`
    SELECT id, fields ->> '$.affiliation.value' AS printed FROM profile WHERE printed IS NOT NULL ORDER BY key`)) {
    const number = institutions.of(printed);
    if (number < 0) continue;
    for (const person of owners.all(id) as number[]) pairs.add(personAt[person] ?? 0, number);
    yield;
  }
  return pairs;
}

/** Reads the records, in steps. `paperOf` gives the number of each record's paper; one above all numbers is none. */
export function* stated(db: ReadableDB, { paperOf, personAt, papers, people }: Places): Steps<Stated> {
  const [sources, kinds, institutions] = [new Numbers(), new Numbers(), new Institutions()];
  const [sourcesOf, kindsOf, institutionsOf, dumpsOf, ownersOf] = [new Pairs(), new Pairs(), new Pairs(), new Pairs(), new Pairs()];
  const code = new Uint8Array(papers);
  const dumpOf = new Map(statement(db, 'SELECT id, dump_id FROM profile').raw().all() as [number, number][]);
  yield* byIdInSteps<RecordRow>(db, 'record', `
    SELECT id, profile_id, body ->> '$.source', body ->> '$.kind', body ->> '$.hasCode', body -> '$.organizations' FROM record WHERE id > ? AND id <= ?`,
  ([record, profile, source, kind, hasCode, organisations]) => {
    const paper = paperOf[record] ?? papers;
    if (paper >= papers) return;
    dumpsOf.add(paper, dumpOf.get(profile) ?? 0);
    if (source !== null) sourcesOf.add(paper, sources.of(source));
    if (kind !== null) kindsOf.add(paper, kinds.of(kind));
    if (hasCode === 1) code[paper] = 1;
    for (const printed of organisations === '[]' ? [] : (JSON.parse(organisations) as string[])) {
      const number = institutions.of(printed);
      if (number >= 0) institutionsOf.add(paper, number);
    }
  });
  yield* byIdInSteps<[number, number]>(db, 'record', 'SELECT record_id, person_id FROM mention WHERE is_owner = 1 AND record_id > ? AND record_id <= ?', ([record, owner]) => {
    const paper = paperOf[record] ?? papers;
    if (paper < papers) ownersOf.add(paper, personAt[owner] ?? 0);
  });
  const affiliationsOf = yield* affiliations(db, institutions, personAt);
  const named = institutions.inOrder();
  const [sourceKeys, kindKeys] = [sources.inOrder(), kinds.inOrder()];
  function* csr(pairs: Pairs, placeOf?: Uint32Array, rows = papers): Steps<Csr> {
    yield;
    return pairs.sorted(rows, placeOf);
  }
  return {
    code, institutions: named.institutions,
    sources: { ids: sourceKeys.keys, names: sourceKeys.keys }, kinds: { ids: kindKeys.keys, names: kindKeys.keys },
    sourcesOf: yield* csr(sourcesOf, sourceKeys.placeOf), kindsOf: yield* csr(kindsOf, kindKeys.placeOf), institutionsOf: yield* csr(institutionsOf, named.placeOf),
    dumpsOf: yield* csr(dumpsOf), ownersOf: yield* csr(ownersOf), affiliationsOf: yield* csr(affiliationsOf, named.placeOf, people),
  };
}
