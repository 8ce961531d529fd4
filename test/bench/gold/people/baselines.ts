/** What is simplest: people by family name and first initial, and by the exact full name. */
import { nameKey } from '../../../../electron/core/ledger/normalise.ts';
import type { Signature } from '../../../../electron/core/ledger/match/people/types.ts';

function groupedBy(signatures: readonly Signature[], keyOf: (name: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const { key, name } of signatures) groups.set(keyOf(name), [...(groups.get(keyOf(name)) ?? []), key]);
  return [...groups.values()];
}

function surnameAndInitial(name: string): string {
  const words = nameKey(name).split(' ');
  return `${words.at(-1)} ${words[0]?.[0] ?? ''}`;
}

export const baselines: readonly (readonly [string, (signatures: readonly Signature[]) => string[][]])[] = [
  ['family name and first initial', (signatures) => groupedBy(signatures, surnameAndInitial)],
  ['exact full name', (signatures) => groupedBy(signatures, nameKey)],
];
