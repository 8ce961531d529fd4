/** What a path is called, and how it reads as text. Pure. */
import type { Paths } from '../../shared/model/map.ts';
import { counted } from '../../shared/text/words.ts';

type Way = Paths['paths'][number];

/** What tells a way from the others: the people whom not all of them go through. */
export function throughWords(way: Way, ways: readonly Way[]): string {
  const own = way.nodes.slice(1, -1).filter(({ id }) => !ways.every(({ nodes }) => nodes.some((node) => node.id === id)));
  const names = own.map(({ name }) => name);
  return names.length === 0 ? 'Directly' : `Through ${names.join(', ')}`;
}

/** The way as lines of text: people, and below each the papers that lead on. */
export function pathText({ nodes, ties }: Way): string {
  return nodes.flatMap(({ name }, index) => [name, ...(ties[index]?.papers ?? []).map(({ label, date }) => `  ${label}${date.year === null ? '' : ` (${date.year})`}`)]).join('\n');
}

/** What the way would be without somebody on it. */
export function withoutWords({ name, steps, through }: Paths['without'][number]): string {
  if (steps === null) return `Without ${name} there is no way.`;
  return `Without ${name} the shortest way is ${counted(steps, 'step')}${through.length === 0 ? '' : `: ${through.join(', then ')}`}.`;
}
