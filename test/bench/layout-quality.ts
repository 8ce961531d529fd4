/** How good a layout is, whatever made it: neighbours kept near, communities together, distances as in the network. */
import { randomNumbers } from '../../shared/random.ts';

/** Where each node stands: x and y in turn. */
export type Places = ArrayLike<number>;
/** Neighbours of each node, each once. */
export type Neighbours = readonly (readonly number[])[];

const SAMPLE = 3000;
const MOST_NEIGHBOURS = 60;
const NEAREST = 10;
const PIVOTS = 60;

function sample(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  const random = randomNumbers(7);
  return Array.from({ length: most }, () => Math.floor(random() * count));
}

/** The `k` nodes nearest to one in the picture, by insertion: k is small. */
function nearest(places: Places, node: number, k: number): number[] {
  const found: { other: number; distance: number }[] = [];
  const [x, y] = [places[node * 2] ?? 0, places[node * 2 + 1] ?? 0];
  for (let other = 0; other * 2 < places.length; other += 1) {
    const distance = ((places[other * 2] ?? 0) - x) ** 2 + ((places[other * 2 + 1] ?? 0) - y) ** 2;
    if (other === node || (found.length === k && distance >= (found[k - 1]?.distance ?? 0))) continue;
    let at = Math.min(found.length, k - 1);
    for (; at > 0 && (found[at - 1]?.distance ?? 0) > distance; at -= 1) found[at] = found[at - 1] ?? { other, distance };
    found[at] = { other, distance };
  }
  return found.map(({ other }) => other);
}

/** Neighbourhood preservation: the share of a node's deg(v) nearest in the picture (at most 60) that are its neighbours; mean over up to 3,000 nodes. */
export function neighbourhood(places: Places, neighbours: Neighbours): number {
  const shares = sample(neighbours.length, SAMPLE).flatMap((node) => {
    const own = new Set(neighbours[node]);
    const k = Math.min(own.size, MOST_NEIGHBOURS);
    return k === 0 ? [] : [nearest(places, node, k).filter((other) => own.has(other)).length / k];
  });
  return mean(shares);
}

/** The share of a node's ten nearest in the picture that belong to its community, of nodes that belong to one. */
export function together(places: Places, community: ArrayLike<number>): number {
  const shares = sample(community.length, SAMPLE).flatMap((node) => {
    const own = community[node] ?? 0;
    return own === 0 ? [] : [nearest(places, node, NEAREST).filter((other) => community[other] === own).length / NEAREST];
  });
  return mean(shares);
}

/** Normalised stress: mean of ((s d - g) / g)² over pairs with a path of g ties and a distance of d in the picture, at the best scale s; from 60 pivots. */
export function stress(places: Places, neighbours: Neighbours): number {
  let [pairs, ratios, squares] = [0, 0, 0];
  for (const pivot of sample(neighbours.length, PIVOTS)) {
    const steps = stepsFrom(pivot, neighbours);
    for (let other = 0; other < steps.length; other += 1) {
      const ties = steps[other] ?? 0;
      if (ties <= 0) continue;
      const ratio = Math.hypot((places[other * 2] ?? 0) - (places[pivot * 2] ?? 0), (places[other * 2 + 1] ?? 0) - (places[pivot * 2 + 1] ?? 0)) / ties;
      pairs += 1;
      ratios += ratio;
      squares += ratio * ratio;
    }
  }
  // With s = Σr / Σr² the sum of (s r - 1)² is N - (Σr)² / Σr².
  return pairs === 0 || squares === 0 ? Number.NaN : 1 - ratios ** 2 / squares / pairs;
}

function stepsFrom(start: number, neighbours: Neighbours): Int32Array {
  const steps = new Int32Array(neighbours.length).fill(-1);
  steps[start] = 0;
  const queue = [start];
  for (let next = 0; next < queue.length; next += 1) {
    const node = queue[next] ?? 0;
    for (const other of neighbours[node] ?? []) {
      if (steps[other] !== -1) continue;
      steps[other] = (steps[node] ?? 0) + 1;
      queue.push(other);
    }
  }
  return steps;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
