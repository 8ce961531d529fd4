/** Ways between people over shared papers: all shortest ones, what lies on them, and how the way would be without each stop. */
import type { NodeRef, PathQuestion, Paths } from '../../../shared/model/map.ts';
import { tieDetail } from '../details/person.ts';
import { csrOf } from '../network/csr.ts';
import { incidence } from '../network/incidence.ts';
import { all, sql, type ReadableDB } from '../store/sql.ts';
import { nodesOf } from './anchors.ts';
import { mapFacts } from './state.ts';
import { between, MOST_PATHS, SLACK, type Roads } from './ways.ts';

interface TieRow { source: string; target: string; weight: number }

function roads(db: ReadableDB, at: ReadonlyMap<string, number>, by: PathQuestion['by']): Roads {
  const ties = all<TieRow>(db, sql`
    SELECT a.key AS source, b.key AS target, tie.weight FROM tie JOIN person a ON a.id = tie.source JOIN person b ON b.id = tie.target`);
  const ends = ties.flatMap(({ source, target }) => [[at.get(source) ?? 0, at.get(target) ?? 0], [at.get(target) ?? 0, at.get(source) ?? 0]] as const);
  const row = Uint32Array.from(ends, ([from]) => from);
  const order = csrOf(at.size, { row, item: Uint32Array.from(ends, (_, i) => i) });
  const length = Float64Array.from(order.items, (end) => (by === 'steps' ? 1 : 1 / Math.max(ties[end >> 1]?.weight ?? 1, SLACK)));
  return { csr: { start: order.start, items: order.items.map((end) => ends[end]?.[1] ?? 0) }, length };
}

/** The ways over all stops in order. Null when one of the stops is not in the library. */
export function paths(db: ReadableDB, { ids, by, avoid }: PathQuestion): Paths | null {
  const { people } = incidence(db);
  const at = new Map(people.ids.map((id, i) => [id, i]));
  const stops = ids.map((id) => at.get(id));
  if (!stops.every((stop) => stop !== undefined)) return null;
  const closed = nodesOf(db, mapFacts(db).marks.closed);
  const shut = new Set([...avoid, ...closed].flatMap((id) => at.get(id) ?? []).filter((one) => !stops.includes(one)));
  const net = roads(db, at, by);
  const ways = between(net, stops, shut);
  const refOf = (node: number): NodeRef => ({ id: people.ids[node] ?? '', name: people.names[node] ?? '' });
  const [first = []] = ways;
  const middle = [...new Set(first.slice(1, -1))].filter((node) => !stops.includes(node));
  return {
    steps: Math.max(0, first.length - 1),
    more: ways.length > MOST_PATHS,
    paths: ways.slice(0, MOST_PATHS).map((way) => ({
      nodes: way.map(refOf),
      ties: way.slice(1).map((node, i) => ({ papers: tieDetail(db, people.ids[way[i] ?? 0] ?? '', people.ids[node] ?? '')?.papers ?? [] })),
    })),
    without: middle.map((node) => {
      const [other] = between(net, stops, new Set([...shut, node]));
      return { ...refOf(node), steps: other ? other.length - 1 : null, through: (other ?? []).slice(1, -1).map((one) => people.names[one] ?? '') };
    }),
  };
}
