/** Which commands there are, what they take, and what their exit codes mean: 0 all read, 1 some not, 2 wrong use. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { importAll, readSource } from '../core/jobs/import.ts';
import { sourcesOf, type Granted } from '../core/jobs/sources.ts';
import { LibraryError, openLibrary, type Library } from '../core/store/open.ts';
import { storeAdvice } from '../core/store/trouble.ts';
import { ImportReport } from '../../shared/model/imports.ts';
import { Counting, NetworkKind } from '../../shared/model/slice.ts';
import { decisionsCommands, readDecisions, writeDecisionsTo, type ReadWords, type WriteWords } from './decisions.ts';
import { exportNames, exportTo, type ExportOptions } from './export.ts';
import { inspectionsOf, inspectionText, type Inspection } from './inspect.ts';
import { pictureCommand, pictureTo, type PictureWords } from './picture.ts';
import { reportText } from './report.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}
const exitCodes = { allRead: 0, someNot: 1, wrongUse: 2 } as const;

const granted = (paths: readonly string[]): Granted[] => paths.map((path) => ({ name: basename(path), path }));

async function inspect(paths: readonly string[], json: boolean, terminal: Terminal): Promise<number> {
  const found: Inspection[] = [];
  for (const source of await sourcesOf(granted(paths))) found.push(...inspectionsOf((await readSource(source)).reading));
  terminal.out(json ? `${JSON.stringify(found, null, 2)}\n` : inspectionText(found));
  return found.some((one) => one.error) ? exitCodes.someNot : exitCodes.allRead;
}

async function importInto(file: string, paths: readonly string[], json: boolean, terminal: Terminal): Promise<number> {
  return withLibrary(file, async (library) => {
    let report: ImportReport | null = null;
    for await (const event of importAll(library, granted(paths))) if (event.type === 'done') report = event.report;
    const done = ImportReport.parse(report);
    terminal.out(json ? `${JSON.stringify(done, null, 2)}\n` : reportText(done));
    return done.refused > 0 ? exitCodes.someNot : exitCodes.allRead;
  });
}

/** Takes something out of a library that must exist; `work` says whether it could be done. */
async function takeFrom(file: string, terminal: Terminal, work: (library: Library) => Promise<boolean>): Promise<number> {
  if (!existsSync(file)) {
    terminal.err(`There is no library ${file}. Make one with: coterie import FILE… --library ${file}\n`);
    return exitCodes.someNot;
  }
  return withLibrary(file, async (library) => ((await work(library)) ? exitCodes.allRead : exitCodes.someNot));
}

async function withLibrary(file: string, work: (library: Library) => Promise<number>): Promise<number> {
  const library = openLibrary(file);
  try {
    return await work(library);
  } finally {
    library.close();
  }
}

function programOf(terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command('coterie')
    .description('Reads saved researcher profiles and tells who works with whom.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  program.command('inspect <files...>').description('what the reader sees in files; nothing is stored')
    .option('--json', 'an array with one object for each profile found', false)
    .action(async (files: string[], options: { json: boolean }) => done(await inspect(files, options.json, terminal)));
  program.command('import <files...>').description('adds files and folders to a library')
    .requiredOption('--library <file>', 'the library; it is made when there is none')
    .option('--json', 'the report as JSON', false)
    .action(async (files: string[], options: { library: string; json: boolean }) => done(await importInto(options.library, files, options.json, terminal)));
  program.command('export').description('writes maps and papers in the formats of other programs, or everything as json')
    .requiredOption('--library <file>', 'the library')
    .addOption(new Option('--format <format>', 'what to write').choices(exportNames).makeOptionMandatory())
    .option('--out <file>', 'where to; the terminal when it is left out')
    .addOption(new Option('--network <network>', 'which map').choices(NetworkKind.options).default('coauthors'))
    .addOption(new Option('--counting <counting>', 'how a paper adds to its ties').choices(Counting.options).default('fractional'))
    .action(async (options: ExportOptions) => done(await takeFrom(options.library, terminal, (library) => exportTo(library, options, terminal))));
  pictureCommand(program)
    .action(async (words: PictureWords) => done(await takeFrom(words.library, terminal, (library) => pictureTo(library, words, terminal))));
  const { read, write } = decisionsCommands(program);
  read.action(async (file: string, words: ReadWords) => done(await takeFrom(words.library, terminal, (library) => readDecisions(library, file, words, terminal))));
  write.action(async (words: WriteWords) => done(await takeFrom(words.library, terminal, (library) => writeDecisionsTo(library, words, terminal))));
  return program;
}

/** Runs one command; returns the exit code. Trouble that the user can mend is said in words. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCodes.wrongUse;
  try {
    await programOf(terminal, (result) => { code = result; }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.wrongUse;
    const advice = error instanceof LibraryError ? error.message : storeAdvice(error);
    if (advice === null) throw error;
    terminal.err(`${advice}\n`);
    return exitCodes.someNot;
  }
}
