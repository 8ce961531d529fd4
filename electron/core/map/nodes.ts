/** Which papers stand behind a node of any network. */
import { NodeKind, type GraphSlice } from '../../../shared/model/slice.ts';
import { rowOf } from '../network/csr.ts';
import type { Incidence } from '../network/incidence.ts';

/** Looks nodes up by their ids; numbers are those of the incidence. */
export class Nodes {
  readonly #known: Incidence;
  readonly #at: readonly ReadonlyMap<string, number>[];

  constructor(known: Incidence) {
    this.#known = known;
    this.#at = [known.people, known.papers, known.topics, known.institutions].map(({ ids }) => new Map(ids.map((id, i) => [id, i])));
  }

  /** The number of a node of this kind (see NodeKind), or -1. */
  number(kind: number, id: string): number {
    return this.#at[kind]?.get(id) ?? -1;
  }

  /** The papers of a node, in ascending order; a paper stands for itself. */
  papers(kind: number, number: number): Uint32Array {
    const { ofPerson, ofTopic, ofInstitution } = this.#known;
    if (number < 0) return new Uint32Array();
    if (kind === NodeKind.paper) return Uint32Array.of(number);
    return rowOf(kind === NodeKind.topic ? ofTopic : kind === NodeKind.institution ? ofInstitution : ofPerson, number);
  }

  /** The papers of each node of a slice. */
  ofSlice({ ids, nodeKind }: GraphSlice): Uint32Array[] {
    return ids.map((id, i) => this.papers(nodeKind[i] ?? 0, this.number(nodeKind[i] ?? 0, id)));
  }
}
