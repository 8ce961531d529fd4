/** The names that records print, and what is known of each when people are matched. Pure. */
import type { Signature } from './match/people/types.ts';
import { nameKey } from './normalise.ts';
import type { LedgerRecord, RecordPlace } from './types.ts';

/** A name that a record prints, or the owner of its profile, before it is known who that is. */
export interface Named {
  readonly record: RecordPlace;
  /** From 1, or 0 for the owner of the profile. */
  readonly position: number;
  readonly name: string;
  /** True where the name is the owner's of the profile, printed or not. */
  readonly isOwner: boolean;
}

/** The name under which decisions about people speak of a mention. */
export function mentionKey(record: Pick<RecordPlace, 'key'>, position: number): string {
  return `${record.key}#${position}`;
}

/** Everyone whom a record names, and last the owner of its profile if the list does not print them. */
export function namedBy(record: LedgerRecord): Named[] {
  const owner = nameKey(record.owner);
  const printed = record.body.authors.findIndex((name) => nameKey(name) === owner);
  const listed = record.body.authors.map((name, i): Named => ({ record, position: i + 1, name, isOwner: i === printed }));
  return printed < 0 ? [...listed, { record, position: 0, name: record.owner, isOwner: true }] : listed;
}

/**
 * What is known of a printed name; organisations belong to the paper, so they say nothing of one author. The owner of the
 * profile is a coauthor even behind "et al."; where no list prints them they stand on no list, so that another spelling on
 * the list can be theirs. Which records are one paper is decided elsewhere; here each stands for itself.
 */
export function signatureOf(record: LedgerRecord, { name, position }: Named, ownerPrinted: boolean): Signature {
  const { title, year, venueRaw, category, authors, authorsTruncated } = record.body;
  const others = authors.filter((_, i) => i !== position - 1);
  return {
    key: mentionKey(record, position), name, paper: record.key,
    list: position === 0 ? `${record.key}#owner` : record.key,
    coauthors: ownerPrinted || position === 0 ? others : [...others, record.owner],
    cut: authorsTruncated === true,
    title, year, venue: venueRaw,
    ...(category === null ? {} : { topics: [category] }),
  };
}
