/** Who is tied to whom: pairs of authors of the same papers, counted fractionally. Pure. */
import { TieFlag } from '../../../shared/model/slice.ts';
import type { LedgerPaper, LedgerTie, Mention } from './types.ts';

/** A paper with more listed authors than this is drawn as a fan from its owner: a clique would hide everything else. */
export const FAN_ABOVE = 12;

interface Draft { weight: number; papers: number; fan: number; cut: number }

/** Persons who own a profile in which the paper stands. */
function ownersOf(paper: LedgerPaper, byRecord: ReadonlyMap<number, readonly Mention[]>): Set<string> {
  const mentions = paper.records.flatMap((record) => byRecord.get(record.id) ?? []);
  return new Set(mentions.filter((mention) => mention.isOwner).map((mention) => mention.personKey));
}

/** Pairs in a clique. */
function clique(people: readonly number[]): [number, number][] {
  return people.flatMap((a, i) => people.slice(i + 1).map((b): [number, number] => [a, b]));
}

/** Pairs of each owner with everyone else. */
function fan(people: readonly number[], owners: ReadonlySet<number>): [number, number][] {
  return people.flatMap((a, i) => (owners.has(a) ? people.filter((b, j) => b !== a && (!owners.has(b) || j > i)).map((b): [number, number] => [a, b]) : []));
}

/**
 * Ties between authors. A paper of n authors gives each of its pairs 1 / (n - 1), so that a person's ties over a paper
 * sum to one (Newman, Phys. Rev. E 64, 016132, 2001). The result is sorted by source and target.
 */
export function tiesOf(papers: readonly LedgerPaper[], mentions: readonly Mention[]): LedgerTie[] {
  // Persons are numbered in the order of their keys, so that a pair is one number and numbers sort as keys do.
  const keys = [...new Set(papers.flatMap((paper) => paper.authors.map((author) => author.personKey)))].sort();
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const isFan = (paper: LedgerPaper): boolean => paper.authors.filter((author) => !author.implied).length > FAN_ABOVE;
  const ownMentions = Map.groupBy(papers.some(isFan) ? mentions : [], (mention) => mention.record.id);
  const drafts = new Map<number, Draft>();
  for (const paper of papers) {
    if (paper.authors.length < 2) continue;
    const people = paper.authors.map((author) => numbers.get(author.personKey) ?? 0);
    const fanned = isFan(paper);
    const found = fanned ? fan(people, new Set([...ownersOf(paper, ownMentions)].flatMap((key) => numbers.get(key) ?? []))) : clique(people);
    const share = 1 / (paper.authors.length - 1);
    for (const [one, other] of found) {
      const pair = Math.min(one, other) * keys.length + Math.max(one, other);
      let draft = drafts.get(pair);
      if (!draft) drafts.set(pair, (draft = { weight: 0, papers: 0, fan: 0, cut: 0 }));
      draft.weight += share;
      draft.papers += 1;
      if (fanned) draft.fan += 1;
      if (paper.cutIn > 0) draft.cut += 1;
    }
  }
  return Array.from(Float64Array.from(drafts.keys()).sort(), (pair): LedgerTie => {
    const { weight, papers: shared, fan: fans, cut } = drafts.get(pair) ?? { weight: 0, papers: 0, fan: 0, cut: 0 };
    return {
      source: keys[Math.floor(pair / keys.length)] ?? '', target: keys[pair % keys.length] ?? '', weight, papers: shared,
      flags: (fans === shared ? TieFlag.fan : 0) | (cut > 0 ? TieFlag.cut : 0),
    };
  });
}
