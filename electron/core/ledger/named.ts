/** The names that records print, and what is known of each when people are matched. Pure. */
import { remember } from './recall.ts';
import type { Signature } from './match/people/types.ts';
import { nameKey } from './normalise.ts';
import type { LedgerRecord, Mention } from './types.ts';

/** A name that a record prints, or the owner of its profile, before it is known who that is. */
export interface Named extends Omit<Mention, 'personKey'> {
  /** Names the mention in decisions. */
  readonly key: string;
  /** The name as `nameKey` folds it. */
  readonly folded: string;
}

/** The name under which decisions about people speak of a mention. */
export function mentionKey(record: LedgerRecord, position: number): string {
  return `${record.key}#${position}`;
}

/** Everyone whom a record names, and last the owner of its profile if the list does not print them. */
export const namedBy = remember((record: LedgerRecord): readonly Named[] => {
  const owner = nameKey(record.owner);
  const folded = record.body.authors.map(nameKey);
  const printed = folded.indexOf(owner);
  const listed = record.body.authors.map((name, i): Named =>
    ({ record, position: i + 1, name, folded: folded[i] ?? '', isOwner: i === printed, key: mentionKey(record, i + 1) }));
  if (printed < 0) listed.push({ record, position: 0, name: record.owner, folded: owner, isOwner: true, key: mentionKey(record, 0) });
  return listed;
});

/**
 * What is known of a printed name; organisations belong to the paper, so they say nothing of one author. The owner of the
 * profile is a coauthor even behind "et al."; where no list prints them they stand on no list, so that another spelling on
 * the list can be theirs. Which records are one paper is decided elsewhere; here each stands for itself.
 */
function signatureOf({ key, name, position, record }: Named, ownerPrinted: boolean): Signature {
  const { title, year, venueRaw, category, authors, authorsTruncated } = record.body;
  const others = authors.filter((_, i) => i !== position - 1);
  return {
    key, name, paper: record.key,
    list: position === 0 ? `${record.key}#owner` : record.key,
    coauthors: ownerPrinted || position === 0 ? others : [...others, record.owner],
    cut: authorsTruncated === true,
    title, year, venue: venueRaw,
    ...(category === null ? {} : { topics: [category] }),
  };
}

/** The signatures on the list of a record. */
export function signaturesOf(record: LedgerRecord): Signature[] {
  const named = namedBy(record);
  const ownerPrinted = named.at(-1)?.position !== 0;
  return named.map((one) => signatureOf(one, ownerPrinted));
}
