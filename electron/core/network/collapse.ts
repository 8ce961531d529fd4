/** A large network with its communities drawn as single nodes, which can be opened one by one. Pure. */
import { TieFlag } from '../../../shared/model/slice.ts';
import { rowOf, type Csr } from './csr.ts';
import type { Net, Tie } from './net.ts';
import { tiesOf } from './net.ts';

export interface Collapse {
  readonly net: Net;
  /** For each node of the new network the group that it stands for, or 0 for a node that stands for itself. */
  readonly standsFor: Uint32Array;
  /** For each node of the old network its node in the new one. */
  readonly now: Uint32Array;
}

export interface CollapseQuestion {
  /** Group of each node, from 1; 0 for nodes that stand for themselves. */
  readonly group: ArrayLike<number>;
  /** Groups that are shown member by member. */
  readonly opened: ReadonlySet<number>;
  /** Papers of each node, so that a paper of several members counts once. */
  readonly papersOf: Csr;
  /** Key and name of the node that stands for a group. */
  readonly named: (group: number, members: readonly number[]) => { id: string; name: string };
}

/** New numbers: nodes that stay in their order, then the closed groups in theirs. */
function renumber(net: Net, { group, opened }: CollapseQuestion): { now: Uint32Array; stay: number[]; closed: [number, number[]][] } {
  const isClosed = (node: number): boolean => (group[node] ?? 0) > 0 && !opened.has(group[node] ?? 0);
  const nodes = [...net.ids.keys()];
  const stay = nodes.filter((node) => !isClosed(node));
  const closed = [...Map.groupBy(nodes.filter(isClosed), (node) => group[node] ?? 0)].sort(([a], [b]) => a - b);
  const now = new Uint32Array(nodes.length);
  stay.forEach((node, i) => { now[node] = i; });
  closed.forEach(([, members], i) => members.forEach((node) => { now[node] = stay.length + i; }));
  return { now, stay, closed };
}

/** Ties between different nodes of the new network; those of the same two are one. Shared papers are summed, and so at least. */
function tiesBetween(net: Net, now: Uint32Array, nodes: number): Tie[] {
  const ties = new Map<number, Tie>();
  net.source.forEach((from, i) => {
    const [a, b] = [now[from] ?? 0, now[net.target[i] ?? 0] ?? 0];
    if (a === b) return;
    const [source, target] = a < b ? [a, b] : [b, a];
    const [weight, papers, first, last, flags] = [net.weight[i] ?? 0, net.sharedPapers[i] ?? 0, net.tieFirstYear[i] ?? 0, net.tieLastYear[i] ?? 0, net.tieFlags[i] ?? 0];
    const known = ties.get(source * nodes + target);
    if (!known) {
      ties.set(source * nodes + target, { source, target, weight, papers, first, last, flags });
      return;
    }
    known.weight += weight;
    known.papers += papers;
    known.first = known.first === 0 || (first > 0 && first < known.first) ? first || known.first : known.first;
    known.last = Math.max(known.last, last);
    known.flags = (known.flags & flags & TieFlag.fan) | ((known.flags | flags) & TieFlag.cut);
  });
  return [...ties.values()];
}

/** Draws each closed group as one node: its papers each once, its years, its ties summed. */
export function collapse(net: Net, question: CollapseQuestion): Collapse {
  const { now, stay, closed } = renumber(net, question);
  const heads = closed.map(([group, members]) => ({ ...question.named(group, members), members }));
  const papers = heads.map(({ members }) => new Set(members.flatMap((node) => [...rowOf(question.papersOf, node)])).size);
  const earliest = (members: readonly number[]): number => members.reduce((year, node) => {
    const own = net.firstYear[node] ?? 0;
    return own > 0 && (year === 0 || own < year) ? own : year;
  }, 0);
  const nodes = stay.length + heads.length;
  return {
    net: {
      ids: [...stay.map((node) => net.ids[node] ?? ''), ...heads.map(({ id }) => id)],
      names: [...stay.map((node) => net.names[node] ?? ''), ...heads.map(({ name }) => name)],
      nodeKind: Uint8Array.from([...stay, ...heads.map(({ members }) => members[0] ?? 0)], (node) => net.nodeKind[node] ?? 0),
      papers: Uint32Array.from([...stay.map((node) => net.papers[node] ?? 0), ...papers]),
      firstYear: Uint16Array.from([...stay.map((node) => net.firstYear[node] ?? 0), ...heads.map(({ members }) => earliest(members))]),
      lastYear: Uint16Array.from([...stay.map((node) => net.lastYear[node] ?? 0), ...heads.map(({ members }) => members.reduce((year, node) => Math.max(year, net.lastYear[node] ?? 0), 0))]),
      nodeFlags: Uint8Array.from([...stay.map((node) => net.nodeFlags[node] ?? 0), ...heads.map(() => 0)]),
      ...tiesOf(tiesBetween(net, now, nodes)),
    },
    standsFor: Uint32Array.from([...stay.map(() => 0), ...closed.map(([group]) => group)]),
    now,
  };
}
