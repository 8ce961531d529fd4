/** Small groups that hang together with nothing else: how their people stand to each other, and where the groups go. */
import { components, type LayoutNetwork } from './network.ts';
import { packPieces, type Bounds, type Spot } from './pack.ts';

/** Groups of fewer people than this are arranged by hand; ForceAtlas2 is for the rest. */
const SMALL_GROUP = 6;
/** Up to so many groups are placed with room for names. */
const FEW = 24;
/** In pixels: between the discs of a small group, and between groups, which is more, so that each is seen as one. */
const ROOMY = { apart: 24, margin: 30, name: 120 } as const;
const TIGHT = { apart: 6, margin: 16, name: 0 } as const;

/** Splits the network: `core` is moved by forces, each of `pieces` is one small group. Among few groups the largest of more than one is always in the core. */
export function splitNetwork(network: LayoutNetwork): { core: number[]; pieces: number[][] } {
  const groups = components(network);
  const inCore = (group: number[], index: number): boolean => group.length >= SMALL_GROUP || (index === 0 && group.length > 1 && groups.length <= FEW);
  return {
    core: groups.filter(inCore).flat().sort((a, b) => a - b),
    pieces: groups.filter((group, index) => !inCore(group, index)),
  };
}

/** Places pieces around people who have their places. `bounds` frame the map, `unit` is the length of a pixel in map units. */
export function placePieces(network: LayoutNetwork, standing: readonly number[], fresh: readonly number[][], bounds: Bounds, unit: number): void {
  const { apart, margin, name: room } = fresh.length <= FEW ? ROOMY : TIGHT;
  const arranged = fresh.map((piece) => arrange(network, piece, apart));
  const order = [...fresh.keys()].sort((a, b) => (arranged[b]?.reach ?? 0) - (arranged[a]?.reach ?? 0) || a - b);
  const sizes = order.map((index) => {
    const side = 2 * (arranged[index]?.reach ?? 0) + margin;
    return { width: (side + room) * unit, height: side * unit };
  });
  const spots = standing.map((node): Spot => ({
    x: network.x[node] ?? 0, y: network.y[node] ?? 0, radius: ((network.radius[node] ?? 0) + margin) * unit,
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
function arrange(network: LayoutNetwork, piece: readonly number[], apart: number): { offsets: (readonly [number, number])[]; reach: number } {
  const largest = piece.reduce((most, node) => Math.max(most, network.radius[node] ?? 0), 0);
  if (piece.length === 1) return { offsets: [[0, 0]], reach: largest };
  const hub = piece.length > 3 ? piece.findIndex((node) => new Set(network.neighbours[node]).size === piece.length - 1) : -1;
  const onRing = piece.length - (hub < 0 ? 0 : 1);
  const step = 2 * largest + apart;
  const distance = Math.max(step / (2 * Math.sin(Math.PI / onRing)), hub < 0 ? 0 : step);
  let turn = 0;
  const offsets = piece.map((_, index): readonly [number, number] => {
    if (index === hub) return [0, 0];
    const angle = (2 * Math.PI * turn) / onRing;
    turn += 1;
    return [Math.cos(angle) * distance, Math.sin(angle) * distance];
  });
  return { offsets, reach: distance + largest };
}
