/** Who the authors of each paper are, once it is known which names are one person's. Pure. */
import { compare, push } from './keys.ts';
import type { Named } from './named.ts';
import type { RecordGroup } from './papers.ts';
import { shownOf } from './shown.ts';
import type { Authorship, LedgerPaper, LedgerRecord, Mention } from './types.ts';

/** A whole list comes before a cut one, a longer before a shorter: a cut list never replaces a fuller one. */
function fullestFirst(a: LedgerRecord, b: LedgerRecord): number {
  const whole = (record: LedgerRecord): number => (record.body.authors.length > 0 && record.body.authorsTruncated === false ? 1 : 0);
  return whole(b) - whole(a) || b.body.authors.length - a.body.authors.length || compare(a.key, b.key);
}

/** Authors in printed order: the fullest list, then who else is printed, then owners whom no list prints. */
function authorsOf(records: readonly LedgerRecord[], mentions: readonly Mention[]): Authorship[] {
  const byRecord = new Map<number, Mention[]>();
  for (const mention of mentions) push(byRecord, mention.record.id, mention);
  const printed = new Set<string>();
  for (const record of records.toSorted(fullestFirst)) {
    for (const mention of byRecord.get(record.id) ?? []) if (mention.position > 0) printed.add(mention.personKey);
  }
  const owners = mentions.filter((mention) => mention.position === 0 && !printed.has(mention.personKey)).map((mention) => mention.personKey);
  return [
    ...[...printed].map((key) => ({ personKey: key, implied: false })),
    ...[...new Set(owners)].sort().map((key) => ({ personKey: key, implied: true })),
  ];
}

/** In how many dumps the list is cut; 0 when one dump gives it whole. */
function cutIn(records: readonly LedgerRecord[]): number {
  if (records.some((record) => record.body.authors.length > 0 && record.body.authorsTruncated === false)) return 0;
  return new Set(records.filter((record) => record.body.authorsTruncated === true).map((record) => record.dumpId)).size;
}

/** A paper of these records. `named` are the names that its records print, in their order, and `personOf` says whose each is. */
export function paperOf(group: RecordGroup<LedgerRecord>, named: readonly Named[], personOf: (one: Named) => string): LedgerPaper {
  const mentions = named.map((one): Mention => ({ ...one, personKey: personOf(one) }));
  const { key, records, versions, chosen } = group;
  return { key, records, versions, chosen, shown: shownOf(records, chosen), authors: authorsOf(records, mentions), mentions, cutIn: cutIn(records) };
}
