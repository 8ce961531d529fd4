/** What is selected: shown in the panel, ringed on the map. */
import { NodeKind, type GraphSlice, type NetworkKind } from '../../shared/model/slice.ts';

/** One node of the map. `authors` of a paper are the persons to ring; empty until the paper has been read. */
export type NodeSelection = { kind: 'person' | 'topic' | 'institution'; id: string } | { kind: 'paper'; id: string };
/** What the map itself tells apart: a node (whatever it stands for), a tie, or the authors of a paper. */
export type MapSelection =
  | { kind: 'person'; id: string }
  | { kind: 'tie'; source: string; target: string }
  | { kind: 'paper'; id: string; authors: readonly string[] };
export type Selection =
  | MapSelection
  | { kind: 'topic'; id: string }
  | { kind: 'institution'; id: string }
  /** A tie of another network than the coauthors'. */
  | { kind: 'link'; network: NetworkKind; source: string; target: string };

/** What a click on the map selects: the node's kind and the network decide. */
export function selectedFrom(slice: GraphSlice, clicked: MapSelection | null): Selection | null {
  if (clicked?.kind === 'tie' && slice.network !== 'coauthors') return { kind: 'link', network: slice.network, source: clicked.source, target: clicked.target };
  if (clicked?.kind !== 'person') return clicked;
  const kind = slice.nodeKind[slice.ids.indexOf(clicked.id)];
  if (kind === NodeKind.topic) return { kind: 'topic', id: clicked.id };
  if (kind === NodeKind.institution) return { kind: 'institution', id: clicked.id };
  return kind === NodeKind.paper ? { kind: 'paper', id: clicked.id, authors: [] } : clicked;
}

/** What the map rings for a selection. A paper that stands on the map itself is a node of it. */
export function selectionOn(slice: GraphSlice, selection: Selection | null): MapSelection | null {
  if (selection === null || selection.kind === 'person' || selection.kind === 'tie') return selection;
  if (selection.kind === 'link') return { kind: 'tie', source: selection.source, target: selection.target };
  if (selection.kind !== 'paper') return { kind: 'person', id: selection.id };
  return slice.network === 'papers' ? { kind: 'person', id: selection.id } : selection;
}
