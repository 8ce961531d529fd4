/** What records and profiles state that papers are filtered by: sources, kinds, organisations, dumps, code; and who owns the profile. */
import type { Steps } from '../ledger/steps.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import type { Csr } from './csr.ts';
import type { Incidence } from './incidence.ts';
import { institutionKey } from './institution-key.ts';
import { Numbers, Pairs } from './lists.ts';
import { byPaperInSteps } from './read.ts';

/** Begins the id of every institution. */
export const INSTITUTION = 'institution:';

type Stated = Pick<Incidence, 'sources' | 'kinds' | 'institutions' | 'sourcesOf' | 'kindsOf' | 'institutionsOf' | 'dumpsOf' | 'ownersOf' | 'affiliationsOf'> & { readonly code: Uint8Array };
export interface Places { readonly paperAt: Uint32Array; readonly personAt: Uint32Array; readonly papers: number; readonly people: number }

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

type RecordRow = [paper: number, dump: number, owner: number | null, source: string | null, kind: string | null, code: number | null, organisations: string];

function affiliations(db: ReadableDB, institutions: Institutions, personAt: Uint32Array): Pairs {
  const pairs = new Pairs();
  for (const { person, printed } of all<{ person: number; printed: string }>(db, sql`
    SELECT DISTINCT mention.person_id AS person, profile.fields ->> '$.affiliation.value' AS printed
    FROM profile JOIN record ON record.profile_id = profile.id JOIN mention ON mention.record_id = record.id AND mention.is_owner = 1
    WHERE printed IS NOT NULL ORDER BY person, profile.key`)) {
    const number = institutions.of(printed);
    if (number >= 0) pairs.addOnce(personAt[person] ?? 0, number);
  }
  return pairs;
}

/** Reads the records, in steps. */
export function* stated(db: ReadableDB, { paperAt, personAt, papers, people }: Places): Steps<Stated> {
  const [sources, kinds, institutions] = [new Numbers(), new Numbers(), new Institutions()];
  const [sourcesOf, kindsOf, institutionsOf, dumpsOf, ownersOf] = [new Pairs(), new Pairs(), new Pairs(), new Pairs(), new Pairs()];
  const code = new Uint8Array(papers);
  yield* byPaperInSteps<RecordRow>(db, `
    SELECT paper_record.paper_id, profile.dump_id, mention.person_id, body ->> '$.source', body ->> '$.kind', body ->> '$.hasCode', body -> '$.organizations'
    FROM paper_record JOIN record ON record.id = paper_record.record_id JOIN profile ON profile.id = record.profile_id
    LEFT JOIN mention ON mention.record_id = record.id AND mention.is_owner = 1
    WHERE paper_record.paper_id > ? AND paper_record.paper_id <= ? ORDER BY paper_record.paper_id, record.key`, ([id, dump, owner, source, kind, hasCode, organisations]) => {
    const paper = paperAt[id] ?? 0;
    dumpsOf.addOnce(paper, dump);
    if (owner !== null) ownersOf.addOnce(paper, personAt[owner] ?? 0);
    if (source !== null) sourcesOf.addOnce(paper, sources.of(source));
    if (kind !== null) kindsOf.addOnce(paper, kinds.of(kind));
    if (hasCode === 1) code[paper] = 1;
    for (const printed of organisations === '[]' ? [] : (JSON.parse(organisations) as string[])) {
      const number = institutions.of(printed);
      if (number >= 0) institutionsOf.addOnce(paper, number);
    }
  });
  const affiliationsOf = affiliations(db, institutions, personAt);
  const named = institutions.inOrder();
  const [sourceKeys, kindKeys] = [sources.inOrder(), kinds.inOrder()];
  const csr = (pairs: Pairs, placeOf?: Uint32Array): Csr => pairs.csr(papers, placeOf);
  return {
    code, institutions: named.institutions,
    sources: { ids: sourceKeys.keys, names: sourceKeys.keys }, kinds: { ids: kindKeys.keys, names: kindKeys.keys },
    sourcesOf: csr(sourcesOf, sourceKeys.placeOf), kindsOf: csr(kindsOf, kindKeys.placeOf), institutionsOf: csr(institutionsOf, named.placeOf),
    dumpsOf: csr(dumpsOf), ownersOf: csr(ownersOf), affiliationsOf: affiliationsOf.csr(people, named.placeOf),
  };
}
