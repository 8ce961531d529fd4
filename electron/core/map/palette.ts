/** Everything with a name, found by the start of its words; and what is close to it when nothing is. */
import type { PaletteResult } from '../../../shared/model/map.ts';
import { counted } from '../../../shared/text/words.ts';
import { titleKey } from '../ledger/normalise.ts';
import { rowOf } from '../network/csr.ts';
import { incidence, isRead, type Named } from '../network/incidence.ts';
import { finish, type Steps } from '../ledger/steps.ts';
import { search } from '../search/query.ts';
import { vocabularyInSteps, type Vocabulary } from '../search/vocabulary.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { distance } from './distance.ts';

type Hit = PaletteResult['hits'][number];

/** Names whose words begin with all of these, with how many papers they have; the most first. */
function matching(kind: 'topic' | 'institution', named: Named, papersOf: (number: number) => number, words: readonly string[]): Hit[] {
  return named.names.flatMap((label, i): (Hit & { papers: number })[] => {
    const parts = titleKey(label).split(' ');
    if (!words.every((word) => parts.some((part) => part.startsWith(word)))) return [];
    return [{ kind, id: named.ids[i] ?? '', label, papers: papersOf(i), note: counted(papersOf(i), 'paper') }];
  }).sort((a, b) => b.papers - a.papers).map(({ papers: _, ...hit }) => hit);
}

/** Topics and institutions; in the first moments of a very large library, which is still being read, only topics. */
function things(db: ReadableDB, words: readonly string[]): { topics: Hit[]; institutions: Hit[] } {
  if (isRead(db)) {
    const { topics, ofTopic, institutions, ofInstitution } = incidence(db);
    return {
      topics: matching('topic', topics, (i) => rowOf(ofTopic, i).length, words), institutions: matching('institution', institutions, (i) => rowOf(ofInstitution, i).length, words),
    };
  }
  const rows = all<{ id: number; key: string; label: string }>(db, sql`SELECT id, key, label FROM topic ORDER BY key`);
  const papers = (i: number): number => one<{ n: number }>(db, sql`
    SELECT count(DISTINCT paper_record.paper_id) AS n FROM record_topic JOIN paper_record ON paper_record.record_id = record_topic.record_id
    WHERE record_topic.topic_id = ${rows[i]?.id ?? 0}`)?.n ?? 0;
  return { topics: matching('topic', { ids: rows.map(({ key }) => key), names: rows.map(({ label }) => label) }, papers, words), institutions: [] };
}

function hits(db: ReadableDB, text: string, limit: number): Hit[] {
  const words = titleKey(text).split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = search(db, text, limit);
  const people = found.people.map(({ personId, label, papers }): Hit => ({ kind: 'person', id: personId, label, note: counted(papers, 'paper') }));
  const papers = found.papers.map(({ id, label, note }): Hit => ({ kind: 'paper', id, label, note }));
  const { topics, institutions } = things(db, words);
  const share = Math.ceil(limit / 3);
  return [...people.slice(0, share), ...topics.slice(0, share), ...papers, ...people.slice(share), ...institutions, ...topics.slice(share)].slice(0, limit);
}

/** Slips allowed in a word: one in four letters, never more than two. */
const slips = (word: string): number => Math.min(2, Math.floor(word.length / 4));
/** Words with this many first letters in common are taken for forms of one word. */
const STEM = 5;

/** The words of the library nearest to one that it does not have: first those a slip away, then other forms of it; the more frequent first. */
function near(vocabulary: Vocabulary, word: string): string[] {
  const most = slips(word);
  if (most === 0) return [];
  const stem = word.length > STEM ? word.slice(0, STEM) : null;
  return vocabulary.around(word, most, stem)
    .map(({ word: other, count }) => ({ other, count, far: distance(word, other, most) })).filter(({ other, far }) => far <= most || other.slice(0, STEM) === stem)
    .sort((a, b) => a.far - b.far || b.count - a.count || (a.other < b.other ? -1 : 1)).slice(0, 3).map(({ other }) => other);
}

/** What is found with the nearest words instead of those that the library does not have, and failing that with one of them; and which words those are. */
function close(db: ReadableDB, vocabulary: Vocabulary, text: string, limit: number): { instead: string; close: Hit[] } {
  const words = titleKey(text).split(' ').filter((word) => word !== '');
  const options = words.map((word) => near(vocabulary, word));
  const mended = words.map((word, i) => options[i]?.[0] ?? word).join(' ');
  const found = hits(db, mended, limit);
  if (found.length > 0) return { instead: mended, close: found };
  for (const word of words.flatMap((one, i) => [one, ...(options[i] ?? [])])) {
    const alone = hits(db, word, limit);
    if (alone.length > 0) return { instead: word, close: alone };
  }
  return { instead: '', close: [] };
}

/** People, topics, papers and institutions for these words, at most `limit`; in steps where the words of the library are not read yet. */
export function* paletteInSteps(db: ReadableDB, text: string, limit: number): Steps<PaletteResult> {
  const found = hits(db, text, limit);
  if (found.length > 0) return { hits: found, close: [], instead: '' };
  return { hits: [], ...close(db, yield* vocabularyInSteps(db), text, limit) };
}

/** The same without pauses. */
export function palette(db: ReadableDB, text: string, limit: number): PaletteResult {
  return finish(paletteInSteps(db, text, limit));
}
