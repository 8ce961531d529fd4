/** Small groups that hang together with nothing else: how their people stand to each other, and where the groups go. */
import { components, type LayoutNetwork } from './network.ts';
import { packPieces, type Bounds, type Spot } from './pack.ts';

/** Groups of fewer people than this are arranged by hand; ForceAtlas2 is for the rest. */
const SMALL_GROUP = 6;
/** In pixels: distance between neighbours in a small group, and room for a name beside a person where few are to be placed. */
const APART = 34;
const NAME_ROOM = 120;
const FEW = 24;
const MARGIN = 9;

/** Splits the network: `core` is moved by forces, each of `pieces` is one small group. The largest group of more than one is always in the core. */
export function splitNetwork(network: LayoutNetwork): { core: number[]; pieces: number[][] } {
  const groups = components(network);
  const inCore = (group: number[], index: number): boolean => group.length >= SMALL_GROUP || (index === 0 && group.length > 1);
  return {
    core: groups.filter(inCore).flat().sort((a, b) => a - b),
    pieces: groups.filter((group, index) => !inCore(group, index)),
  };
}

/** Places pieces around people who have their places. `bounds` frame the map, `unit` is the length of a pixel in map units. */
export function placePieces(network: LayoutNetwork, standing: readonly number[], fresh: readonly number[][], bounds: Bounds, unit: number): void {
  const room = fresh.length <= FEW ? NAME_ROOM : 0;
  const arranged = fresh.map((piece) => arrange(network, piece));
  const order = [...fresh.keys()].sort((a, b) => (arranged[b]?.reach ?? 0) - (arranged[a]?.reach ?? 0) || a - b);
  const sizes = order.map((index) => {
    const side = 2 * (arranged[index]?.reach ?? 0) + MARGIN;
    return { width: (side + room) * unit, height: side * unit };
  });
  const spots = standing.map((node): Spot => ({
    x: network.x[node] ?? 0, y: network.y[node] ?? 0, radius: ((network.radius[node] ?? 0) + MARGIN) * unit,
  }));
  const places = packPieces(sizes, spots, bounds, 14 * unit);
  order.forEach((index, turn) => {
    const { x, y } = places[turn] ?? { x: 0, y: 0 };
    arranged[index]?.offsets.forEach(([dx, dy], member) => {
      const node = fresh[index]?.[member] ?? 0;
      network.x[node] = x + (dx - room / 2) * unit;
      network.y[node] = y + dy * unit;
    });
  });
}

/** People of a small group around its middle, in pixels: one in the middle where all know one, else a ring. `reach` is the radius with discs. */
function arrange(network: LayoutNetwork, piece: readonly number[]): { offsets: (readonly [number, number])[]; reach: number } {
  const largest = piece.reduce((most, node) => Math.max(most, network.radius[node] ?? 0), 0);
  if (piece.length === 1) return { offsets: [[0, 0]], reach: largest };
  const hub = piece.length > 3 ? piece.findIndex((node) => new Set(network.neighbours[node]).size === piece.length - 1) : -1;
  const onRing = piece.length - (hub < 0 ? 0 : 1);
  const distance = Math.max(APART * 0.6, (APART * onRing) / (2 * Math.PI)) + largest;
  let turn = 0;
  const offsets = piece.map((_, index): readonly [number, number] => {
    if (index === hub) return [0, 0];
    const angle = (2 * Math.PI * turn) / onRing;
    turn += 1;
    return [Math.cos(angle) * distance, Math.sin(angle) * distance];
  });
  return { offsets, reach: distance + largest };
}
