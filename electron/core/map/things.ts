/** Topics, institutions and ties of any network, with the papers behind them. */
import { z } from 'zod';
import type { PaperRow } from '../../../shared/model/library.ts';
import { TopicReason, type InstitutionDetail, type LinkDetail, type NodeRef, type PaperTopics, type TopicDetail } from '../../../shared/model/map.ts';
import { NodeKind, type NetworkKind } from '../../../shared/model/slice.ts';
import { papersByIds } from '../details/rows.ts';
import { rowOf, type Csr } from '../network/csr.ts';
import { incidence, type Incidence, type Named } from '../network/incidence.ts';
import type { Net } from '../network/net.ts';
import { wholeOf } from '../network/whole.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { topicsOfPaper } from '../topics/store.ts';
import { nodesOf } from './anchors.ts';
import { behind, findThing, namedThing, type Thing } from './behind.ts';
import { nodesIn } from './nodes.ts';
import { likePapers } from './similar-papers.ts';
import { mapFacts } from './state.ts';

type Counted = NodeRef & { papers: number };
const MOST_LISTED = 30;

/** What else stands on these papers, the most frequent first. */
function alongside(named: Named, { start, items }: Csr, papers: Uint32Array, but = -1): Counted[] {
  const counts = new Uint32Array(named.ids.length);
  const found: number[] = [];
  for (const paper of papers) {
    for (let at = start[paper] ?? 0; at < (start[paper + 1] ?? 0); at += 1) {
      const item = items[at] ?? 0;
      if (counts[item] === 0 && item !== but) found.push(item);
      counts[item] = (counts[item] ?? 0) + 1;
    }
  }
  // Few are on many papers; who is on one only need not be put in order.
  const most = found.length <= MOST_LISTED || found.filter((item) => (counts[item] ?? 0) > 1).length < MOST_LISTED ? found : found.filter((item) => (counts[item] ?? 0) > 1);
  return most.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b).slice(0, MOST_LISTED)
    .map((item) => ({ id: named.ids[item] ?? '', name: named.names[item] ?? '', papers: counts[item] ?? 0 }));
}

function yearsOf({ papers: { year } }: Incidence, of: Uint32Array): TopicDetail['years'] {
  const counts = new Map<number, number>();
  for (const paper of of) counts.set(year[paper] ?? 0, (counts.get(year[paper] ?? 0) ?? 0) + 1);
  counts.delete(0);
  return [...counts].map(([one, papers]) => ({ year: one, papers })).sort((a, b) => a.year - b.year);
}

/** Papers that are listed of a topic, an institution or a tie; a broad topic has a hundred thousand. */
const MOST_PAPERS = 500;
/** More than there are papers. */
const BEYOND = 2 ** 32;

/** The papers as rows, of many the newest, and how many there are. */
function rows(db: ReadableDB, { papers: { ids, year } }: Incidence, of: ArrayLike<number>): { papers: PaperRow[]; paperTotal: number } {
  const every = Array.from(of);
  // One key for year and number sorts a hundred thousand papers in a moment.
  const newest = every.length <= MOST_PAPERS ? every : Array.from(Float64Array.from(every, (paper) => paper - (year[paper] ?? 0) * BEYOND).sort().subarray(0, MOST_PAPERS), (key) => ((key % BEYOND) + BEYOND) % BEYOND);
  return { papers: papersByIds(db, newest.map((paper) => ids[paper] ?? '')), paperTotal: every.length };
}

/** Records whose reasons are read: they repeat themselves soon. */
const RECORDS_READ = 2_000;

/** Words that lead to a topic, as they are written in its records. */
function termsOf(db: ReadableDB, id: string): string[] {
  const why = all<{ why: string }>(db, sql`
    SELECT DISTINCT why FROM (SELECT why FROM record_topic WHERE topic_id = (SELECT id FROM topic WHERE key = ${id}) LIMIT ${RECORDS_READ})`);
  return [...new Set(why.flatMap((row) => z.array(TopicReason).parse(JSON.parse(row.why)).map(({ text }) => text.toLowerCase())))].sort();
}

/** The topic with this id, or null when it is no longer found. */
export function topicDetail(db: ReadableDB, id: string): TopicDetail | null {
  const known = incidence(db);
  const topic = nodesIn(known).number(NodeKind.topic, id);
  if (topic < 0) return null;
  const papers = rowOf(known.ofTopic, topic);
  return {
    id, name: known.topics.names[topic] ?? '', source: known.topics.source[topic] ?? 'phrase',
    terms: termsOf(db, id), ...rows(db, known, papers), years: yearsOf(known, papers),
    people: alongside(known.people, known.authorsOf, papers), related: alongside(known.topics, known.topicsOf, papers, topic),
  };
}

/** The institution with this id, or null when no paper names it any more. */
export function institutionDetail(db: ReadableDB, id: string): InstitutionDetail | null {
  const known = incidence(db);
  const institution = nodesIn(known).number(NodeKind.institution, id);
  if (institution < 0) return null;
  const papers = rowOf(known.ofInstitution, institution);
  return {
    id, name: known.institutions.names[institution] ?? '', spellings: [...(known.institutions.spellings[institution] ?? [])],
    ...rows(db, known, papers), people: alongside(known.people, known.authorsOf, papers),
    related: alongside(known.institutions, known.institutionsOf, papers, institution),
  };
}

/** The topics of a paper with why it has them, papers like it, and the user's note. Null when the paper is gone. */
export function paperTopics(db: ReadableDB, id: string): PaperTopics | null {
  const known = incidence(db);
  const paper = nodesIn(known).number(NodeKind.paper, id);
  if (paper < 0) return null;
  return {
    topics: topicsOfPaper(db, id).map(({ why, ...topic }) => ({ ...topic, why: [...why] })),
    similar: likePapers(known, paper),
    note: [...mapFacts(db).notes].find(([anchor]) => nodesOf(db, [anchor]).has(id))?.[1] ?? null,
  };
}

/** The place of the first tie whose source is not below a node; ties stand in the order of their sources. */
function firstOf({ source }: Net, node: number): number {
  let [low, high] = [0, source.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((source[middle] ?? 0) < node) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The weight of a tie; 0 where the network has none. */
function weightOf(net: Net, one: string, other: string): number {
  const [from = -1, to = -1] = [net.ids.indexOf(one), net.ids.indexOf(other)].sort((a, b) => a - b);
  for (let tie = firstOf(net, from); net.source[tie] === from; tie += 1) if (net.target[tie] === to) return net.weight[tie] ?? 0;
  return 0;
}

/** What stands behind a tie of a network; null when one of its ends is gone. */
export function linkDetail(db: ReadableDB, { network, source, target }: { network: NetworkKind; source: string; target: string }): LinkDetail | null {
  const known = incidence(db);
  const nodes = nodesIn(known);
  const [a, b] = [findThing(nodes, source), findThing(nodes, target)];
  if (!a || !b) return null;
  const ref = (thing: Thing): NodeRef => ({ id: namedThing(known, thing).id, name: namedThing(known, thing).name });
  const { papers, why } = behind(db, nodes, a, b);
  return {
    source: ref(a), target: ref(b), weight: weightOf(wholeOf(db, network, 'fractional').net, source, target),
    ...rows(db, known, papers), cut: papers.some((paper) => known.papers.cut[paper] === 1), why,
  };
}
