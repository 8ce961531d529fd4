/** What of a slice passes a filter: nodes with enough passing papers and ties, ties with a passing paper. */
import type { Filter } from '../../../shared/model/look.ts';
import type { Mask } from '../../../shared/model/mask.ts';
import { NodeKind, type GraphSlice } from '../../../shared/model/slice.ts';
import { rowOf } from '../network/csr.ts';
import { papersOfGroups } from '../network/group-papers.ts';
import { incidence } from '../network/incidence.ts';
import { COMMUNITY } from '../network/slice.ts';
import { wholeOf } from '../network/whole.ts';
import type { ReadableDB } from '../store/sql.ts';
import { failures } from './filter.ts';
import { common } from '../sorted.ts';
import { nodesIn } from './nodes.ts';

/** A filter that asks nothing of papers leaves also those nodes and ties that rest on none. */
function tiesPassing(slice: GraphSlice, papersOf: readonly Uint32Array[], passes: Uint8Array): Uint8Array {
  return Uint8Array.from(slice.source, (source, tie) => {
    const target = slice.target[tie] ?? 0;
    const [a, b] = [papersOf[source] ?? new Uint32Array(), papersOf[target] ?? new Uint32Array()];
    if (slice.nodeKind[source] === NodeKind.paper && slice.nodeKind[target] === NodeKind.paper) {
      return [...a, ...b].every((paper) => passes[paper] === 1) ? 1 : 0;
    }
    const both = common(a, b);
    return both.length === 0 || both.some((paper) => passes[paper] === 1) ? 1 : 0;
  });
}

/** Passing ties of each node. */
function degrees({ source, target }: GraphSlice, tiePasses: Uint8Array, nodePasses: Uint8Array): Uint32Array {
  const degree = new Uint32Array(nodePasses.length);
  tiePasses.forEach((passes, tie) => {
    const [a = 0, b = 0] = [source[tie], target[tie]];
    if (passes === 0 || nodePasses[a] === 0 || nodePasses[b] === 0) return;
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  });
  return degree;
}

const count = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + byte, 0);

/** The papers of each node; those of a closed community are the papers of all its members. */
function papersOfSlice(db: ReadableDB, slice: GraphSlice): Uint32Array[] {
  const nodes = nodesIn(incidence(db));
  const closed = slice.nodeKind.includes(NodeKind.community) ? wholeOf(db, slice.network, slice.counting) : null;
  const ofGroups = closed && papersOfGroups(closed.groups.group, closed.papersOf);
  return slice.ids.map((id, i) => {
    const kind = slice.nodeKind[i] ?? 0;
    return kind === NodeKind.community && ofGroups ? rowOf(ofGroups, Number(id.slice(COMMUNITY.length))) : nodes.papers(kind, nodes.number(kind, id));
  });
}

/** The mask of this slice; time is linear in papers, and in the papers of the ends of all ties. */
export function maskOf(db: ReadableDB, slice: GraphSlice, filter: Filter): Mask {
  const known = incidence(db);
  const passes = Uint8Array.from(failures(db, known, filter), (fails) => (fails === 0 ? 1 : 0));
  const papersOf = papersOfSlice(db, slice);
  const nodePasses = Uint8Array.from(papersOf, (papers) => {
    const passing = papers.reduce((sum, paper) => sum + (passes[paper] ?? 0), 0);
    return (passing > 0 || papers.length === 0) && passing >= filter.minPapers ? 1 : 0;
  });
  const tiePasses = tiesPassing(slice, papersOf, passes);
  if (filter.minTies > 0) degrees(slice, tiePasses, nodePasses).forEach((degree, node) => { if (degree < filter.minTies) nodePasses[node] = 0; });
  tiePasses.forEach((_, tie) => { if (nodePasses[slice.source[tie] ?? 0] === 0 || nodePasses[slice.target[tie] ?? 0] === 0) tiePasses[tie] = 0; });
  return { revision: slice.revision, papers: count(passes), nodes: count(nodePasses), ties: count(tiePasses), nodePasses, tiePasses };
}
