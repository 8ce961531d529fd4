/** In the legend: the shapes of the kinds on a map of several kinds or of others than people, and the marks that the user gave. */
import { NodeFlag, NodeKind, type GraphSlice } from '../../shared/model/slice.ts';
import { HOLE_SHARE } from '../../shared/style/marks.ts';
import { cornersOf } from '../../shared/print/outlines.ts';

const MIDDLE = 9;
const RADIUS = 6;

const points = (outline: Parameters<typeof cornersOf>[0], radius: number): string => cornersOf(outline, MIDDLE, MIDDLE, radius).join(' ');

const kinds = [
  { kind: NodeKind.person, word: 'person', shape: <circle cx={MIDDLE} cy={MIDDLE} r={RADIUS} /> },
  { kind: NodeKind.topic, word: 'topic', shape: <polygon points={points('square-open', RADIUS)} fill="none" stroke="var(--ink-3)" strokeWidth={1.5} /> },
  { kind: NodeKind.paper, word: 'paper', shape: <polygon points={points('page', RADIUS)} /> },
  { kind: NodeKind.institution, word: 'institution', shape: <polygon points={points('diamond', RADIUS)} /> },
  { kind: NodeKind.community, word: 'community', shape: <circle cx={MIDDLE} cy={MIDDLE} r={RADIUS + 2} /> },
] as const;

const marks = [
  { flag: NodeFlag.starred, word: 'followed', shape: <polygon points={points('star', 5)} fill="var(--ink)" /> },
  { flag: NodeFlag.me, word: 'you', shape: <><circle cx={MIDDLE} cy={MIDDLE} r={RADIUS} /><circle cx={MIDDLE} cy={MIDDLE} r={RADIUS * HOLE_SHARE} fill="var(--surface)" /></> },
] as const;

export function Kinds({ slice: { nodeKind, nodeFlags } }: { slice: Pick<GraphSlice, 'nodeKind' | 'nodeFlags'> }) {
  const here = new Set(nodeKind);
  const flags = nodeFlags.reduce((all, one) => all | one, 0);
  const onlyPeople = here.size === 1 && here.has(NodeKind.person);
  const shown = [...kinds.filter(({ kind }) => !onlyPeople && here.has(kind)), ...marks.filter(({ flag }) => (flags & flag) !== 0)];
  return shown.map(({ word, shape }) => (
    <span className="lg" key={word}><svg width={18} height={18} aria-hidden="true" fill="var(--ink-3)">{shape}</svg>{word}</span>
  ));
}
