/** Packs what hangs together with nothing else (single people, pairs, small groups) around the map: tidy, near the lower left corner first. */

export interface Piece {
  /** Room it takes, in map units. */
  width: number;
  height: number;
}
export interface Spot { x: number; y: number; radius: number }
export interface Bounds { left: number; right: number; top: number; bottom: number }

/** A step out of the frame counts as so many along it. */
const OUTSIDE_COST = 3;

/** Finds a place for each piece: its middle, in map units (y up). `spots` are the discs already on the map, `bounds` their frame, `cell` the grid's size. */
export function packPieces(pieces: readonly Piece[], spots: readonly Spot[], bounds: Bounds, cell: number): { x: number; y: number }[] {
  const grid = new PackingGrid(pieces, bounds, cell);
  for (const spot of spots) grid.block(spot);
  return pieces.map((piece) => grid.take(piece));
}

class PackingGrid {
  readonly #cell: number;
  readonly #side: number;
  readonly #left: number;
  readonly #bottom: number;
  readonly #used: Uint8Array;
  /** Cells in the order in which they are tried. */
  readonly #order: Uint32Array;
  /** How far each size of piece has got: what was taken stays taken, so no cell need be tried twice. */
  readonly #reached = new Map<string, number>();

  constructor(pieces: readonly Piece[], bounds: Bounds, cell: number) {
    const width = bounds.right - bounds.left;
    const height = bounds.top - bounds.bottom;
    const area = pieces.reduce((sum, piece) => sum + (piece.width + cell) * (piece.height + cell), 0);
    const largest = pieces.reduce((most, piece) => Math.max(most, piece.width, piece.height), 0);
    const side = Math.sqrt(Math.max(width, height) ** 2 + area * 1.6) + 2 * (largest + cell);
    this.#cell = cell;
    this.#side = Math.max(1, Math.ceil(side / cell));
    this.#left = (bounds.left + bounds.right) / 2 - (this.#side * cell) / 2;
    this.#bottom = (bounds.bottom + bounds.top) / 2 - (this.#side * cell) / 2;
    this.#used = new Uint8Array(this.#side * this.#side);
    this.#order = this.#orderCells(bounds);
  }

  /** Cells near the lower left corner first; making the map larger counts as a longer way. */
  #orderCells(bounds: Bounds): Uint32Array {
    const cost = Float64Array.from(this.#used, (_, index) => {
      const x = this.#left + ((index % this.#side) + 0.5) * this.#cell;
      const y = this.#bottom + (Math.floor(index / this.#side) + 0.5) * this.#cell;
      const outside = Math.max(0, bounds.left - x, x - bounds.right, bounds.bottom - y, y - bounds.top);
      const corner = Math.hypot(x - bounds.left, y - bounds.bottom);
      return outside * OUTSIDE_COST + corner;
    });
    return Uint32Array.from(cost.keys()).sort((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0) || a - b);
  }

  block({ x, y, radius }: Spot): void {
    const from = (value: number, origin: number): number => Math.max(0, Math.floor((value - radius - origin) / this.#cell));
    const to = (value: number, origin: number): number => Math.min(this.#side - 1, Math.floor((value + radius - origin) / this.#cell));
    for (let row = from(y, this.#bottom); row <= to(y, this.#bottom); row += 1) {
      for (let column = from(x, this.#left); column <= to(x, this.#left); column += 1) this.#used[row * this.#side + column] = 1;
    }
  }

  take(piece: Piece): { x: number; y: number } {
    const columns = Math.max(1, Math.ceil(piece.width / this.#cell));
    const rows = Math.max(1, Math.ceil(piece.height / this.#cell));
    const key = `${columns} ${rows}`;
    let next = this.#reached.get(key) ?? 0;
    while (next < this.#order.length && !this.#free(this.#order[next] ?? 0, columns, rows)) next += 1;
    this.#reached.set(key, next);
    const cell = this.#order[Math.min(next, this.#order.length - 1)] ?? 0;
    this.#fill(cell, columns, rows);
    return {
      x: this.#left + ((cell % this.#side) + columns / 2) * this.#cell,
      y: this.#bottom + (Math.floor(cell / this.#side) + rows / 2) * this.#cell,
    };
  }

  #free(cell: number, columns: number, rows: number): boolean {
    const column = cell % this.#side;
    const row = Math.floor(cell / this.#side);
    if (column + columns > this.#side || row + rows > this.#side) return false;
    for (let y = row; y < row + rows; y += 1) {
      for (let x = column; x < column + columns; x += 1) if (this.#used[y * this.#side + x] === 1) return false;
    }
    return true;
  }

  #fill(cell: number, columns: number, rows: number): void {
    const row = Math.floor(cell / this.#side);
    for (let y = row; y < Math.min(row + rows, this.#side); y += 1) {
      for (let x = cell % this.#side; x < Math.min((cell % this.#side) + columns, this.#side); x += 1) this.#used[y * this.#side + x] = 1;
    }
  }
}
