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

/** Separates in place. Stops when nothing overlaps, at the latest after 160 rounds. */
export function separate(discs: Discs): void {
  const cell = 2 * discs.radius.reduce((most, radius) => Math.max(most, radius), 0) * WIDER;
  if (!(cell > 0)) return;
  for (let round = 0; round < LIMIT; round += 1) if (!pushApart(discs, cell)) return;
}

function pushApart(discs: Discs, cell: number): boolean {
  const grid = new Map<string, number[]>();
  let moved = false;
  for (let node = 0; node < discs.x.length; node += 1) {
    const column = Math.floor((discs.x[node] ?? 0) / cell);
    const row = Math.floor((discs.y[node] ?? 0) / cell);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of grid.get(`${column + dx},${row + dy}`) ?? []) moved = pushPair(discs, other, node) || moved;
      }
    }
    const key = `${column},${row}`;
    const here = grid.get(key);
    if (here) here.push(node);
    else grid.set(key, [node]);
  }
  return moved;
}

/** Pushes two discs apart along the line between them; discs in the same place part at an angle that depends on their rows only. */
function pushPair({ x, y, radius, fixed }: Discs, a: number, b: number): boolean {
  const need = (radius[a] ?? 0) + (radius[b] ?? 0);
  let dx = ((x[b] ?? 0) - (x[a] ?? 0)) / WIDER;
  let dy = (y[b] ?? 0) - (y[a] ?? 0);
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
