/** What a node of any network is, and what stands behind a tie of two: papers, and in words what papers do not say. */
import type { Paths } from '../../../shared/model/map.ts';
import { NodeKind } from '../../../shared/model/slice.ts';
import { rowOf } from '../network/csr.ts';
import { incidence, type Incidence } from '../network/incidence.ts';
import { whyTied } from '../network/papers.ts';
import { textsOf } from '../network/whole.ts';
import { common } from '../sorted.ts';
import type { ReadableDB } from '../store/sql.ts';
import type { Nodes } from './nodes.ts';

/** One node: what it is (see NodeKind), and its number in the incidence. */
export interface Thing { readonly kind: number; readonly number: number }

const kinds = [
  { kind: NodeKind.person, word: 'person', of: 'people' }, { kind: NodeKind.paper, word: 'paper', of: 'papers' },
  { kind: NodeKind.topic, word: 'topic', of: 'topics' }, { kind: NodeKind.institution, word: 'institution', of: 'institutions' },
] as const;

/** A node by its id, whatever its kind; null when the library does not hold it. */
export function findThing(nodes: Nodes, id: string): Thing | null {
  for (const { kind } of kinds) {
    const number = nodes.number(kind, id);
    if (number >= 0) return { kind, number };
  }
  return null;
}

/** What a node is called, and in a word what it is. */
export function namedThing(known: Incidence, { kind, number }: Thing): Paths['paths'][number]['nodes'][number] {
  const { word, of } = kinds.find((one) => one.kind === kind) ?? kinds[0];
  return { id: known[of].ids[number] ?? '', name: known[of].names[number] ?? '', kind: word };
}

/** Papers, by number, and reasons. Two papers stand for themselves. */
export function behind(db: ReadableDB, nodes: Nodes, a: Thing, b: Thing): { papers: readonly number[]; why: string[] } {
  const known = incidence(db);
  if (a.kind === NodeKind.paper && b.kind === NodeKind.paper) {
    const [first, second] = [namedThing(known, a), namedThing(known, b)].map(({ id }) => textsOf(db, id));
    return { papers: [a.number, b.number], why: first && second ? whyTied(known, [first, second], a.number, b.number) : [] };
  }
  const papers = common(nodes.papers(a.kind, a.number), nodes.papers(b.kind, b.number));
  const [person, other] = a.kind === NodeKind.person ? [a, b] : [b, a];
  const stated = person.kind === NodeKind.person && other.kind === NodeKind.institution && rowOf(known.affiliationsOf, person.number).includes(other.number);
  return { papers, why: stated ? [`The profile of ${namedThing(known, person).name} states ${namedThing(known, other).name}.`] : [] };
}
