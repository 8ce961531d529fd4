/** Keeps the topics of the library's records in its tables, and reads them. */
import { z } from 'zod';
import { TopicReason } from '../../../shared/model/map.ts';
import { mapFactsOf } from '../map/facts.ts';
import { replay } from '../ledger/actions.ts';
import type { Deed } from '../ledger/deeds.ts';
import type { Steps } from '../ledger/steps.ts';
import { readLog } from '../store/actions.ts';
import { count } from '../store/open.ts';
import { all, inserter, sql, statement, type ReadableDB, type WritableDB } from '../store/sql.ts';
import { PAPERS_AT_ONCE } from './tokens.ts';
import { topicsInSteps } from './topics.ts';

interface TextRow { id: number; label: string; titled: number; category: string | null; abstract: string }

/** Finds the topics of all papers anew and keeps them by record, inside the caller's transaction, in steps. */
export function* writeTopics(db: WritableDB): Steps<void> {
  const papers = all<TextRow>(db, sql`
    SELECT paper.id, paper.label, paper.titled, paper.category, paper_text.abstract FROM paper JOIN paper_text ON paper_text.rowid = paper.id ORDER BY paper.key`);
  const own = [...mapFactsOf(replay(readLog(db)).done).topics.values()];
  yield;
  const { topics, of } = yield* topicsInSteps(papers.map(({ label, titled, abstract, category }) => ({
    title: titled === 1 ? label : null, abstract: abstract === '' ? null : abstract, categories: category === null ? [] : [category],
  })), own);
  count(db, 'content');
  statement(db, 'DELETE FROM record_topic').run();
  statement(db, 'DELETE FROM topic').run();
  const insertTopic = inserter(db, 'INSERT INTO topic (key, label, source) VALUES (?, ?, ?)');
  const ids = topics.map(({ key, label, source }) => insertTopic(key, label, source));
  const recordsOf = Map.groupBy(all<{ paper: number; record: number }>(db, sql`SELECT paper_id AS paper, record_id AS record FROM paper_record`), (row) => row.paper);
  const insert = inserter(db, 'INSERT INTO record_topic (record_id, topic_id, place, why) VALUES (?, ?, ?, ?)');
  for (const [i, { id }] of papers.entries()) {
    if (i % PAPERS_AT_ONCE === 0) yield;
    (of[i] ?? []).forEach(({ topic, why }, place) => {
      const reasons = JSON.stringify(why);
      for (const { record } of recordsOf.get(id) ?? []) insert(record, ids[topic] ?? 0, place, reasons);
    });
  }
}

/** Finds the topics anew where a deed, its undoing or redoing changes the records or what the user says of topics; in steps. */
export function* topicsFollow(db: WritableDB, { kind }: Deed): Steps<void> {
  if (kind === 'import' || kind === 'remove' || kind === 'topic') yield* writeTopics(db);
}

export interface TopicOfPaper { readonly id: string; readonly name: string; readonly why: readonly TopicReason[] }

/** The topics of one paper, the most telling first, each with why it has them. */
export function topicsOfPaper(db: ReadableDB, paperKey: string): TopicOfPaper[] {
  return all<{ id: string; name: string; why: string; place: number }>(db, sql`
    SELECT topic.key AS id, topic.label AS name, record_topic.why, min(record_topic.place) AS place
    FROM paper JOIN paper_record ON paper_record.paper_id = paper.id JOIN record_topic ON record_topic.record_id = paper_record.record_id
    JOIN topic ON topic.id = record_topic.topic_id WHERE paper.key = ${paperKey} GROUP BY topic.id ORDER BY place, topic.key`)
    .map(({ id, name, why }) => ({ id, name, why: z.array(TopicReason).parse(JSON.parse(why)) }));
}
