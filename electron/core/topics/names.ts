/** Names for communities, suggested from what their papers are about and other papers are not. Pure. */
import { finish, type Steps } from '../ledger/steps.ts';
import { csrOf, rowOf, type Csr } from '../network/csr.ts';
import type { Topic } from './types.ts';

/** Topics in a name, at most; a third only when it says nearly as much as the first. */
const TOPICS_IN_NAME = 2;
const THIRD_AT_LEAST = 0.6;
const FEWEST_PAPERS = 2;
/** G² beyond which chance is no explanation (chi-square, one degree of freedom, 5 %): asked of every topic but the first. */
const BEYOND_CHANCE = 3.84;
/** The first topic must be so many times as frequent inside as in the whole, and is then said with its counts. */
const LIFT = 1.5;
/** How much being frequent inside weighs against being rare outside: what readers of topics recognised best (Sievert and Shirley, LDAvis, 2014). */
const FREQUENT = 0.6;

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

/** `score` is how well the topic tells what the community is about, `chance` its log-likelihood ratio. */
interface Candidate { community: number; topic: number; inside: number; outside: number; score: number; chance: number }

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

/** What is known of the papers of one community: how many there are, the sum of the shares of their nodes that are in it, and their topics. */
interface Inside { papers: number; shares: number; readonly topics: { readonly topic: number; readonly papers: number; readonly shares: number }[] }

/** Counts of things by number, in arrays that are emptied after each round. */
class Tally {
  readonly papers: Uint32Array;
  readonly shares: Float64Array;
  readonly touched: number[] = [];

  constructor(things: number) {
    this.papers = new Uint32Array(things);
    this.shares = new Float64Array(things);
  }

  add(thing: number, share: number): void {
    if (this.papers[thing] === 0) this.touched.push(thing);
    this.papers[thing] = (this.papers[thing] ?? 0) + 1;
    this.shares[thing] = (this.shares[thing] ?? 0) + share;
  }

  clear(): void {
    for (const thing of this.touched) this.papers[thing] = this.shares[thing] = 0;
    this.touched.length = 0;
  }
}

/** Nodes that are looked at between two pauses. */
const NODES_AT_ONCE = 4096;

/** Papers that any community has, and in how many of them each topic is. */
interface All { readonly papers: number; readonly ofTopic: Uint32Array }

function* allOf({ community, papersOf, topicsOf, topics }: NamingQuestion): Steps<All> {
  const seen = new Uint8Array(topicsOf.start.length);
  const ofTopic = new Uint32Array(topics.length);
  let papers = 0;
  for (let node = 0; node < community.length; node += 1) {
    if (node % NODES_AT_ONCE === 0) yield;
    if ((community[node] ?? 0) === 0) continue;
    for (const paper of rowOf(papersOf, node)) {
      if (seen[paper] === 1) continue;
      seen[paper] = 1;
      papers += 1;
      for (const topic of rowOf(topicsOf, paper)) ofTopic[topic] = (ofTopic[topic] ?? 0) + 1;
    }
  }
  return { papers, ofTopic };
}

/** Looks into each community; a paper counts by the share of its nodes that are in it. */
function* insides({ community, communities, papersOf, topicsOf, topics }: NamingQuestion): Steps<Inside[]> {
  const nodesOf = new Uint32Array(topicsOf.start.length);
  for (const paper of papersOf.items) nodesOf[paper] = (nodesOf[paper] ?? 0) + 1;
  yield;
  const members = csrOf(communities + 1, { row: Uint32Array.from(community), item: Uint32Array.from({ length: community.length }, (_, node) => node) });
  const [papers, found] = [new Tally(nodesOf.length), new Tally(topics.length)];
  const inside: Inside[] = [];
  let looked = 0;
  for (let number = 1; number <= communities; number += 1) {
    for (const node of rowOf(members, number)) {
      for (const paper of rowOf(papersOf, node)) papers.add(paper, 1 / (nodesOf[paper] ?? 1));
      if ((looked += 1) % NODES_AT_ONCE === 0) yield;
    }
    let shares = 0;
    for (const paper of papers.touched) {
      const share = papers.shares[paper] ?? 0;
      shares += share;
      for (const topic of rowOf(topicsOf, paper)) found.add(topic, share);
    }
    inside.push({ papers: papers.touched.length, shares, topics: found.touched.map((topic) => ({ topic, papers: found.papers[topic] ?? 0, shares: found.shares[topic] ?? 0 })) });
    papers.clear();
    found.clear();
  }
  return inside;
}

/**
 * Relevance of topics to communities: the share of a topic inside, and how many times that is its share in the whole, each to its
 * weight (Sievert and Shirley, “LDAvis: A method for visualizing and interpreting topics”, 2014, there as a sum of logarithms).
 * By the log-likelihood alone, two papers about something that nobody else writes about would name fifty.
 * Shares are of papers by their authors, so that a paper speaks most for the community that most of its authors belong to.
 */
function candidatesOf({ communities, topics }: NamingQuestion, inside: readonly Inside[], all: All): Candidate[] {
  return inside.flatMap((own, community) => own.topics.flatMap(({ topic, papers, shares }): Candidate[] => {
    const everywhere = all.ofTopic[topic] ?? 0;
    const chance = logLikelihood(shares, own.shares, everywhere - shares, all.papers - own.shares);
    const within = shares / own.shares;
    const score = communities === 1 ? papers : within ** FREQUENT * (within / (everywhere / all.papers)) ** (1 - FREQUENT);
    const enough = papers >= Math.min(FEWEST_PAPERS, own.papers) && topics[topic]?.source !== 'category';
    const stands = communities === 1 || (chance > 0 && (papers / own.papers) / (everywhere / all.papers) >= LIFT);
    return enough && stands ? [{ community, topic, inside: papers, outside: everywhere - papers, score, chance }] : [];
  }));
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
    if (name.length > 0 && one.chance < BEYOND_CHANCE && communities > 1) continue;
    if (name.length >= most || taken.has(one.topic)) continue;
    if (name.some(({ topic }) => overlaps(topics[topic]?.label ?? '', topics[one.topic]?.label ?? ''))) continue;
    name.push(one);
    taken.add(one.topic);
  }
  return names;
}

/** Suggests a name for each community, in order, and says why. */
export function* namesInSteps(question: NamingQuestion): Steps<SuggestedName[]> {
  const all = yield* allOf(question);
  yield;
  const inside = yield* insides(question);
  const candidates = candidatesOf(question, inside, all);
  yield;
  return settle(candidates, question).map((chosen, community): SuggestedName => {
    const labels = chosen.map(({ topic }) => question.topics[topic]?.label ?? '');
    const own = inside[community]?.papers ?? 0;
    if (chosen.length === 0) return { name: null, topics: [], reason: `No topic sets its ${papersWord(own)} apart from the others.` };
    const parts = chosen.map(({ inside: papers, outside }, i) => `“${labels[i]}” is in ${papers} of its ${papersWord(own)}${all.papers > own ? ` and in ${outside} of the ${all.papers - own} others` : ''}`);
    return { name: capital(labels.join(' · ')), topics: chosen.map(({ topic }) => topic), reason: `${parts.join('; ')}.` };
  });
}

/** The same without pauses. */
export function communityNames(question: NamingQuestion): SuggestedName[] {
  return finish(namesInSteps(question));
}
