/** Who is tied to whom: pairs of authors of the same papers, counted fractionally. Pure. */
import { TieFlag } from '../../../shared/model/slice.ts';
import type { Authorship, LedgerPaper, LedgerTie } from './types.ts';

/** A paper with more listed authors than this is drawn as a fan from its owner: a clique would hide everything else. */
export const FAN_ABOVE = 12;

/** What ties follow from. */
export interface TyingPaper {
  readonly authors: readonly Authorship[];
  readonly cutIn: number;
  /** Persons who own a profile in which the paper stands; asked for where the paper is a fan. */
  readonly owners: () => ReadonlySet<string>;
}

interface Draft { weight: number; papers: number; fan: number; cut: number }

/** A paper as ties see it. */
export function tyingPaper({ authors, cutIn, mentions }: LedgerPaper): TyingPaper {
  return { authors, cutIn, owners: () => new Set(mentions.filter((mention) => mention.isOwner).map((mention) => mention.personKey)) };
}

/** Visits all pairs of a list, or where `hubs` are given the pairs of each hub with everyone else; each pair once. */
function eachPair(people: readonly number[], hubs: ReadonlySet<number> | null, visit: (a: number, b: number) => void): void {
  for (const [i, a] of people.entries()) {
    for (const b of people.slice(i + 1)) if (hubs === null || hubs.has(a) || hubs.has(b)) visit(a, b);
  }
}

/**
 * Ties between authors. A paper of n authors gives each of its pairs 1 / (n - 1), so that a person's ties over a paper
 * sum to one (Newman, Phys. Rev. E 64, 016132, 2001). `papers` come in the order of their keys, in which weights are added up;
 * the result is sorted by source and target.
 */
export function tiesOf(papers: readonly TyingPaper[]): LedgerTie[] {
  // Persons are numbered in the order of their keys, so that a pair is one number and numbers sort as keys do.
  const keys = [...new Set(papers.flatMap((paper) => paper.authors.map((author) => author.personKey)))].sort();
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const isFan = (paper: TyingPaper): boolean => paper.authors.filter((author) => !author.implied).length > FAN_ABOVE;
  const drafts = new Map<number, Draft>();
  for (const paper of papers) {
    if (paper.authors.length < 2) continue;
    const people = paper.authors.map((author) => numbers.get(author.personKey) ?? 0);
    const fanned = isFan(paper);
    const hubs = fanned ? new Set([...paper.owners()].flatMap((key) => numbers.get(key) ?? [])) : null;
    const share = 1 / (paper.authors.length - 1);
    eachPair(people, hubs, (one, other) => {
      const pair = Math.min(one, other) * keys.length + Math.max(one, other);
      let draft = drafts.get(pair);
      if (!draft) drafts.set(pair, (draft = { weight: 0, papers: 0, fan: 0, cut: 0 }));
      draft.weight += share;
      draft.papers += 1;
      if (fanned) draft.fan += 1;
      if (paper.cutIn > 0) draft.cut += 1;
    });
  }
  return Array.from(Float64Array.from(drafts.keys()).sort(), (pair): LedgerTie => {
    const { weight, papers: shared, fan: fans, cut } = drafts.get(pair) ?? { weight: 0, papers: 0, fan: 0, cut: 0 };
    return {
      source: keys[Math.floor(pair / keys.length)] ?? '', target: keys[pair % keys.length] ?? '', weight, papers: shared,
      flags: (fans === shared ? TieFlag.fan : 0) | (cut > 0 ? TieFlag.cut : 0),
    };
  });
}
