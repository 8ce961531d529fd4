/** Which papers stand behind a node of any network. */
import { NodeKind } from '../../../shared/model/slice.ts';
import { rowOf } from '../network/csr.ts';
import type { Incidence } from '../network/incidence.ts';

/** Where an id stands in a list in ascending order, or -1. */
export function placeIn(ids: readonly string[], id: string): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = ids[middle] ?? '';
    if (one === id) return middle;
    if (one < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Looks nodes up by their ids; numbers are those of the incidence. */
export class Nodes {
  readonly #known: Incidence;
  readonly #places: (ReadonlyMap<string, number> | undefined)[] = [];

  constructor(known: Incidence) {
    this.#known = known;
  }

  /** The number of a node of this kind (see NodeKind), or -1. */
  number(kind: number, id: string): number {
    const { people, papers, topics, institutions } = this.#known;
    const named = [people, papers, topics, institutions][kind];
    if (!named) return -1;
    // Ids of papers and people stand in order; they may be a million, too many for a map of them to be made in passing.
    if (kind === NodeKind.person || kind === NodeKind.paper) return placeIn(named.ids, id);
    const places = (this.#places[kind] ??= new Map(named.ids.map((one, i) => [one, i])));
    return places.get(id) ?? -1;
  }

  /** The papers of a node, in ascending order; a paper stands for itself. */
  papers(kind: number, number: number): Uint32Array {
    const { ofPerson, ofTopic, ofInstitution } = this.#known;
    if (number < 0) return new Uint32Array();
    if (kind === NodeKind.paper) return Uint32Array.of(number);
    return rowOf(kind === NodeKind.topic ? ofTopic : kind === NodeKind.institution ? ofInstitution : ofPerson, number);
  }
}

const kept = new WeakMap<Incidence, Nodes>();

/** The nodes of a library, made ready once. */
export function nodesIn(known: Incidence): Nodes {
  const nodes = kept.get(known) ?? new Nodes(known);
  kept.set(known, nodes);
  return nodes;
}
