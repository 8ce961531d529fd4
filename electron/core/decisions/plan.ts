/** From the text of a file to what it would change here. */
import type { Deed } from '../ledger/deeds.ts';
import type { ReadableDB } from '../store/sql.ts';
import { isAlias, readAlias } from './alias.ts';
import { readHere, type Here } from './here.ts';
import { originWarning, planLedger, spokenOf } from './ledger-plan.ts';
import { isLedger, readLedger } from './ledger-read.ts';
import { planMerges } from './merges.ts';
import { readRefs } from './refs.ts';
import { readThesaurus } from './thesaurus.ts';
import { UnreadFile, type DecisionFile, type Outcome } from './types.ts';

type Adopt = Extract<Deed, { kind: 'adopt' }>;

export interface Plan {
  readonly format: DecisionFile['format'];
  readonly warning: string | null;
  /** One for each line that is not blank, in the order of the file. */
  readonly outcomes: readonly Outcome[];
  readonly deed: Adopt;
  readonly here: Here;
}

function fileOf(text: string, name: string): DecisionFile {
  const read = isLedger(text) ? readLedger(text, name) : readThesaurus(text) ?? (isAlias(text, name) ? readAlias(text) : null);
  if (read !== null) return read;
  throw new UnreadFile(`${name} is no file of decisions that Coterie knows.`,
    'It reads VOSviewer thesaurus files (their first line names the columns label and replace by), CiteSpace alias files, and its own ledgers. To import a profile page, drop it on the window.');
}

/** What a file of decisions would change. Throws UnreadFile when it is none. Time is near-linear in the text and the library. */
export function planOf(db: ReadableDB, text: string, name: string): Plan {
  const file = fileOf(text, name);
  const here = readHere(db);
  const merges = file.entries.filter((entry) => entry.say === 'merge' || entry.say === 'leave-out');
  const said = file.entries.filter((entry) => entry.say !== 'merge' && entry.say !== 'leave-out');
  const named = planMerges(merges, here);
  const ledger = planLedger(said, here, readRefs(db, spokenOf(file.entries)));
  const warning = [originWarning(file.dumps, here), file.warning].filter((one) => one !== null).join(' ');
  return {
    format: file.format,
    warning: warning === '' ? null : warning,
    outcomes: [...named.outcomes, ...ledger.outcomes, ...file.damaged].sort((a, b) => a.line - b.line),
    deed: { kind: 'adopt', ...ledger.deed, verdicts: [...named.deed.verdicts, ...ledger.deed.verdicts], names: [...named.deed.names, ...ledger.deed.names] },
    here,
  };
}
