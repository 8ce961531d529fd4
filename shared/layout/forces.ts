/** ForceAtlas2 on kept matrices: the package's own iteration, with what is fixed, and how far people still move. */
import iterate, { type IterateOptions } from 'graphology-layout-forceatlas2/iterate.js';
import type { LayoutNetwork } from './network.ts';

/** Numbers per node and per tie in the package's matrices, and the columns used here. */
const NODE = 10;
const TIE = 3;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const FIXED = 9;

/**
 * Two sets of forces in turn. Attraction that grows with distance untangles a fresh map in a few steps; attraction by its logarithm
 * (LinLog; Noack, JGAA 11, 2007) then draws neighbours together and communities apart, but would hardly untangle anything.
 */
const UNTANGLE = { linLogMode: false, gravity: 0.05, scalingRatio: 10 } as const;
const UNTANGLE_STEPS = 60;
const ARRANGE = { linLogMode: true, gravity: 0.005, scalingRatio: 1 } as const;
/** From this many people on, far ones are taken together (Barnes-Hut). */
const BARNES_HUT_FROM = 1500;
const THETA = 1.2;
/** Steps are made smaller as they are counted, so that the map comes to rest: by this share for each. */
const COOLING = 1 / 400;

export class Forces {
  readonly #nodes: Float32Array;
  readonly #ties: Float32Array;
  readonly #options: IterateOptions;
  /** Steps left that untangle. */
  #untangling: number;
  #steps = 0;

  /** `members` are the nodes of the network that take part; all must have places. `fresh` says that these mean nothing yet. */
  constructor(network: LayoutNetwork, members: readonly number[], fixed: (node: number) => boolean, fresh: boolean) {
    this.#untangling = fresh ? UNTANGLE_STEPS : 0;
    const row = new Int32Array(network.count).fill(-1);
    members.forEach((node, index) => { row[node] = index; });
    const ties = network.ties.filter(({ a }) => (row[a] ?? -1) >= 0);
    this.#ties = Float32Array.from(ties.flatMap(({ a, b, weight }) => [(row[a] ?? 0) * NODE, (row[b] ?? 0) * NODE, weight]));
    this.#nodes = new Float32Array(members.length * NODE);
    members.forEach((node, index) => {
      this.#nodes.set([network.x[node] ?? 0, network.y[node] ?? 0], index * NODE);
      this.#nodes[index * NODE + MASS] = 1;
      this.#nodes[index * NODE + CONVERGENCE] = 1;
      this.#nodes[index * NODE + SIZE] = 1;
      this.#nodes[index * NODE + FIXED] = fixed(node) ? 1 : 0;
    });
    for (let tie = 0; tie < this.#ties.length; tie += TIE) {
      for (const end of [this.#ties[tie] ?? 0, this.#ties[tie + 1] ?? 0]) {
        this.#nodes[end + MASS] = (this.#nodes[end + MASS] ?? 0) + (this.#ties[tie + 2] ?? 0);
      }
    }
    this.#options = {
      ...ARRANGE, outboundAttractionDistribution: false, adjustSizes: false, edgeWeightInfluence: 1, strongGravityMode: true, slowDown: 1,
      barnesHutOptimize: members.length >= BARNES_HUT_FROM, barnesHutTheta: THETA,
    };
  }

  /** Radius that a map of this weight takes when gravity and repulsion balance, before ties pull it together. */
  static freshRadius(network: LayoutNetwork, members: number): number {
    const mass = network.ties.reduce((sum, { weight }) => sum + 2 * weight, members);
    return Math.sqrt((ARRANGE.scalingRatio * mass) / ARRANGE.gravity);
  }

  /** True while a fresh map is being untangled: it cannot come to rest yet. */
  get untangling(): boolean { return this.#untangling > 0; }

  /** One step. Returns how far people moved on average, as a share of the map's radius (root of the mean square). */
  step(): number {
    const nodes = this.#nodes;
    const before = nodes.slice();
    if (this.untangling) {
      this.#untangling -= 1;
      iterate({ ...this.#options, ...UNTANGLE }, nodes, this.#ties);
    } else {
      this.#options.slowDown = 1 + this.#steps * COOLING;
      iterate(this.#options, nodes, this.#ties);
      this.#steps += 1;
    }
    let moved = 0;
    let square = 0;
    for (let index = 0; index < nodes.length; index += NODE) {
      const [x, y] = [nodes[index] ?? 0, nodes[index + 1] ?? 0];
      moved += Math.hypot(x - (before[index] ?? 0), y - (before[index + 1] ?? 0));
      square += x * x + y * y;
    }
    const count = nodes.length / NODE;
    return square > 0 ? moved / count / Math.sqrt(square / count) : 0;
  }

  x(index: number): number { return this.#nodes[index * NODE] ?? 0; }
  y(index: number): number { return this.#nodes[index * NODE + 1] ?? 0; }

  /** Moves a person by hand and holds them there. */
  hold(index: number, x: number, y: number): void {
    this.#nodes.set([x, y], index * NODE);
    this.#nodes[index * NODE + FIXED] = 1;
  }
}
