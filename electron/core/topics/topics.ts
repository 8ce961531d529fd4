/** The topics of a library: arXiv categories, phrases found in titles and abstracts, and the user's own. Pure. */
import { finish, type Steps } from '../ledger/steps.ts';
import { settleAcronyms, type Acronyms } from './acronyms.ts';
import { categoriesOf } from './categories.ts';
import { choosePhrases } from './choose.ts';
import { countPhrases } from './ngrams.ts';
import { findOccurrences, Wanted } from './occurrences.ts';
import { Labels } from './spelling.ts';
import { readInSteps } from './tokens.ts';
import type { LibraryTopics, PaperTopic, Topic, TopicPaper, UserTopic, Why } from './types.ts';
import { claimsOf, typedWords } from './user-topics.ts';
import { Vocabulary } from './vocabulary.ts';

/** Topics of one paper, and phrases of a library, at most. */
const PER_PAPER = 12;
const MOST = 1500;
const PHRASE = 'phrase:';
const FEWEST = 2;
/** One more paper is asked of a phrase for so many papers in the library. */
const PAPERS_FOR_ONE_MORE = 4000;
/** How many words of a title weigh as much as one of the abstract. */
const TITLE_WEIGHT = 3;

/** How many phrases a library of so many papers shows. */
const mostPhrases = (papers: number): number => Math.min(MOST, Math.round(20 + 8 * Math.sqrt(papers)));

interface Held { topic: number; why: Why[]; weight: number }

/** Everything a topic can be before it is known which stay: its place here is its number until then. */
interface Draft { key: string; label: string; source: Topic['source'] }

/**
 * Finds the topics of all papers, in time near linear in the text, in steps. The result does not depend on the order of the papers:
 * `topics` is the same, `of` follows the order given. A phrase needs two papers (more in large libraries); user's topics
 * stay even without a paper.
 */
export function* topicsInSteps(papers: readonly TopicPaper[], userTopics: readonly UserTopic[] = []): Steps<LibraryTopics> {
  const vocabulary = new Vocabulary();
  const acronyms: Acronyms = new Map();
  const stream = yield* readInSteps(papers, vocabulary, acronyms);
  settleAcronyms(acronyms, vocabulary);
  const fewest = Math.max(FEWEST, Math.ceil(papers.length / PAPERS_FOR_ONE_MORE));
  const table = yield* countPhrases(stream, vocabulary, fewest);
  const phrases = choosePhrases(table, stream, vocabulary, fewest, mostPhrases(papers.length));
  yield;

  const claims = claimsOf(userTopics, vocabulary);
  const drafts: Draft[] = userTopics.map(({ key, name }) => ({ key, label: name, source: 'user' }));
  const wanted = new Wanted();
  for (const [key, topic] of claims) if (key.startsWith(PHRASE)) wanted.add(key.slice(PHRASE.length), topic);
  for (const { letters } of phrases) {
    const key = PHRASE + letters;
    if (!claims.has(key)) wanted.add(letters, drafts.push({ key, label: '', source: 'phrase' }) - 1);
  }
  const labels = new Labels(stream, vocabulary);
  const found = yield* findOccurrences(stream, vocabulary, { wanted, typed: typedWords(userTopics, claims, vocabulary) }, labels);
  const held = found.map((one) => one.map(({ topic, why }): Held => ({ topic, why, weight: weigh(why) })));
  yield;
  addCategories(papers, held, drafts, claims);
  return settle(held, drafts, userTopics, fewest, labels);
}

/** The same without pauses. */
export function topicsOf(papers: readonly TopicPaper[], userTopics: readonly UserTopic[] = []): LibraryTopics {
  return finish(topicsInSteps(papers, userTopics));
}

const weigh = (why: readonly Why[]): number => why.reduce((sum, { field, times }) => sum + times * (field === 'title' ? TITLE_WEIGHT : 1), 0);

/** Gives papers the topics of their printed categories; a user's topic that bears a category's key takes it. */
function addCategories(papers: readonly TopicPaper[], held: Held[][], drafts: Draft[], claims: ReadonlyMap<string, number>): void {
  const known = new Map<string, number>(claims);
  papers.forEach(({ categories }, paper) => {
    for (const { key, label, printed } of categoriesOf(categories)) {
      let topic = known.get(key);
      if (topic === undefined) known.set(key, (topic = drafts.push({ key, label, source: 'category' }) - 1));
      const why: Why = { field: 'category', text: printed, times: 1 };
      const already = held[paper]?.find((one) => one.topic === topic);
      if (already) already.why.push(why);
      else held[paper]?.push({ topic, why: [why], weight: Number.POSITIVE_INFINITY });
    }
  });
}

/** Cuts each paper's list to the most telling topics, leaves out what too few papers keep, and puts all in order. */
function settle(held: readonly Held[][], drafts: readonly Draft[], userTopics: readonly UserTopic[], fewest: number, labels: Labels): LibraryTopics {
  const counts = new Uint32Array(drafts.length);
  for (const one of held) for (const { topic } of one) counts[topic] = (counts[topic] ?? 0) + 1;
  const idf = Float64Array.from(counts, (count) => Math.log(1 + held.length / Math.max(1, count)));
  const rank = ({ topic, weight }: Held): number => (drafts[topic]?.source === 'phrase' ? weight * (idf[topic] ?? 0) : Number.POSITIVE_INFINITY);
  const byKey = (a: Held, b: Held): number => ((drafts[a.topic]?.key ?? '') < (drafts[b.topic]?.key ?? '') ? -1 : 1);
  const cut = held.map((one) => one.filter(({ topic }) => userTopics[topic]?.hidden !== true && (drafts[topic]?.source !== 'phrase' || (counts[topic] ?? 0) >= fewest))
    .sort((a, b) => (rank(a) === rank(b) ? byKey(a, b) : rank(b) - rank(a))).slice(0, PER_PAPER));
  const kept = new Uint32Array(drafts.length);
  for (const one of cut) for (const { topic } of one) kept[topic] = (kept[topic] ?? 0) + 1;
  const order = [...drafts.keys()].filter((topic) => {
    const source = drafts[topic]?.source;
    if (source === 'user') return userTopics[topic]?.hidden !== true;
    return (kept[topic] ?? 0) >= (source === 'phrase' ? fewest : 1);
  }).sort((a, b) => (kept[b] ?? 0) - (kept[a] ?? 0) || ((drafts[a]?.key ?? '') < (drafts[b]?.key ?? '') ? -1 : 1));
  const place = new Map(order.map((topic, i) => [topic, i]));
  return {
    topics: order.map((topic): Topic => {
      const { key, label, source } = drafts[topic] ?? { key: '', label: '', source: 'phrase' };
      return { key, label: source === 'phrase' ? labels.label(topic) : label, source, papers: kept[topic] ?? 0 };
    }),
    of: cut.map((one) => one.flatMap(({ topic, why }): PaperTopic[] => {
      const at = place.get(topic);
      return at === undefined ? [] : [{ topic: at, why }];
    })),
  };
}
