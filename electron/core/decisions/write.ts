/** The decisions of a library as the text of a file, in one of three formats. */
import type { DecisionFormat } from '../../../shared/model/decisions.ts';
import type { ReadableDB } from '../store/sql.ts';
import { writeAlias } from './alias.ts';
import { readHere } from './here.ts';
import { writeLedger } from './ledger-write.ts';
import { namePairs } from './names.ts';
import { writeThesaurus } from './thesaurus.ts';

/**
 * VOSviewer's example thesaurus is in lower case, as are the labels of its maps. A name that the user gave and no list
 * prints keeps its letters: no label of a map has to meet it.
 */
function thesaurusPairs(pairs: readonly [string, string][], printed: ReadonlySet<string>): [string, string][] {
  return pairs.map(([label, by]) => [label.toLowerCase(), printed.has(by.toLowerCase()) ? by.toLowerCase() : by]);
}

/** Everything that the user decided (`ledger`), or the people with several spellings as names to replace. */
export function decisionsText(db: ReadableDB, format: DecisionFormat): string {
  const here = readHere(db);
  if (format === 'ledger') return writeLedger(db, here);
  const pairs = namePairs(here);
  if (format === 'citespace-alias') return writeAlias(pairs);
  return writeThesaurus(thesaurusPairs(pairs, new Set([...here.mentions.values()].map(({ name }) => name.toLowerCase()))));
}
