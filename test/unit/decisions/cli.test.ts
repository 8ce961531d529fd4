/** Decisions on the command line. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../../electron/cli/commands.ts';
import { folder } from '../jobs/library.ts';
import { ada } from '../jobs/pages.ts';

async function coterie(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCommand(args, { out: (text) => { out += text; }, err: (text) => { err += text; } });
  return { code, out, err };
}

async function made(): Promise<{ library: string; saved: (name: string, text: string) => string }> {
  const place = folder();
  const saved = (name: string, text: string): string => {
    writeFileSync(join(place, name), text);
    return join(place, name);
  };
  const library = join(place, 'made.coterie');
  await coterie('import', saved('ada.txt', ada), '--library', library);
  return { library, saved };
}
const people = async (library: string): Promise<string[]> =>
  (JSON.parse((await coterie('export', '--library', library, '--format', 'json')).out) as { people: { name: string }[] }).people.map(({ name }) => name);

test('a thesaurus is shown first and taken over when asked to', async () => {
  const { library, saved } = await made();
  const file = saved('names.txt', 'label\treplace by\ncharles babbage\tBabbage, C.\n');
  const shown = await coterie('decisions', 'read', file, '--library', library);
  expect([shown.code, shown.out.includes('Nothing was changed')]).toEqual([0, true]);
  expect(await people(library)).toContain('Charles Babbage');
  const { code, out } = await coterie('decisions', 'read', file, '--library', library, '--apply', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ applied: true, format: 'vosviewer-thesaurus', counts: { applies: 1 }, entries: [{ line: 2, state: 'applies' }] });
  expect(await people(library)).toContain('Babbage, C.');
});

test('what cannot all be taken over makes exit code 1, and the lines are named', async () => {
  const { library, saved } = await made();
  const { code, out } = await coterie('decisions', 'read', saved('names.txt', 'label\treplace by\nnobody\tno one\nbroken\n'), '--library', library);
  expect(code).toBe(1);
  expect(out).toMatch(/line 2.*“nobody”/u);
  expect(out).toMatch(/line 3 \(cannot be read\)/u);
});

test('a file without decisions and a library that is not there are said in words', async () => {
  const { library, saved } = await made();
  const none = await coterie('decisions', 'read', saved('list.txt', 'milk\n'), '--library', library);
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('list.txt')]);
  const nowhere = join(folder(), 'nowhere.coterie');
  const missing = await coterie('decisions', 'write', '--format', 'ledger', '--library', nowhere);
  expect([missing.code, existsSync(nowhere)]).toEqual([1, false]);
});

test.each(['ledger', 'vosviewer-thesaurus', 'citespace-alias'])('a %s is written to a file and to the terminal', async (format) => {
  const { library, saved } = await made();
  await coterie('decisions', 'read', saved('citespace.alias', 'Babbage#Charles Babbage\n'), '--library', library, '--apply');
  const out = join(folder(), 'written');
  expect((await coterie('decisions', 'write', '--format', format, '--library', library, '--out', out)).code).toBe(0);
  const text = readFileSync(out, 'utf8');
  expect(text).toContain('Babbage');
  expect((await coterie('decisions', 'write', '--format', format, '--library', library)).out).toBe(text);
  const failed = await coterie('decisions', 'write', '--format', format, '--library', library, '--out', join(out, 'inside'));
  expect([failed.code, failed.err]).toEqual([1, expect.stringContaining('could not be written')]);
});

test.each([
  ['no format', ['decisions', 'write', '--library', 'a']],
  ['an unknown format', ['decisions', 'write', '--library', 'a', '--format', 'docx']],
  ['no file', ['decisions', 'read', '--library', 'a']],
])('%s is wrong use', async (_, args) => {
  expect((await coterie(...args)).code).toBe(2);
});
