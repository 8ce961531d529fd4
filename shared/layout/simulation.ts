/** The layout from its start to its rest: forces, then discs apart, then small groups packed. Depends on what it is given and on steps, never on time. */
import { densityOf, mapSide } from '../style/geometry.ts';
import { Forces } from './forces.ts';
import { readNetwork, type LayoutNetwork, type LayoutSlice } from './network.ts';
import type { Bounds } from './pack.ts';
import { placePieces, splitNetwork } from './pieces.ts';
import { separate } from './separate.ts';
import { placeUnplaced } from './start.ts';

export const STEP_LIMIT = 3000;
/** When few are new, the others stay where they are and this many steps do. */
const FEW_NEW_LIMIT = 300;
const FEW_NEW_SHARE = 0.2;
/** At rest: moved less than this share of the radius a step, so many steps running. */
const REST = 2e-5;
/** Larger maps never get as calm; above this many people more movement counts as rest, in proportion, up to a limit. */
const REST_PEOPLE = 150;
const REST_MOST = 1e-4;
const REST_STEPS = 40;
/** Room around each disc, in pixels; less on larger maps, where it would push neighbours apart. */
const MARGIN = 5;
/** Above this many people discs may overlap at 100 %, and come apart when one zooms in: room for all of them would tear neighbours from each other. */
const ROOM_FOR = 1500;

export class Simulation {
  readonly #network: LayoutNetwork;
  readonly #core: number[];
  /** Scale of the discs of the core: sizes do not change while the layout runs. */
  readonly #density: number;
  readonly #pieces: number[][];
  readonly #rest: number;
  /** Pieces that go where there is room; the others stay where they were saved. */
  #loose: number[][];
  /** Nodes that must not move because they were on the map before the few new ones. */
  readonly #held: Set<number>;
  #forces: Forces;
  #limit: number;
  #steps = 0;
  #calm = 0;
  #settled: boolean;

  constructor(slice: LayoutSlice) {
    this.#network = readNetwork(slice);
    const { core, pieces } = splitNetwork(this.#network);
    this.#core = core;
    this.#density = densityOf(core.map((node) => this.#network.radius[node] ?? 0));
    this.#pieces = pieces;
    this.#rest = Math.min(REST_MOST, REST * Math.max(1, core.length / REST_PEOPLE));
    this.#forgetRoom();
    const isNew = (node: number): boolean => Number.isNaN(this.#network.x[node]);
    const missing = core.filter(isNew).length;
    this.#held = new Set(missing > 0 && missing <= core.length * FEW_NEW_SHARE ? core.filter((node) => !isNew(node)) : []);
    this.#settled = missing === 0;
    this.#limit = this.#held.size > 0 ? FEW_NEW_LIMIT : STEP_LIMIT;
    placeUnplaced(this.#network, core, Forces.freshRadius(this.#network, core.length));
    this.#forces = this.#start(missing === core.length);
    this.#loose = pieces.filter((piece) => piece.some(isNew));
    this.#placeLoose();
  }

  get steps(): number { return this.#steps; }
  get limit(): number { return this.#limit; }
  get settled(): boolean { return this.#settled; }

  /** Runs up to `count` steps, and finishes the map when it has come to rest. */
  advance(count: number): void {
    for (let done = 0; done < count && !this.#settled; done += 1) {
      this.#calm = this.#forces.step() < this.#rest && !this.#forces.untangling ? this.#calm + 1 : 0;
      this.#steps += 1;
      if (this.#calm >= REST_STEPS || this.#steps >= this.#limit) this.#finish();
    }
    if (!this.#settled) this.#read();
  }

  /** Begins again from where everyone stands; only pinned people are held. */
  restart(): void {
    this.#held.clear();
    this.#loose = this.#pieces;
    this.#forces = this.#start(false);
    this.#steps = 0;
    this.#calm = 0;
    this.#limit = STEP_LIMIT;
    this.#settled = this.#core.length === 0;
  }

  /** Puts a person (by row of the slice) somewhere and holds them there. */
  pin(row: number, x: number, y: number): void {
    const node = this.#network.order.indexOf(row);
    if (node < 0) return;
    this.#network.x[node] = x;
    this.#network.y[node] = y;
    this.#network.pinned[node] = 1;
    const index = this.#core.indexOf(node);
    if (index >= 0) this.#forces.hold(index, x, y);
  }

  /** Who was placed where there was room, in the order of the slice: 1 for yes. */
  apart(): Uint8Array<ArrayBuffer> {
    const out = new Uint8Array(this.#network.count);
    for (const node of this.#pieces.flat()) out[this.#network.order[node] ?? 0] = 1;
    return out;
  }

  /** Where everyone stands: x and y in turn, in the order of the slice. */
  positions(): Float32Array<ArrayBuffer> {
    const out = new Float32Array(this.#network.count * 2);
    this.#network.order.forEach((row, node) => {
      out[row * 2] = this.#network.x[node] ?? 0;
      out[row * 2 + 1] = this.#network.y[node] ?? 0;
    });
    return out;
  }

  /** Whoever stood apart and is tied to others now is new to them. */
  #forgetRoom(): void {
    const { apart, pinned, x, y } = this.#network;
    for (const node of this.#core) if (apart[node] === 1 && pinned[node] === 0) x[node] = y[node] = Number.NaN;
  }

  #start(fresh: boolean): Forces {
    return new Forces(this.#network, this.#core, (node) => this.#fixed(node), fresh);
  }

  #fixed(node: number): boolean {
    return this.#network.pinned[node] === 1 || this.#held.has(node);
  }

  #read(): void {
    this.#core.forEach((node, index) => {
      this.#network.x[node] = this.#forces.x(index);
      this.#network.y[node] = this.#forces.y(index);
    });
  }

  #finish(): void {
    this.#settled = true;
    this.#read();
    const core = this.#core;
    const { x, y, radius } = this.#network;
    const unit = this.#unit() * Math.min(1, Math.sqrt(ROOM_FOR / Math.max(1, core.length)));
    const discs = {
      x: Float64Array.from(core, (node) => x[node] ?? 0),
      y: Float64Array.from(core, (node) => y[node] ?? 0),
      radius: Float64Array.from(core, (node) => ((radius[node] ?? 0) + MARGIN * this.#density) * unit),
      fixed: Uint8Array.from(core, (node) => (this.#fixed(node) ? 1 : 0)),
    };
    separate(discs);
    core.forEach((node, index) => {
      x[node] = discs.x[index] ?? 0;
      y[node] = discs.y[index] ?? 0;
    });
    this.#placeLoose();
  }

  #placeLoose(): void {
    const free = new Set(this.#loose.filter((piece) => piece.every((node) => this.#network.pinned[node] === 0)));
    if (free.size === 0) return;
    const standing = [...this.#core, ...this.#pieces.filter((piece) => !free.has(piece)).flat()];
    placePieces(this.#network, standing, [...free], this.#bounds(), this.#unit());
  }

  #bounds(): Bounds {
    const bounds = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
    for (const node of this.#core) {
      const [x, y] = [this.#network.x[node] ?? 0, this.#network.y[node] ?? 0];
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.bottom = Math.min(bounds.bottom, y);
      bounds.top = Math.max(bounds.top, y);
    }
    return this.#core.length > 0 ? bounds : { left: 0, right: 0, bottom: 0, top: 0 };
  }

  /** Length of a pixel of the fitted map in map units. */
  #unit(): number {
    const { left, right, bottom, top } = this.#bounds();
    const extent = Math.max(right - left, top - bottom);
    const people = this.#core.length;
    return extent > 0 ? (extent * this.#density) / mapSide(people) : 1;
  }
}
