/** A large network with its communities drawn as single nodes, which can be opened one by one. Pure. */
import { TieFlag } from '../../../shared/model/slice.ts';
import { rowOf, type Csr } from './csr.ts';
import { papersOfGroups } from './group-papers.ts';
import type { Net } from './net.ts';
import { joinTies, TieList, type Ties } from './ties.ts';

export interface Collapse {
  readonly net: Net;
  /** For each node of the new network the group that it stands for, or 0 for a node that stands for itself. */
  readonly standsFor: Uint32Array;
  /** For each node of the new network that node of the old one, or the first member of the group. */
  readonly of: Uint32Array;
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

interface Renumbered { readonly now: Uint32Array; readonly stay: readonly number[]; readonly closed: readonly (readonly [group: number, members: readonly number[]])[] }

/** New numbers: nodes that stay in their order, then the closed groups in theirs. */
function renumber(net: Net, { group, opened }: CollapseQuestion): Renumbered {
  const stay: number[] = [];
  const members: number[][] = [];
  for (let node = 0; node < net.ids.length; node += 1) {
    const own = group[node] ?? 0;
    if (own === 0 || opened.has(own)) stay.push(node);
    else (members[own] ??= []).push(node);
  }
  const closed = [...members.entries()].flatMap(([number, list]) => ((list as number[] | undefined) === undefined ? [] : [[number, list] as const]));
  const now = new Uint32Array(net.ids.length);
  stay.forEach((node, i) => { now[node] = i; });
  closed.forEach(([, list], i) => { for (const node of list) now[node] = stay.length + i; });
  return { now, stay, closed };
}

/** Ties between different nodes of the new network; those of the same two are one. Shared papers are summed, and so at least. */
function tiesBetween(net: Net, now: Uint32Array, nodes: number): Ties {
  const between = new TieList();
  for (let tie = 0; tie < net.source.length; tie += 1) {
    const [a, b] = [now[net.source[tie] ?? 0] ?? 0, now[net.target[tie] ?? 0] ?? 0];
    if (a !== b) between.add(Math.min(a, b), Math.max(a, b), net.weight[tie] ?? 0, net.sharedPapers[tie] ?? 0, net.tieFirstYear[tie] ?? 0, net.tieLastYear[tie] ?? 0, net.tieFlags[tie] ?? 0);
  }
  return asOne(joinTies([between.ties()], nodes));
}

/** Ties of the same two nodes, which stand side by side, as one. */
function asOne({ source, target, weight, sharedPapers, tieFirstYear, tieLastYear, tieFlags }: Ties): Ties {
  const whole = new TieList();
  for (let tie = 0; tie < source.length;) {
    const [from = 0, to = 0] = [source[tie], target[tie]];
    let [sum, papers, first, last, fan, cut] = [0, 0, 0, 0, TieFlag.fan as number, 0];
    for (; source[tie] === from && target[tie] === to; tie += 1) {
      sum += weight[tie] ?? 0;
      papers += sharedPapers[tie] ?? 0;
      const [began = 0, flags = 0] = [tieFirstYear[tie], tieFlags[tie]];
      first = first === 0 || (began > 0 && began < first) ? began || first : first;
      last = Math.max(last, tieLastYear[tie] ?? 0);
      fan &= flags;
      cut |= flags & TieFlag.cut;
    }
    whole.add(from, to, sum, papers, first, last, fan | cut);
  }
  return whole.ties();
}

/** Draws each closed group as one node: its papers each once, its years, its ties summed. */
export function collapse(net: Net, question: CollapseQuestion): Collapse {
  const { now, stay, closed } = renumber(net, question);
  const ofGroups = papersOfGroups(question.group, question.papersOf);
  const heads = closed.map(([group, members]) => ({ ...question.named(group, members), members }));
  const earliest = (members: readonly number[]): number => members.reduce((year, node) => {
    const own = net.firstYear[node] ?? 0;
    return own > 0 && (year === 0 || own < year) ? own : year;
  }, 0);
  const latest = (members: readonly number[]): number => members.reduce((year, node) => Math.max(year, net.lastYear[node] ?? 0), 0);
  /** A column of the nodes that stay, then of the groups. */
  const column = (own: ArrayLike<number>, ofGroups: readonly number[]): number[] => [...stay.map((node) => own[node] ?? 0), ...ofGroups];
  return {
    net: {
      ids: [...stay.map((node) => net.ids[node] ?? ''), ...heads.map(({ id }) => id)],
      names: [...stay.map((node) => net.names[node] ?? ''), ...heads.map(({ name }) => name)],
      nodeKind: Uint8Array.from(column(net.nodeKind, heads.map(({ members }) => net.nodeKind[members[0] ?? 0] ?? 0))),
      papers: Uint32Array.from(column(net.papers, closed.map(([number]) => rowOf(ofGroups, number).length))),
      firstYear: Uint16Array.from(column(net.firstYear, heads.map(({ members }) => earliest(members)))),
      lastYear: Uint16Array.from(column(net.lastYear, heads.map(({ members }) => latest(members)))),
      nodeFlags: Uint8Array.from(column(net.nodeFlags, heads.map(() => 0))),
      ...tiesBetween(net, now, stay.length + heads.length),
    },
    standsFor: Uint32Array.from([...stay.map(() => 0), ...closed.map(([group]) => group)]),
    of: Uint32Array.from([...stay, ...closed.map(([, [first = 0]]) => first)]),
    now,
  };
}
