/** Moves discs that overlap apart, little by little, the pinned ones excepted. */

export interface Discs {
  x: Float64Array;
  y: Float64Array;
  /** In map units, with the margin. */
  radius: Float64Array;
  fixed: Uint8Array;
}

/** Names are wide: discs keep this much more distance sideways than up and down. */
const WIDER = 1.3;
const LIMIT = 160;
/** Cells of the grid, at most, for each disc. */
const CELLS_PER_DISC = 4;

/** The grid is as fine as this share of all discs allows; the few larger ones look farther around. */
const ORDINARY_SHARE = 0.98;

/** Separates in place. Stops when nothing overlaps, at the latest after 160 rounds. */
export function separate(discs: Discs): void {
  const sorted = discs.radius.slice().sort();
  const ordinary = sorted[Math.floor((sorted.length - 1) * ORDINARY_SHARE)] ?? 0;
  if (!(ordinary > 0)) return;
  for (let round = 0; round < LIMIT; round += 1) if (!pushApart(discs, ordinary)) return;
}

/** Discs by the cell in which they lie at the start of a round: those of one cell stand together in `members`, in their own order. */
interface Grid { cell: number; columns: number; rows: number; cellOf: Uint32Array; starts: Uint32Array; members: Uint32Array }

function gridOf({ x, y }: Discs, least: number): Grid {
  const count = x.length;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let node = 0; node < count; node += 1) {
    left = Math.min(left, x[node] ?? 0);
    right = Math.max(right, x[node] ?? 0);
    bottom = Math.min(bottom, y[node] ?? 0);
    top = Math.max(top, y[node] ?? 0);
  }
  const cell = Math.max(least, Math.sqrt(((right - left) * (top - bottom)) / (count * CELLS_PER_DISC)), (right - left) / (count * CELLS_PER_DISC), (top - bottom) / (count * CELLS_PER_DISC));
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((top - bottom) / cell) + 1;
  const cellOf = new Uint32Array(count);
  const starts = new Uint32Array(columns * rows + 1);
  for (let node = 0; node < count; node += 1) {
    const at = Math.floor(((y[node] ?? 0) - bottom) / cell) * columns + Math.floor(((x[node] ?? 0) - left) / cell);
    cellOf[node] = at;
    starts[at + 1] = (starts[at + 1] ?? 0) + 1;
  }
  for (let at = 0; at < columns * rows; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const members = new Uint32Array(count);
  const next = starts.slice();
  for (let node = 0; node < count; node += 1) {
    const at = cellOf[node] ?? 0;
    members[next[at] ?? 0] = node;
    next[at] = (next[at] ?? 0) + 1;
  }
  return { cell, columns, rows, cellOf, starts, members };
}

/** One round over all pairs that may overlap, each once. Returns whether any did. */
function pushApart(discs: Discs, ordinary: number): boolean {
  const grid = gridOf(discs, 2 * ordinary * WIDER);
  let moved = false;
  for (let node = 0; node < discs.x.length; node += 1) moved = pushAround(discs, grid, node, ordinary) || moved;
  return moved;
}

/** Pushes a disc and those around it apart: an ordinary one from those before it, a large one also from all ordinary ones. */
function pushAround(discs: Discs, { columns, rows, cell, cellOf, starts, members }: Grid, node: number, ordinary: number): boolean {
  const { radius } = discs;
  const size = radius[node] ?? 0;
  const large = size > ordinary;
  const reach = large ? Math.ceil((2 * size * WIDER) / cell) : 1;
  const at = cellOf[node] ?? 0;
  const [column, row] = [at % columns, Math.floor(at / columns)];
  let moved = false;
  for (let below = Math.max(0, row - reach); below <= Math.min(rows - 1, row + reach); below += 1) {
    const from = starts[below * columns + Math.max(0, column - reach)] ?? 0;
    const to = starts[below * columns + Math.min(columns - 1, column + reach) + 1] ?? 0;
    for (let index = from; index < to; index += 1) {
      const other = members[index] ?? 0;
      const otherSize = radius[other] ?? 0;
      const mine = large ? otherSize < size || (otherSize === size && other < node) : other < node && otherSize <= ordinary;
      if (mine) moved = pushPair(discs, other, node) || moved;
    }
  }
  return moved;
}

/** Pushes two discs apart along the line between them; discs in the same place part at an angle that depends on their rows only. */
function pushPair({ x, y, radius, fixed }: Discs, a: number, b: number): boolean {
  const need = (radius[a] ?? 0) + (radius[b] ?? 0);
  let dx = ((x[b] ?? 0) - (x[a] ?? 0)) / WIDER;
  let dy = (y[b] ?? 0) - (y[a] ?? 0);
  if (Math.abs(dx) >= need || Math.abs(dy) >= need) return false;
  let distance = Math.hypot(dx, dy);
  if (distance >= need * 0.999) return false;
  if (distance === 0) [dx, dy, distance] = [Math.cos(a + b), Math.sin(a + b), 1];
  const push = (need - Math.min(distance, need)) / distance;
  const shareA = fixed[a] === 1 ? 0 : radius[b] ?? 0;
  const shareB = fixed[b] === 1 ? 0 : radius[a] ?? 0;
  const total = shareA + shareB;
  if (total === 0) return false;
  x[a] = (x[a] ?? 0) - (dx * WIDER * push * shareA) / total;
  y[a] = (y[a] ?? 0) - (dy * push * shareA) / total;
  x[b] = (x[b] ?? 0) + (dx * WIDER * push * shareB) / total;
  y[b] = (y[b] ?? 0) + (dy * push * shareB) / total;
  return true;
}
