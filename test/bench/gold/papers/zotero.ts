/** The rule that Zotero uses to find duplicates, as a baseline: equal title, year within one, one surname with initial in common. */
import { titleKey } from '../../../../electron/core/ledger/normalise.ts';
import type { LedgerRecord } from '../../../../electron/core/ledger/types.ts';
import { Joined } from './judge.ts';

/** Surnames with the first initial, for names as "Given Family" or "Family, Given". */
function creators(record: LedgerRecord): Set<string> {
  return new Set(record.body.authors.flatMap((printed) => {
    const [before = '', after] = printed.split(',');
    const words = titleKey(after === undefined ? before : `${after} ${before}`).split(' ');
    const family = words.at(-1);
    return family ? [`${family} ${words.length > 1 ? words[0]?.[0] ?? '' : ''}`] : [];
  }));
}

/** Joins what the rule takes for duplicates. */
export function zoteroJoins(records: readonly LedgerRecord[]): Joined {
  const joined = new Joined();
  const named = new Map(records.map((record) => [record.key, creators(record)]));
  const titles = Map.groupBy(records.filter((record) => record.body.title !== null), (record) => titleKey(record.body.title ?? ''));
  for (const [title, same] of titles) {
    if (title === '') continue;
    same.forEach((a, i) => {
      for (const b of same.slice(i + 1)) {
        const near = a.body.year === null || b.body.year === null || Math.abs(a.body.year - b.body.year) <= 1;
        const [one, other] = [named.get(a.key) ?? new Set<string>(), named.get(b.key) ?? new Set<string>()];
        if (near && ((one.size === 0 && other.size === 0) || [...one].some((name) => other.has(name)))) joined.join(a.key, b.key);
      }
    });
  }
  return joined;
}
