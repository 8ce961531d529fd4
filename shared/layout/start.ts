/** Where people stand before the layout moves them: where they were, beside their coauthors, or at a place worked out from their id. */
import type { LayoutNetwork } from './network.ts';

/** A number from 0 to 1 that depends on the text only (FNV-1a, 32 bits, then mixed). */
export function hashUnit(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Number of directions from the middle in which communities start: seven and those without one. */
const SECTORS = 8;
/** A new person starts this share of the map's radius away from the middle of their coauthors. */
const BESIDE = 0.04;

/** Gives everyone in `members` who has no place one, in `network.x` and `network.y`. `radius` is that of a fresh map. */
export function placeUnplaced(network: LayoutNetwork, members: readonly number[], radius: number): void {
  const missing = members.filter((node) => Number.isNaN(network.x[node]) || Number.isNaN(network.y[node]));
  const fresh = missing.length === members.length;
  const waiting = fresh ? missing : placeBesideCoauthors(network, missing, radius);
  for (const node of waiting) {
    const [x, y] = seededPlace(network, node, radius);
    network.x[node] = x;
    network.y[node] = y;
  }
}

function placeBesideCoauthors(network: LayoutNetwork, missing: readonly number[], radius: number): number[] {
  let waiting = [...missing];
  for (let before = Infinity; waiting.length > 0 && waiting.length < before;) {
    before = waiting.length;
    const found = waiting.map((node) => besideCoauthors(network, node, radius));
    waiting.forEach((node, index) => {
      network.x[node] = found[index]?.[0] ?? Number.NaN;
      network.y[node] = found[index]?.[1] ?? Number.NaN;
    });
    waiting = waiting.filter((node) => Number.isNaN(network.x[node]));
  }
  return waiting;
}

function besideCoauthors(network: LayoutNetwork, node: number, radius: number): readonly [number, number] | undefined {
  const placed = (network.neighbours[node] ?? []).filter((other) => !Number.isNaN(network.x[other]));
  if (placed.length === 0) return undefined;
  const angle = hashUnit(network.ids[node] ?? '') * 2 * Math.PI;
  const mean = (column: Float64Array): number => placed.reduce((sum, other) => sum + (column[other] ?? 0), 0) / placed.length;
  return [mean(network.x) + Math.cos(angle) * radius * BESIDE, mean(network.y) + Math.sin(angle) * radius * BESIDE];
}

function seededPlace(network: LayoutNetwork, node: number, radius: number): readonly [number, number] {
  const id = network.ids[node] ?? '';
  const sector = ((network.community[node] ?? 0) / SECTORS) * 2 * Math.PI;
  const angle = hashUnit(`${id} angle`) * 2 * Math.PI;
  const distance = Math.sqrt(hashUnit(id)) * radius * 0.5;
  return [
    Math.cos(sector) * radius * 0.6 + Math.cos(angle) * distance,
    Math.sin(sector) * radius * 0.6 + Math.sin(angle) * distance,
  ];
}
