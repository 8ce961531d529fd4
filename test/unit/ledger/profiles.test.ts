/** The five real profiles: what joins, what is asked, who is who. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportLibrary } from '../../../electron/core/exchange/json.ts';
import { removeDump, redo, undo } from '../../../electron/core/history.ts';
import { queue } from '../../../electron/core/review/queue.ts';
import { summary } from '../../../electron/core/store/library.ts';
import type { Granted } from '../../../electron/core/jobs/sources.ts';
import { importPages, library } from '../jobs/library.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/profiles');
const present = existsSync(folder);
const pages = present ? readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name): Granted => ({ name, path: join(folder, name) })) : [];

describe.skipIf(!present)(present ? 'the five real profiles' : 'the five real profiles (skipped: they are not beside the checkout)', () => {
  test('give 178 papers from 197 records', async () => {
    expect(await importPages(library(), pages)).toMatchObject({ records: 197, joined: 19, papers: 178, refused: 0 });
  });

  test('ask about the true pair and about the false pair whose abstracts overlap alike, and join neither', async () => {
    const into = library();
    await importPages(into, pages);
    const asked = queue(into.reader).items.filter((item) => item.subject === 'paper').map((item) => [item.left, item.right].sort());
    expect(asked).toEqual(expect.arrayContaining([
      ['The Lazy Neuron Phenomenon: On Emergence of Activation Sparsity in Transformers', 'Untitled, Sashank Reddi, line 9'],
      ['A statistical perspective on distillation', 'Why distillation helps: a statistical perspective'],
    ]));
  });

  test('know five owners, each with all papers of the page, and the spellings that other pages print', async () => {
    const into = library();
    await importPages(into, pages);
    const { people } = exportLibrary(into.reader);
    const owners = people.filter((person) => person.ownsDump);
    expect(owners.map((person) => person.name).sort()).toEqual(['Ankit Singh Rawat', 'Sanjiv Kumar', 'Sashank Reddi', 'Sham Kakade', 'Srinadh Bhojanapalli']);
    const spellings = (name: string): string[] => [...new Set(people.find((person) => person.name === name)?.records.map((record) => record.name))].sort();
    expect(spellings('Ankit Singh Rawat')).toContain('Ankit S Rawat');
    expect(spellings('Sashank Reddi')).toContain('Sashank J. Reddi');
  });

  test('give the same library in any order, imported twice, and after undo and redo', async () => {
    const [one, other] = [library(), library()];
    await importPages(one, pages);
    for (const page of pages.toReversed()) await importPages(other, [page]);
    const expected = exportLibrary(one.reader);
    expect(exportLibrary(other.reader)).toEqual(expected);
    await importPages(other, pages);
    expect(exportLibrary(other.reader)).toEqual(expected);
    removeDump(other.writer, summary(other).dumps[0]?.id ?? 0);
    undo(other.writer);
    expect(exportLibrary(other.reader)).toEqual(expected);
    undo(one.writer);
    redo(one.writer);
    expect(exportLibrary(one.reader)).toEqual(expected);
  });
});
