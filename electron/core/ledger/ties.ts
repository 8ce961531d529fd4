/** Who is tied to whom: pairs of authors of the same papers, counted fractionally. Pure. */
import { TieFlag } from '../../../shared/model/slice.ts';
import { compare, push } from './keys.ts';
import type { LedgerPaper, LedgerTie, Mention } from './types.ts';

/** A paper with more listed authors than this is drawn as a fan from its owner: a clique would hide everything else. */
export const FAN_ABOVE = 12;

interface Draft { source: string; target: string; weight: number; papers: number; fan: number; cut: number }

/** Persons who own a profile in which the paper stands. */
function ownersOf(mentions: readonly Mention[]): Set<string> {
  return new Set(mentions.filter((mention) => mention.isOwner).map((mention) => mention.personKey));
}

function pairs(paper: LedgerPaper, owners: ReadonlySet<string>): { fan: boolean; pairs: [string, string][] } {
  const people = paper.authors.map((author) => author.personKey);
  const listed = paper.authors.filter((author) => !author.implied).length;
  const fan = listed > FAN_ABOVE;
  const found: [string, string][] = [];
  people.forEach((a, i) => {
    if (fan && !owners.has(a)) return;
    const others = fan ? people.filter((b, j) => b !== a && (!owners.has(b) || j > i)) : people.slice(i + 1);
    for (const b of others) found.push([a, b]);
  });
  return { fan, pairs: found };
}

/**
 * Ties between authors. A paper of n authors gives each of its pairs 1 / (n - 1), so that a person's ties over a paper
 * sum to one (Newman, Phys. Rev. E 64, 016132, 2001). The result is sorted by source and target.
 */
export function tiesOf(papers: readonly LedgerPaper[], mentions: readonly Mention[]): LedgerTie[] {
  const byRecord = new Map<number, Mention[]>();
  for (const mention of mentions) push(byRecord, mention.record.id, mention);
  const drafts = new Map<string, Draft>();
  for (const paper of papers) {
    if (paper.authors.length < 2) continue;
    const { fan, pairs: found } = pairs(paper, ownersOf(paper.records.flatMap((record) => byRecord.get(record.id) ?? [])));
    const share = 1 / (paper.authors.length - 1);
    for (const [one, other] of found) {
      const [source, target] = one < other ? [one, other] : [other, one];
      const key = `${source} ${target}`;
      let draft = drafts.get(key);
      if (!draft) drafts.set(key, (draft = { source, target, weight: 0, papers: 0, fan: 0, cut: 0 }));
      draft.weight += share;
      draft.papers += 1;
      if (fan) draft.fan += 1;
      if (paper.cutIn > 0) draft.cut += 1;
    }
  }
  return [...drafts.values()]
    .map(({ source, target, weight, papers: shared, fan, cut }): LedgerTie => ({
      source, target, weight, papers: shared,
      flags: (fan === shared ? TieFlag.fan : 0) | (cut > 0 ? TieFlag.cut : 0),
    }))
    .sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target));
}
