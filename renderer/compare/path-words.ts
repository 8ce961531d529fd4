/** What a path is called, and how it reads as text. Pure. */
import type { Paths } from '../../shared/model/map.ts';
import type { NetworkKind } from '../../shared/model/slice.ts';
import { counted } from '../../shared/text/words.ts';

type Way = Paths['paths'][number];

/** What tells a way from the others: whom not all of them go through. */
export function throughWords(way: Way, ways: readonly Way[]): string {
  const own = way.nodes.slice(1, -1).filter(({ id }) => !ways.every(({ nodes }) => nodes.some((node) => node.id === id)));
  const names = own.map(({ name }) => name);
  return names.length === 0 ? 'Directly' : `Through ${names.join(', ')}`;
}

/** What is said of a path in each network: what it is between, what else it may go through, and what is avoided. */
export const pathWords: Readonly<Record<NetworkKind, { title: string; through: string; those: string }>> = {
  coauthors: { title: 'Path between people', through: 'Through somebody…', those: 'these people' },
  topics: { title: 'Path between topics', through: 'Through another topic…', those: 'these topics' },
  papers: { title: 'Path between papers', through: 'Through another paper…', those: 'these papers' },
  institutions: { title: 'Path between institutions', through: 'Through another institution…', those: 'these institutions' },
  mixed: { title: 'Path between people, topics and institutions', through: 'Through something else…', those: 'these' },
};

/** The way as lines of text: its stops, with what they are where they differ, and below each what leads on. */
export function pathText({ nodes, ties }: Way): string {
  const mixed = new Set(nodes.map(({ kind }) => kind)).size > 1;
  return nodes.flatMap(({ name, kind }, index) => [
    mixed ? `${name} (${kind})` : name,
    ...(ties[index]?.papers ?? []).map(({ label, date }) => `  ${label}${date.year === null ? '' : ` (${date.year})`}`),
    ...(ties[index]?.why ?? []).map((why) => `  ${why}`),
  ]).join('\n');
}

/** What the way would be without somebody on it. */
export function withoutWords({ name, steps, through }: Paths['without'][number]): string {
  if (steps === null) return `Without ${name} there is no way.`;
  return `Without ${name} the shortest way is ${counted(steps, 'step')}${through.length === 0 ? '' : `: ${through.join(', then ')}`}.`;
}
