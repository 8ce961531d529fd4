/** `npm test`: types, lint, build, the unit tests and the end-to-end tests, one after the other, and one line that counts them. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './paths.ts';
import { electronRuntime } from './runtime.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = join(projectFolder, '.cache/reports');

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** Runs a program of the project's Node, or a shell line, with its output going to the terminal; resolves with its exit code. */
function run(command: string | string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  console.log(`\n> ${typeof command === 'string' ? command : command.join(' ')}`);
  const options = { cwd: projectFolder, stdio: 'inherit', env: { ...process.env, ...environment } } as const;
  const child = typeof command === 'string' ? spawn(command, { ...options, shell: true }) : spawn(process.execPath, command, options);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A check that either holds or does not. */
async function check(command: string | string[]): Promise<Count> {
  return (await run(command)) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function unit(): Promise<Count> {
  const file = join(reports, 'unit.json');
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  return settle(code, await report(file, VitestReport), (read) => {
    // A file that cannot even be loaded has no tests that could fail.
    const unread = read.testResults.filter((one) => one.status === 'failed' && one.assertionResults.every((test) => test.status !== 'failed'));
    return { passed: read.numPassedTests, failed: read.numFailedTests + unread.length, skipped: read.numPendingTests + read.numTodoTests };
  });
}

async function endToEnd(): Promise<Count> {
  const file = join(reports, 'e2e.json');
  const code = await run(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const read = await report(file, PlaywrightReport);
  if (read !== null && read.stats.flaky > 0) console.log(`\n*** ${read.stats.flaky} end-to-end ${read.stats.flaky === 1 ? 'test' : 'tests'} passed only when tried again; they are marked “flaky” above. ***`);
  return settle(code, read, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }));
}

async function report<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  return existsSync(file) ? schema.parse(JSON.parse(await readFile(file, 'utf8'))) : null;
}

/** The count that a runner reported; a runner that failed without saying where counts as one failure. */
function settle<T>(code: number, read: T | null, countOf: (read: T) => Count): Count {
  const count = read === null ? { passed: 0, failed: 0, skipped: 0 } : countOf(read);
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function main(): Promise<number> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const counts = [await check('npm run -s types'), await check('npm run -s lint')];
  const build = await check(['electron/tools/build.ts']);
  counts.push(build, await unit());
  if (build.failed === 0) counts.push(await endToEnd());
  else console.log('\nThe end-to-end tests were left out, because the build failed.');
  if (electronRuntime() === null) {
    console.log(
      '\n*** NOT RUN ON REAL ELECTRON: its runtime is not on this machine. The same specs ran through test/fake-electron. ***\n' +
        '*** Run `npm start` once with a network, as a user with a display, and then `npm test` again. ***',
    );
  }
  const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum('skipped');
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return sum('failed') === 0 ? 0 : 1;
}

process.exitCode = await main();
