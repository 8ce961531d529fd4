/** Rectangles and discs in a grid, so that asking what touches a rectangle costs about the same on any map. */

export interface Box { x: number; y: number; width: number; height: number }
export interface Disc { x: number; y: number; radius: number }

const CELL = 32;

/** True when two boxes share area; touching sides do not count. */
export function boxesTouch(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True when a box and a disc share area. */
export function discTouches(disc: Disc, box: Box): boolean {
  const dx = disc.x - Math.max(box.x, Math.min(disc.x, box.x + box.width));
  const dy = disc.y - Math.max(box.y, Math.min(disc.y, box.y + box.height));
  return dx * dx + dy * dy < disc.radius * disc.radius;
}

/** A grid over a view of `width` by `height` pixels. What lies outside the view is not kept: nothing is asked there. */
export class BoxGrid {
  readonly #columns: number;
  readonly #rows: number;
  readonly #boxes: Box[][];
  readonly #discs: Disc[][];

  constructor(width: number, height: number) {
    this.#columns = Math.max(1, Math.ceil(width / CELL));
    this.#rows = Math.max(1, Math.ceil(height / CELL));
    this.#boxes = Array.from({ length: this.#columns * this.#rows }, () => []);
    this.#discs = Array.from({ length: this.#columns * this.#rows }, () => []);
  }

  addBox(box: Box): void {
    this.#each(box, (cell) => { this.#boxes[cell]?.push(box); return false; });
  }

  addDisc(disc: Disc): void {
    const box = { x: disc.x - disc.radius, y: disc.y - disc.radius, width: disc.radius * 2, height: disc.radius * 2 };
    this.#each(box, (cell) => { this.#discs[cell]?.push(disc); return false; });
  }

  /** True when a kept box touches `box`. */
  touchesBox(box: Box): boolean {
    return this.#each(box, (cell) => this.#boxes[cell]?.some((other) => boxesTouch(other, box)) ?? false);
  }

  /** True when a kept disc touches `box`. */
  touchesDisc(box: Box): boolean {
    return this.#each(box, (cell) => this.#discs[cell]?.some((disc) => discTouches(disc, box)) ?? false);
  }

  /** Visits the cells under a box until `visit` says true. */
  #each(box: Box, visit: (cell: number) => boolean): boolean {
    const left = Math.max(0, Math.floor(box.x / CELL));
    const right = Math.min(this.#columns - 1, Math.floor((box.x + box.width) / CELL));
    const top = Math.max(0, Math.floor(box.y / CELL));
    const bottom = Math.min(this.#rows - 1, Math.floor((box.y + box.height) / CELL));
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) if (visit(row * this.#columns + column)) return true;
    }
    return false;
  }
}
