/** What a topic of the user's own would have, before it is kept. */
import type { OwnTopic, TopicPreview } from '../../../shared/model/map.ts';
import { mapFactsOf } from '../map/facts.ts';
import { replay } from '../ledger/actions.ts';
import { finish } from '../ledger/steps.ts';
import { readLog } from '../store/actions.ts';
import { contentRevision } from '../store/open.ts';
import { all, one, sql, type ReadableDB } from '../store/sql.ts';
import { settleAcronyms, type Acronyms } from './acronyms.ts';
import { categoriesOf } from './categories.ts';
import { findOccurrences, Wanted } from './occurrences.ts';
import { readTexts, type Stream } from './tokens.ts';
import type { Why } from './types.ts';
import { claimsOf, typedWords } from './user-topics.ts';
import { Vocabulary } from './vocabulary.ts';

const PHRASE = 'phrase:';
/** Papers of a larger library are not read in passing: that takes longer than a reader waits. */
const MOST_PAPERS = 20_000;
const EXAMPLES = 4;

interface Paper { readonly id: string; readonly label: string; readonly category: string | null }
interface PaperText extends Paper { titled: number; abstract: string }
/** The words of a library, kept while somebody tries out what a topic would have. */
interface Words { readonly revision: number; readonly papers: readonly Paper[]; readonly stream: Stream; readonly vocabulary: Vocabulary; readonly phrases: readonly string[] }

const kept = new WeakMap<ReadableDB, Words>();

function wordsOf(db: ReadableDB): Words {
  const revision = contentRevision(db);
  const known = kept.get(db);
  if (known?.revision === revision) return known;
  const papers = all<PaperText>(db, sql`
    SELECT paper.key AS id, paper.label, paper.titled, paper.category, paper_text.abstract FROM paper JOIN paper_text ON paper_text.rowid = paper.id ORDER BY paper.key`);
  const vocabulary = new Vocabulary();
  const acronyms: Acronyms = new Map();
  const stream = readTexts(papers.map(({ label, titled, abstract }) => ({ title: titled === 1 ? label : null, abstract: abstract === '' ? null : abstract })), vocabulary, acronyms);
  settleAcronyms(acronyms, vocabulary);
  const phrases = all<{ key: string }>(db, sql`SELECT key FROM topic WHERE source = 'phrase' ORDER BY key`).map(({ key }) => key.slice(PHRASE.length));
  const read = { revision, papers: papers.map(({ id, label, category }) => ({ id, label, category })), stream, vocabulary, phrases };
  kept.set(db, read);
  return read;
}

/** The papers that would have this topic beside the user's others and those that are found now. */
export function previewTopic(db: ReadableDB, topic: OwnTopic): TopicPreview {
  const papers = one<{ n: number }>(db, sql`SELECT count(*) AS n FROM paper`)?.n ?? 0;
  if (papers > MOST_PAPERS) return { papers: null, examples: [] };
  const { vocabulary, stream, phrases, ...read } = wordsOf(db);
  const others = [...mapFactsOf(replay(readLog(db)).done).topics.values()].filter(({ key }) => key !== topic.key && key !== topic.takes);
  const own = [...others, { ...topic, hidden: false }];
  const place = own.length - 1;
  const claims = claimsOf(own, vocabulary);
  const wanted = new Wanted();
  for (const [key, at] of claims) if (key.startsWith(PHRASE)) wanted.add(key.slice(PHRASE.length), at);
  phrases.forEach((letters) => wanted.add(letters, own.length));
  const found = finish(findOccurrences(stream, vocabulary, { wanted, typed: typedWords(own, claims, vocabulary) }, null));
  const having = read.papers.flatMap(({ id, label, category }, paper) => {
    const printed = categoriesOf(category === null ? [] : [category]).filter(({ key }) => claims.get(key) === place);
    const why: Why[] = [...(found[paper]?.find((at) => at.topic === place)?.why ?? []), ...printed.map((one): Why => ({ field: 'category', text: one.printed, times: 1 }))];
    return why.length === 0 ? [] : [{ id, label, why }];
  });
  return { papers: having.length, examples: having.slice(0, EXAMPLES) };
}
