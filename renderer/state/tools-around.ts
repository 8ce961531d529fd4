/** Who is near a node on the map: everything within some steps. Nodes that are closed are reached, and lead no further. Pure. */
import { NodeFlag, type GraphSlice } from '../../shared/model/slice.ts';

type Ties = Pick<GraphSlice, 'ids' | 'source' | 'target' | 'nodeFlags'>;

/** Rows within `steps` of a row, itself among them. What is not `here` is not walked over. */
export function within({ ids, source, target, nodeFlags }: Ties, from: number, steps: number, here: (row: number) => boolean = () => true): ReadonlySet<number> {
  const found = new Set<number>(from >= 0 && from < ids.length ? [from] : []);
  const leads = (row: number): boolean => row === from || ((nodeFlags[row] ?? 0) & NodeFlag.closed) === 0;
  for (let step = 0, edge = new Set(found); step < steps && edge.size > 0; step += 1) {
    const next = new Set<number>();
    const reach = (a: number, b: number): void => {
      if (edge.has(a) && leads(a) && !found.has(b) && here(b)) next.add(b);
    };
    source.forEach((a, tie) => {
      const b = target[tie] ?? 0;
      reach(a, b);
      reach(b, a);
    });
    next.forEach((row) => found.add(row));
    edge = next;
  }
  return found;
}
