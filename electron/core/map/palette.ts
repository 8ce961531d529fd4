/** Everything with a name, found by the start of its words; and what is close to it when nothing is. */
import type { PaletteResult } from '../../../shared/model/map.ts';
import { counted } from '../../../shared/text/words.ts';
import { titleKey } from '../ledger/normalise.ts';
import { rowOf } from '../network/csr.ts';
import { incidence, type Incidence } from '../network/incidence.ts';
import { search } from '../search/query.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { distance } from './distance.ts';

type Hit = PaletteResult['hits'][number];

function named(known: Incidence, kind: 'topic' | 'institution', words: readonly string[]): Hit[] {
  const { ids, names } = kind === 'topic' ? known.topics : known.institutions;
  const of = kind === 'topic' ? known.ofTopic : known.ofInstitution;
  return names.flatMap((label, i): (Hit & { papers: number })[] => {
    const parts = titleKey(label).split(' ');
    const found = words.every((word) => parts.some((part) => part.startsWith(word)));
    return found ? [{ kind, id: ids[i] ?? '', label, papers: rowOf(of, i).length, note: counted(rowOf(of, i).length, 'paper') }] : [];
  }).sort((a, b) => b.papers - a.papers).map(({ papers: _, ...hit }) => hit);
}

function hits(db: ReadableDB, text: string, limit: number): Hit[] {
  const known = incidence(db);
  const words = titleKey(text).split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = search(db, text, limit);
  const people = found.people.map(({ personId, label, papers }): Hit => ({ kind: 'person', id: personId, label, note: counted(papers, 'paper') }));
  const papers = found.papers.map(({ id, label, note }): Hit => ({ kind: 'paper', id, label, note }));
  const topics = named(known, 'topic', words);
  const share = Math.ceil(limit / 3);
  return [...people.slice(0, share), ...topics.slice(0, share), ...papers, ...people.slice(share), ...named(known, 'institution', words), ...topics.slice(share)].slice(0, limit);
}

/** Slips allowed in a word: one in four letters, never more than two. */
const slips = (word: string): number => Math.min(2, Math.floor(word.length / 4));
/** Words with this many first letters in common are taken for forms of one word. */
const STEM = 5;

/** The words of the library nearest to one that it does not have: first those a slip away, then other forms of it; the more frequent first. */
function near(db: ReadableDB, word: string): string[] {
  const most = slips(word);
  if (most === 0) return [];
  const stem = word.length > STEM ? word.slice(0, STEM) : null;
  return all<{ term: string; n: number }>(db, sql`
    SELECT term, sum(doc) AS n FROM (SELECT term, doc FROM paper_word UNION ALL SELECT term, doc FROM person_word)
    WHERE length(term) BETWEEN ${word.length - most} AND ${word.length + most} OR substr(term, 1, ${STEM}) = ${stem} GROUP BY term`)
    .map(({ term, n }) => ({ term, n, far: distance(word, term, most) })).filter(({ term, far }) => far <= most || term.slice(0, STEM) === stem)
    .sort((a, b) => a.far - b.far || b.n - a.n || (a.term < b.term ? -1 : 1)).slice(0, 3).map(({ term }) => term);
}

/** What is found with the nearest words instead of those that the library does not have, and failing that with one of them; and which words those are. */
function close(db: ReadableDB, text: string, limit: number): { instead: string; close: Hit[] } {
  const words = titleKey(text).split(' ').filter((word) => word !== '');
  const options = words.map((word) => near(db, word));
  const mended = words.map((word, i) => options[i]?.[0] ?? word).join(' ');
  const found = hits(db, mended, limit);
  if (found.length > 0) return { instead: mended, close: found };
  for (const word of words.flatMap((word, i) => [word, ...(options[i] ?? [])])) {
    const alone = hits(db, word, limit);
    if (alone.length > 0) return { instead: word, close: alone };
  }
  return { instead: '', close: [] };
}

/** People, topics, papers and institutions for these words, at most `limit`. */
export function palette(db: ReadableDB, text: string, limit: number): PaletteResult {
  const found = hits(db, text, limit);
  return found.length > 0 ? { hits: found, close: [], instead: '' } : { hits: [], ...close(db, text, limit) };
}
