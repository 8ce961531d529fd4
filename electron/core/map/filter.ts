/** Which papers pass a filter, and on which single question the others fail, so that every facet can say its count. */
import type { Filter } from '../../../shared/model/look.ts';
import { rowOf, type Csr } from '../network/csr.ts';
import type { Incidence, Named } from '../network/incidence.ts';
import { ftsQuery } from '../search/query.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';

/** One bit for each question of a filter about papers. */
export const Fails = { year: 1, undated: 2, topics: 4, sources: 8, kinds: 16, organizations: 32, dumps: 64, code: 128, text: 256 } as const;

/** Every known key of a list; unknown ones (of a topic that is no longer found) pass nothing and are left out. */
function numbers({ ids }: Named, keys: readonly string[]): Set<number> {
  const wanted = new Set(keys);
  return new Set(ids.flatMap((id, i) => (wanted.has(id) ? [i] : [])));
}

const holds = (csr: Csr, row: number, wanted: ReadonlySet<number>): boolean => rowOf(csr, row).some((item) => wanted.has(item));

/** Papers whose title, abstract or authors hold the words; null where the text has no word. */
function withText(db: ReadableDB, text: string, { papers }: Incidence): ReadonlySet<number> | null {
  const query = ftsQuery(text);
  if (query === null) return null;
  const found = new Set(all<{ key: string }>(db, sql`
    SELECT paper.key FROM paper_text JOIN paper ON paper.id = paper_text.rowid WHERE paper_text MATCH ${query}`).map(({ key }) => key));
  return new Set(papers.ids.flatMap((id, i) => (found.has(id) ? [i] : [])));
}

/** For every paper the questions that it fails, as bits of `Fails`; 0 where it passes the filter. */
export function failures(db: ReadableDB, known: Incidence, filter: Filter): Uint16Array {
  const { papers, topicsOf, sourcesOf, kindsOf, institutionsOf, dumpsOf } = known;
  const lists = [
    { bit: Fails.topics, csr: topicsOf, asked: filter.topics, wanted: numbers(known.topics, filter.topics) },
    { bit: Fails.sources, csr: sourcesOf, asked: filter.sources, wanted: numbers(known.sources, filter.sources) },
    { bit: Fails.kinds, csr: kindsOf, asked: filter.kinds, wanted: numbers(known.kinds, filter.kinds) },
    { bit: Fails.organizations, csr: institutionsOf, asked: filter.organizations, wanted: numbers(known.institutions, filter.organizations) },
  ].filter(({ asked }) => asked.length > 0);
  const without = new Set(filter.withoutDumps);
  const text = withText(db, filter.text, known);
  return Uint16Array.from(papers.ids, (_, paper) => {
    const year = papers.year[paper] ?? 0;
    let fails = 0;
    if (year === 0 && !filter.undated) fails |= Fails.undated;
    if (year !== 0 && (year < (filter.from ?? 0) || year > (filter.to ?? year))) fails |= Fails.year;
    for (const { bit, csr, wanted } of lists) if (!holds(csr, paper, wanted)) fails |= bit;
    if (without.size > 0 && rowOf(dumpsOf, paper).every((dump) => without.has(dump))) fails |= Fails.dumps;
    if (filter.onlyWithCode && papers.code[paper] === 0) fails |= Fails.code;
    if (text && !text.has(paper)) fails |= Fails.text;
    return fails;
  });
}
