/** Topics, institutions and ties of any network, with the papers behind them. */
import type { InstitutionDetail, LinkDetail, NodeRef, PaperTopics, TopicDetail } from '../../../shared/model/map.ts';
import type { NetworkKind } from '../../../shared/model/slice.ts';
import { papersByIds } from '../details/rows.ts';
import { rowOf, type Csr } from '../network/csr.ts';
import { incidence, type Incidence, type Named } from '../network/incidence.ts';
import type { Net } from '../network/net.ts';
import { wholeOf } from '../network/whole.ts';
import type { ReadableDB } from '../store/sql.ts';
import { topicsOfPaper } from '../topics/store.ts';
import { nodesOf } from './anchors.ts';
import { behind, findThing, namedThing, type Thing } from './behind.ts';
import { nodesIn } from './nodes.ts';
import { likePapers } from './similar-papers.ts';
import { mapFacts } from './state.ts';

type Counted = NodeRef & { papers: number };
const MOST_LISTED = 30;

/** What else stands on these papers, the most frequent first. */
function alongside(named: Named, of: Csr, papers: Uint32Array, but = -1): Counted[] {
  const counts = new Map<number, number>();
  for (const paper of papers) for (const item of rowOf(of, paper)) if (item !== but) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b).slice(0, MOST_LISTED)
    .map(([item, count]) => ({ id: named.ids[item] ?? '', name: named.names[item] ?? '', papers: count }));
}

function yearsOf({ papers }: Incidence, of: Uint32Array): TopicDetail['years'] {
  const counts = Map.groupBy([...of].map((paper) => papers.year[paper] ?? 0).filter((year) => year > 0), (year) => year);
  return [...counts].map(([year, all]) => ({ year, papers: all.length })).sort((a, b) => a.year - b.year);
}

const rows = (db: ReadableDB, { papers }: Incidence, of: Iterable<number>) => papersByIds(db, [...of].map((paper) => papers.ids[paper] ?? ''));

/** The topic with this id, or null when it is no longer found. */
export function topicDetail(db: ReadableDB, id: string): TopicDetail | null {
  const known = incidence(db);
  const topic = known.topics.ids.indexOf(id);
  if (topic < 0) return null;
  const papers = rowOf(known.ofTopic, topic);
  const words = [...papers].flatMap((paper) => topicsOfPaper(db, known.papers.ids[paper] ?? '').filter((one) => one.id === id).flatMap((one) => one.why.map(({ text }) => text.toLowerCase())));
  return {
    id, name: known.topics.names[topic] ?? '', source: known.topics.source[topic] ?? 'phrase',
    terms: [...new Set(words)].sort(), papers: rows(db, known, papers), years: yearsOf(known, papers),
    people: alongside(known.people, known.authorsOf, papers), related: alongside(known.topics, known.topicsOf, papers, topic),
  };
}

/** The institution with this id, or null when no paper names it any more. */
export function institutionDetail(db: ReadableDB, id: string): InstitutionDetail | null {
  const known = incidence(db);
  const institution = known.institutions.ids.indexOf(id);
  if (institution < 0) return null;
  const papers = rowOf(known.ofInstitution, institution);
  return {
    id, name: known.institutions.names[institution] ?? '', spellings: [...(known.institutions.spellings[institution] ?? [])],
    papers: rows(db, known, papers), people: alongside(known.people, known.authorsOf, papers),
    related: alongside(known.institutions, known.institutionsOf, papers, institution),
  };
}

/** The topics of a paper with why it has them, papers like it, and the user's note. Null when the paper is gone. */
export function paperTopics(db: ReadableDB, id: string): PaperTopics | null {
  const known = incidence(db);
  const paper = known.papers.ids.indexOf(id);
  if (paper < 0) return null;
  return {
    topics: topicsOfPaper(db, id).map(({ why, ...topic }) => ({ ...topic, why: [...why] })),
    similar: likePapers(known, paper),
    note: [...mapFacts(db).notes].find(([anchor]) => nodesOf(db, [anchor]).has(id))?.[1] ?? null,
  };
}

/** The weight of a tie; 0 where the network has none. */
function weightOf({ ids, source, target, weight }: Net, one: string, other: string): number {
  const ends = [ids.indexOf(one), ids.indexOf(other)];
  const tie = source.findIndex((from, i) => ends.includes(from) && ends.includes(target[i] ?? -1));
  return tie < 0 ? 0 : weight[tie] ?? 0;
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
    papers: rows(db, known, papers), cut: papers.some((paper) => known.papers.cut[paper] === 1), why,
  };
}
