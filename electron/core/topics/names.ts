/** Names for communities, suggested from what their papers are about and other papers are not. Pure. */
import type { Csr } from '../network/csr.ts';
import { rowOf } from '../network/csr.ts';
import type { Topic } from './types.ts';

/** Topics in a name, at most; a third only when it says nearly as much as the first. */
const TOPICS_IN_NAME = 2;
const THIRD_AT_LEAST = 0.6;
const FEWEST_PAPERS = 2;
/** G² beyond which chance is no explanation (chi-square, one degree of freedom, 5 %): asked of every topic but the first. */
const BEYOND_CHANCE = 3.84;
/** The first topic must be so many times as frequent inside as in the whole, and is then said with its counts. */
const LIFT = 1.5;

export interface NamingQuestion {
  /** Community of each node, from 1; 0 for none. */
  readonly community: ArrayLike<number>;
  readonly communities: number;
  /** Papers of each node. */
  readonly papersOf: Csr;
  /** Topics of each paper, as places in `topics`. */
  readonly topicsOf: Csr;
  readonly topics: readonly Topic[];
}

export interface SuggestedName {
  /** For example `Federated learning · privacy`; null when nothing sets the community apart. */
  readonly name: string | null;
  /** Places of the topics that make the name. */
  readonly topics: readonly number[];
  /** Why, in one sentence. */
  readonly reason: string;
}

interface Candidate { community: number; topic: number; inside: number; outside: number; score: number }

/**
 * How much more often a topic stands inside than outside: the log-likelihood ratio G² of the two shares
 * (Dunning, Comput. Linguist. 19, 61–74, 1993); 0 when it is not more frequent inside.
 */
export function logLikelihood(inside: number, papersInside: number, outside: number, papersOutside: number): number {
  const all = papersInside + papersOutside;
  const share = (inside + outside) / all;
  if (papersInside === 0 || inside / papersInside <= share) return 0;
  const term = (seen: number, expected: number): number => (seen === 0 ? 0 : seen * Math.log(seen / expected));
  return 2 * (term(inside, papersInside * share) + term(outside, papersOutside * share)
    + term(papersInside - inside, papersInside * (1 - share)) + term(papersOutside - outside, papersOutside * (1 - share)));
}

/** Papers of each community, with the share of each paper's nodes that are in it. */
function papersOfCommunities({ community, communities, papersOf }: NamingQuestion): Map<number, number>[] {
  const nodes = new Map<number, number>();
  for (const paper of papersOf.items) nodes.set(paper, (nodes.get(paper) ?? 0) + 1);
  const papers = Array.from({ length: communities }, () => new Map<number, number>());
  for (let node = 0; node < community.length; node += 1) {
    const own = papers[(community[node] ?? 0) - 1];
    if (own) for (const paper of rowOf(papersOf, node)) own.set(paper, (own.get(paper) ?? 0) + 1 / (nodes.get(paper) ?? 1));
  }
  return papers;
}

/** For each topic in how many of the papers it is, and the sum of their shares. */
function count(papers: ReadonlyMap<number, number>, topicsOf: Csr): Map<number, { papers: number; shares: number }> {
  const counts = new Map<number, { papers: number; shares: number }>();
  for (const [paper, share] of papers) {
    for (const topic of rowOf(topicsOf, paper)) {
      const known = counts.get(topic) ?? { papers: 0, shares: 0 };
      counts.set(topic, { papers: known.papers + 1, shares: known.shares + share });
    }
  }
  return counts;
}

/** Everything that any community has, each paper whole. */
const union = (papers: readonly ReadonlyMap<number, number>[]): Map<number, number> => new Map(papers.flatMap((own) => [...own.keys()].map((paper) => [paper, 1] as const)));
const sum = (shares: ReadonlyMap<number, number>): number => [...shares.values()].reduce((all, share) => all + share, 0);

/** Scores are of shares, so that a paper speaks most for the community that most of its authors belong to. */
function candidatesOf(question: NamingQuestion, papers: readonly ReadonlyMap<number, number>[]): Candidate[] {
  const all = union(papers);
  const total = count(all, question.topicsOf);
  return papers.flatMap((own, community) => {
    const size = sum(own);
    return [...count(own, question.topicsOf)].flatMap(([topic, { papers: inside, shares }]): Candidate[] => {
      const everywhere = total.get(topic)?.papers ?? 0;
      const score = question.communities === 1 ? inside : logLikelihood(shares, size, everywhere - shares, all.size - size);
      const enough = inside >= Math.min(FEWEST_PAPERS, own.size) && question.topics[topic]?.source !== 'category';
      const stands = question.communities === 1 || (score > 0 && (inside / own.size) / (everywhere / all.size) >= LIFT);
      return enough && stands ? [{ community, topic, inside, outside: everywhere - inside, score }] : [];
    });
  });
}

const words = (label: string): string[] => label.toLowerCase().split(/[\s-]+/u).map((word) => word.replace(/s$/u, ''));

/** Whether two labels share a word: "language models" adds nothing to "large language models". */
function overlaps(a: string, b: string): boolean {
  const known = new Set(words(a));
  return words(b).some((word) => known.has(word));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const papersWord = (n: number): string => (n === 1 ? '1 paper' : `${n} papers`);

/** The clearest candidates first; each topic names one community only. */
function settle(candidates: readonly Candidate[], { communities, topics }: NamingQuestion): Candidate[][] {
  const key = (topic: number): string => topics[topic]?.key ?? '';
  const order = [...candidates].sort((a, b) => b.score - a.score || a.community - b.community || (key(a.topic) < key(b.topic) ? -1 : 1));
  const taken = new Set<number>();
  const names: Candidate[][] = Array.from({ length: communities }, () => []);
  for (const one of order) {
    const name = names[one.community] ?? [];
    const most = one.score >= THIRD_AT_LEAST * (name[0]?.score ?? one.score) ? TOPICS_IN_NAME + 1 : TOPICS_IN_NAME;
    if (name.length > 0 && one.score < BEYOND_CHANCE && communities > 1) continue;
    if (name.length >= most || taken.has(one.topic)) continue;
    if (name.some(({ topic }) => overlaps(topics[topic]?.label ?? '', topics[one.topic]?.label ?? ''))) continue;
    name.push(one);
    taken.add(one.topic);
  }
  return names;
}

/** Suggests a name for each community, in order, and says why. */
export function communityNames(question: NamingQuestion): SuggestedName[] {
  const papers = papersOfCommunities(question);
  const all = union(papers).size;
  return settle(candidatesOf(question, papers), question).map((chosen, community): SuggestedName => {
    const labels = chosen.map(({ topic }) => question.topics[topic]?.label ?? '');
    const own = papers[community]?.size ?? 0;
    if (chosen.length === 0) return { name: null, topics: [], reason: `No topic sets its ${papersWord(own)} apart from the others.` };
    const parts = chosen.map(({ inside, outside }, i) => `“${labels[i]}” is in ${inside} of its ${papersWord(own)}${all > own ? ` and in ${outside} of the ${all - own} others` : ''}`);
    return { name: capital(labels.join(' · ')), topics: chosen.map(({ topic }) => topic), reason: `${parts.join('; ')}.` };
  });
}
