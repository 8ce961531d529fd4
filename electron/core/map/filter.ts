/** Which papers pass a filter, and on which single question the others fail, so that every facet can say its count. */
import type { Filter } from '../../../shared/model/look.ts';
import { rowOf, type Csr } from '../network/csr.ts';
import type { Incidence, Named } from '../network/incidence.ts';
import { ftsQuery } from '../search/words.ts';
import { statement, type ReadableDB } from '../store/sql.ts';

/** One bit for each question of a filter about papers. */
export const Fails = { year: 1, undated: 2, topics: 4, sources: 8, kinds: 16, organizations: 32, dumps: 64, code: 128, text: 256 } as const;

/** 1 for every known key of a list; unknown ones (of a topic that is no longer found) pass nothing and are left out. */
function wantedOf({ ids }: Named, keys: readonly string[]): Uint8Array {
  const wanted = new Set(keys);
  return Uint8Array.from(ids, (id) => (wanted.has(id) ? 1 : 0));
}

function holds({ start, items }: Csr, row: number, wanted: Uint8Array): boolean {
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) if (wanted[items[at] ?? 0] === 1) return true;
  return false;
}

/** 1 for papers whose title, abstract or authors hold the words; null where the text has no word. */
function withText(db: ReadableDB, text: string, { papers, paperAt }: Incidence): Uint8Array | null {
  const query = ftsQuery(text);
  if (query === null) return null;
  const found = new Uint8Array(papers.ids.length);
  for (const id of statement(db, 'SELECT rowid FROM paper_text WHERE paper_text MATCH ?').pluck().all(query) as number[]) found[paperAt[id] ?? 0] = 1;
  return found;
}

/** For every paper the questions that it fails, as bits of `Fails`; 0 where it passes the filter. */
export function failures(db: ReadableDB, known: Incidence, filter: Filter): Uint16Array {
  const { papers, topicsOf, sourcesOf, kindsOf, institutionsOf, dumpsOf } = known;
  const lists = [
    { bit: Fails.topics, csr: topicsOf, asked: filter.topics, wanted: wantedOf(known.topics, filter.topics) },
    { bit: Fails.sources, csr: sourcesOf, asked: filter.sources, wanted: wantedOf(known.sources, filter.sources) },
    { bit: Fails.kinds, csr: kindsOf, asked: filter.kinds, wanted: wantedOf(known.kinds, filter.kinds) },
    { bit: Fails.organizations, csr: institutionsOf, asked: filter.organizations, wanted: wantedOf(known.institutions, filter.organizations) },
  ].filter(({ asked }) => asked.length > 0);
  const without = new Set(filter.withoutDumps);
  const text = withText(db, filter.text, known);
  const all = new Uint16Array(papers.ids.length);
  for (let paper = 0; paper < all.length; paper += 1) {
    const year = papers.year[paper] ?? 0;
    let fails = 0;
    if (year === 0 && !filter.undated) fails |= Fails.undated;
    if (year !== 0 && (year < (filter.from ?? 0) || year > (filter.to ?? year))) fails |= Fails.year;
    for (const { bit, csr, wanted } of lists) if (!holds(csr, paper, wanted)) fails |= bit;
    if (without.size > 0 && rowOf(dumpsOf, paper).every((dump) => without.has(dump))) fails |= Fails.dumps;
    if (filter.onlyWithCode && papers.code[paper] === 0) fails |= Fails.code;
    if (text && text[paper] === 0) fails |= Fails.text;
    all[paper] = fails;
  }
  return all;
}
