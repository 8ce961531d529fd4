/** Papers like a paper: the same people, and the same topics, the rarer the more telling. */
import type { Similar } from '../../../shared/model/map.ts';
import { counted } from '../../../shared/text/words.ts';
import { rowOf } from '../network/csr.ts';
import type { Incidence } from '../network/incidence.ts';
import { rarity } from './mixes.ts';
import { common } from '../sorted.ts';

const MOST = 6;
/** What one shared author weighs beside a topic that one paper in a hundred has. */
const AUTHOR = 2;
/** A topic on more papers than this tells little, and would make every paper a candidate. */
const CROWDED = 2_000;

const ascending = (items: Uint32Array): Uint32Array => items.slice().sort();

/** How alike two papers are, with the reasons. */
function likeness(known: Incidence, paper: number, other: number): { score: number; why: string[] } {
  const people = common(ascending(rowOf(known.authorsOf, paper)), ascending(rowOf(known.authorsOf, other)));
  const topics = common(ascending(rowOf(known.topicsOf, paper)), ascending(rowOf(known.topicsOf, other))).sort((a, b) => rarity(known, b) - rarity(known, a));
  const score = AUTHOR * people.length + topics.reduce((sum, topic) => sum + rarity(known, topic), 0);
  const names = topics.slice(0, 3).map((topic) => known.topics.names[topic]);
  return {
    score,
    why: [...(people.length > 0 ? [`${counted(people.length, 'author')} in common`] : []), ...(names.length > 0 ? [`both on ${names.join(', ')}`] : [])],
  };
}

/** So many that may be alike are looked at closely. */
const CANDIDATES = 100;

/** Papers by the same people or on the same telling topics, those first that share most. */
function candidates(known: Incidence, paper: number): number[] {
  const shares = new Map<number, number>();
  const add = (papers: Uint32Array, share: number): void => { for (const other of papers) shares.set(other, (shares.get(other) ?? 0) + share); };
  for (const person of rowOf(known.authorsOf, paper)) add(rowOf(known.ofPerson, person), AUTHOR);
  for (const topic of rowOf(known.topicsOf, paper)) {
    const papers = rowOf(known.ofTopic, topic);
    if (papers.length <= CROWDED) add(papers, rarity(known, topic));
  }
  shares.delete(paper);
  return [...shares].sort(([a, n], [b, m]) => m - n || a - b).slice(0, CANDIDATES).map(([other]) => other);
}

/** The papers most like one. */
export function likePapers(known: Incidence, paper: number): Similar[] {
  return candidates(known, paper).map((other) => ({ other, ...likeness(known, paper, other) })).filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.other - b.other).slice(0, MOST)
    .map(({ other, score, why }) => ({ id: known.papers.ids[other] ?? '', name: known.papers.names[other] ?? '', score, why }));
}
