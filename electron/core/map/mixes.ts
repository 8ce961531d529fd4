/** The mix of topics of people and of papers, and how alike two mixes are. */
import { rowOf } from '../network/csr.ts';
import type { Incidence } from '../network/incidence.ts';

/** Papers of each topic, by number of the topic. */
export type Mix = ReadonlyMap<number, number>;

/** The topics of a person with the papers on each. Categories are too broad to tell people apart and are left out where phrases are known. */
export function mixOf({ ofPerson, topicsOf, topics }: Incidence, person: number): Mix {
  const mix = new Map<number, number>();
  for (const paper of rowOf(ofPerson, person)) for (const topic of rowOf(topicsOf, paper)) mix.set(topic, (mix.get(topic) ?? 0) + 1);
  const phrases = [...mix].filter(([topic]) => topics.source[topic] !== 'category');
  return phrases.length > 0 ? new Map(phrases) : mix;
}

/** How telling a topic is: its papers among all (inverse document frequency). */
export function rarity({ papers, ofTopic }: Incidence, topic: number): number {
  return Math.log(1 + papers.ids.length / Math.max(1, rowOf(ofTopic, topic).length));
}

/** Cosine of two mixes whose topics weigh by rarity, from 0 to 1 (Salton and Buckley, Inf. Process. Manag. 24, 513, 1988). */
export function likeness(known: Incidence, a: Mix, b: Mix): number {
  const weight = (mix: Mix, topic: number): number => (mix.get(topic) ?? 0) * rarity(known, topic);
  const length = (mix: Mix): number => Math.sqrt([...mix.keys()].reduce((sum, topic) => sum + weight(mix, topic) ** 2, 0));
  const both = [...a.keys()].reduce((sum, topic) => sum + weight(a, topic) * weight(b, topic), 0);
  return both === 0 ? 0 : both / (length(a) * length(b));
}
