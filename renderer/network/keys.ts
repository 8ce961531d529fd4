/** The keyboard on the canvas: walking from person to person, and what each key asks for. */
import type { NetworkKind } from '../../shared/model/slice.ts';
import { coauthors, mayHaveMore, type MapModel } from './model.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Tools with a key of their own. */
export type ToolKey = 'path' | 'compare' | 'lasso' | 'select' | 'follow' | 'choose';

export type KeyAction =
  | { kind: 'tool'; key: ToolKey }
  | { kind: 'walk'; direction: Direction }
  | { kind: 'coauthor'; step: 1 | -1 }
  | { kind: 'open' | 'clear' | 'fit' | 'zoomIn' | 'zoomOut' | 'toggleLayout' };

const directions: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const letters: Readonly<Record<string, KeyAction>> = {
  'Enter': { kind: 'open' }, 'Escape': { kind: 'clear' }, 'f': { kind: 'fit' }, '0': { kind: 'fit' },
  '+': { kind: 'zoomIn' }, '=': { kind: 'zoomIn' }, '-': { kind: 'zoomOut' }, 'r': { kind: 'toggleLayout' },
  ' ': { kind: 'tool', key: 'choose' }, 'p': { kind: 'tool', key: 'path' }, 'c': { kind: 'tool', key: 'compare' }, 'l': { kind: 'tool', key: 'lasso' },
  'v': { kind: 'tool', key: 'select' }, 's': { kind: 'tool', key: 'follow' },
};

/** What a key on the canvas asks for; undefined for keys that are not ours. */
export function keyAction(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const direction = directions[event.key];
  if (!direction) return letters[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!event.shiftKey) return { kind: 'walk', direction };
  return { kind: 'coauthor', step: direction === 'right' || direction === 'down' ? 1 : -1 };
}

/** A person sideways of the direction counts as this many times farther. */
const SIDEWAYS = 2.2;

/** The nearest person in a direction; from nowhere (-1), the one with most papers. -1 where there is none. */
export function personTowards({ x, y, slice }: Pick<MapModel, 'x' | 'y' | 'slice'>, from: number, direction: Direction): number {
  if (from < 0) return mostPapers(slice.papers);
  const [ux, uy] = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] }[direction] as [number, number];
  let best = -1;
  let bestCost = Infinity;
  for (let row = 0; row < x.length; row += 1) {
    const dx = (x[row] ?? 0) - (x[from] ?? 0);
    const dy = (y[row] ?? 0) - (y[from] ?? 0);
    const ahead = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy - dy * ux);
    if (row === from || ahead <= 0 || aside > ahead * SIDEWAYS) continue;
    const cost = ahead + aside * SIDEWAYS;
    if (cost < bestCost) [best, bestCost] = [row, cost];
  }
  return best;
}

function mostPapers(papers: Uint32Array): number {
  return papers.reduce((best, count, row) => (best < 0 || count > (papers[best] ?? 0) ? row : best), -1);
}

/** Walks around the coauthors of `hub`, strongest tie first; `current` is where the walk is. The hub itself when it has none. */
export function nextCoauthor(model: MapModel, hub: number, current: number, step: 1 | -1): number {
  const weight = new Map<number, number>();
  for (const tie of model.tiesOf[hub] ?? []) {
    const [a, b] = [model.slice.source[tie] ?? 0, model.slice.target[tie] ?? 0];
    weight.set(a === hub ? b : a, model.slice.weight[tie] ?? 0);
  }
  const around = coauthors(model, hub).sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || a - b);
  if (around.length === 0) return hub;
  const at = around.indexOf(current);
  if (at < 0) return around[step === 1 ? 0 : around.length - 1] ?? hub;
  return around[(at + step + around.length) % around.length] ?? hub;
}

/** The node at the other end of the strongest tie; -1 where there is no tie. */
function closest({ slice: { source, target, weight }, tiesOf }: MapModel, row: number): number {
  const strongest = (tiesOf[row] ?? []).reduce((best, tie) => (best < 0 || (weight[tie] ?? 0) > (weight[best] ?? 0) ? tie : best), -1);
  if (strongest < 0) return -1;
  return (source[strongest] === row ? target[strongest] : source[strongest]) ?? -1;
}

/** What a screen reader says of a node: name, papers, how many it is tied to, community, and to whom most. */
export function describePerson(model: MapModel, row: number): string {
  const { slice } = model;
  const { tied, tiedTo } = networkWords[slice.network];
  const community = slice.communities[(slice.community[row] ?? 0) - 1];
  const most = closest(model, row);
  return [
    slice.names[row] ?? '',
    slice.network === 'papers' ? null : plural(slice.papers[row] ?? 0, 'paper', 'papers'),
    `${mayHaveMore(slice, row) ? 'at least ' : ''}${plural(coauthors(model, row).length, tied, tiedTo)}`,
    community === undefined ? null : `community ${[community.letter, community.name].filter((part) => part !== null).join(' ')}`,
    most < 0 ? slice.loneReasons[String(row)] ?? null : `most with ${slice.names[most] ?? ''}`,
  ].filter((part) => part !== null).join(', ');
}

/** A number with its word, in the digits of English. */
export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What a network, its nodes, and those that a node is tied to are called. */
const networkWords: Record<NetworkKind, { title: string; one: string; many: string; tied: string; tiedTo: string }> = {
  coauthors: { title: 'Coauthor network', one: 'person', many: 'people', tied: 'coauthor', tiedTo: 'coauthors' },
  topics: { title: 'Topic network', one: 'topic', many: 'topics', tied: 'related topic', tiedTo: 'related topics' },
  papers: { title: 'Paper network', one: 'paper', many: 'papers', tied: 'related paper', tiedTo: 'related papers' },
  institutions: { title: 'Institution network', one: 'institution', many: 'institutions', tied: 'related institution', tiedTo: 'related institutions' },
  mixed: { title: 'Mixed network', one: 'node', many: 'people, topics and institutions', tied: 'tie', tiedTo: 'ties' },
};

/** What a screen reader says of the canvas. */
export function describeMap({ slice }: Pick<MapModel, 'slice'>): string {
  const { title, one, many } = networkWords[slice.network];
  const size = [plural(slice.ids.length, one, many), plural(slice.source.length, 'tie', 'ties'), plural(slice.communities.filter(({ size: people }) => people > 0).length, 'community', 'communities')];
  const tied = slice.network === 'coauthors' ? 'coauthor to coauthor' : 'tie to tie';
  return `${title}, ${size.join(', ')}. Arrow keys go from ${one} to ${one}, Shift and an arrow key from ${tied}, Enter opens the details.`;
}
