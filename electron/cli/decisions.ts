/** Decisions on the command line: what a file of them would change, taking it over, and writing them. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import { adoptPlan, writeDecisions } from '../core/decisions/index.ts';
import { planOf } from '../core/decisions/plan.ts';
import { previewOf } from '../core/decisions/preview.ts';
import { finish } from '../core/ledger/steps.ts';
import { catchUp } from '../core/store/actions.ts';
import { textOf } from '../core/decisions/recognise.ts';
import { UnreadFile } from '../core/decisions/types.ts';
import type { Library } from '../core/store/open.ts';
import { DecisionFormat, type DecisionPreview, type EntryState } from '../../shared/model/decisions.ts';

interface Terminal { readonly out: (text: string) => void; readonly err: (text: string) => void }

export interface ReadWords { readonly library: string; readonly apply: boolean; readonly json: boolean }
export interface WriteWords { readonly library: string; readonly format: DecisionFormat; readonly out?: string }

const stateWords: Record<EntryState, string> = {
  applies: 'to take over', already: 'here already', unknown: 'of something that is not here', contradicts: 'contradict', damaged: 'cannot be read',
};

function previewText({ file, warning, counts, entries, afterwards }: DecisionPreview, applied: boolean): string {
  const total = Object.entries(counts).filter(([, count]) => count > 0).map(([state, count]) => `${count} ${stateWords[state as EntryState]}`).join(', ');
  const lines = entries.map(({ line, state, sentence, why }) => `  line ${line} (${stateWords[state]}): ${sentence}${why === null ? '' : ` ${why}`}\n`).join('');
  const end = applied ? 'The decisions were taken over.' : 'Nothing was changed. Add --apply to take the decisions over.';
  return `${file}: ${total === '' ? 'no decisions' : total}\n${warning === null ? '' : `  ${warning}\n`}${lines}Afterwards: ${afterwards.join(' ')}\n${end}\n`;
}

/** Shows what a file would change and, where asked to, takes it over. False when not everything in it could be. */
export async function readDecisions(library: Library, path: string, { apply, json }: ReadWords, terminal: Terminal): Promise<boolean> {
  const name = basename(path);
  try {
    const plan = planOf(library.reader, await textOf({ name, path }), name);
    finish(catchUp(library.writer, Date.now()));
    const preview = finish(previewOf(library.reader, plan, name));
    if (apply) adoptPlan(library.writer, plan, name);
    terminal.out(json ? `${JSON.stringify({ ...preview, applied: apply }, null, 2)}\n` : previewText(preview, apply));
    return preview.counts.unknown + preview.counts.contradicts + preview.counts.damaged === 0;
  } catch (error) {
    if (!(error instanceof UnreadFile)) throw error;
    terminal.err(`${error.message} ${error.advice}\n`);
    return false;
  }
}

/** Writes the decisions of a library, to a file or to the terminal. False when the file cannot be written. */
export async function writeDecisionsTo(library: Library, { format, out }: WriteWords, terminal: Terminal): Promise<boolean> {
  const text = writeDecisions(library.reader, format);
  if (out === undefined) {
    terminal.out(text);
    return true;
  }
  try {
    await writeFile(out, text);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    terminal.err(`${out} could not be written (${String(error.code)}). Choose another place.\n`);
    return false;
  }
}

/** Adds `decisions read` and `decisions write`; the caller says what they do. */
export function decisionsCommands(program: Command): { read: Command; write: Command } {
  const decisions = program.command('decisions').description('files of decisions: Coterie ledgers, VOSviewer thesauri, CiteSpace alias files');
  const read = decisions.command('read <file>').description('what a file of decisions would change; nothing is changed without --apply')
    .requiredOption('--library <file>', 'the library')
    .option('--apply', 'take over what can be applied, as one step', false)
    .option('--json', 'the preview as JSON', false);
  const write = decisions.command('write').description('writes what was decided')
    .requiredOption('--library <file>', 'the library')
    .addOption(new Option('--format <format>', 'what to write').choices(DecisionFormat.options).makeOptionMandatory())
    .option('--out <file>', 'where to; the terminal when it is left out');
  return { read, write };
}
