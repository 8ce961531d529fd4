/** What the window does with files of decisions: asks first what files are, shows before it changes, and puts away what is not wanted. */
import { expect, test, vi } from 'vitest';
import type { DecisionPreview } from '../../../shared/model/decisions.ts';
import type { ImportEvent } from '../../../shared/model/imports.ts';
import { fakeWorld, grant, packed, report, summaryAt, type Engine } from './fake-world.ts';

const preview = (file: string): DecisionPreview => ({
  file, format: 'ledger', warning: null, counts: { applies: 2, already: 0, unknown: 0, contradicts: 0, damaged: 0 }, entries: [], afterwards: [],
});

async function* finished(): AsyncGenerator<ImportEvent> {
  yield { type: 'done', report };
}

/** A window over an engine that writes down what it is asked; files whose name ends with `.jsonl` hold decisions. */
function world(engine: Engine = {}) {
  const asked: string[] = [];
  const made = fakeWorld({
    summary: () => Promise.resolve(summaryAt(2)), slice: () => Promise.resolve(packed(2)),
    kinds: ({ tokens }) => Promise.resolve(tokens.map((token) => (token.endsWith('.jsonl') ? 'decisions' : 'dump'))),
    start: ({ tokens }) => { asked.push(`import ${tokens.join()}`); return Promise.resolve(finished()); },
    discard: ({ tokens }) => { asked.push(`discard ${tokens.join()}`); return Promise.resolve(); },
    decisions: {
      preview: ({ token }) => { asked.push(`preview ${token}`); return Promise.resolve(preview(token)); },
      adopt: ({ token }) => { asked.push(`adopt ${token}`); return Promise.resolve({ entries: [] }); },
    },
    ...engine,
  });
  const opened = (file: string) => vi.waitFor(() => expect(made.store.getState().dialog).toMatchObject({ kind: 'decisions', preview: { file: `token of ${file}` } }));
  const said = (): string => made.store.getState().messages.toasts.map(({ text }) => text).join(' ');
  return { ...made, asked, opened, said };
}
const shown = ({ store }: ReturnType<typeof world>) => {
  const { dialog } = store.getState();
  if (dialog?.kind !== 'decisions') throw new Error('No file of decisions is shown.');
  return dialog;
};

test('dumps are imported first; when their report is closed, the decisions are shown', async () => {
  const one = world();
  const done = one.actions.importGranted([grant('a.jsonl'), grant('a.txt')]);
  await vi.waitFor(() => expect(one.store.getState().dialog?.kind).toBe('report'));
  expect(one.asked).toEqual(['import token of a.txt']);
  one.actions.closeDialog();
  await one.opened('a.jsonl');
  one.actions.closeDialog();
  await done;
});

test('decisions alone start no import, and what is cancelled is put away unread', async () => {
  const one = world();
  const done = one.actions.importGranted([grant('a.jsonl')]);
  await one.opened('a.jsonl');
  one.actions.closeDialog();
  await done;
  expect(one.asked).toEqual(['preview token of a.jsonl', 'discard token of a.jsonl']);
});

test('what is taken over is said with a way back, and the library is read again', async () => {
  const one = world();
  const done = one.actions.importGranted([grant('a.jsonl')]);
  await one.opened('a.jsonl');
  const { grant: file, preview: seen } = shown(one);
  await Promise.all([one.actions.takeOverDecisions(file, seen), one.actions.takeOverDecisions(file, seen)]);
  await done;
  expect(one.asked).toEqual(['preview token of a.jsonl', 'adopt token of a.jsonl']);
  expect(one.store.getState()).toMatchObject({ dialog: null, summary: { revision: 2 }, messages: { toasts: [{ text: 'Took over 2 decisions from a.jsonl', offer: 'undo' }] } });
});

test('several files are shown one after the other, each as the library is then', async () => {
  const one = world();
  const done = one.actions.importGranted([grant('a.jsonl'), grant('b.jsonl')]);
  await one.opened('a.jsonl');
  expect(one.asked).not.toContain('preview token of b.jsonl');
  one.actions.closeDialog();
  await one.opened('b.jsonl');
  one.actions.closeDialog();
  await done;
});

test('a file that cannot be read is said, and the next one is shown', async () => {
  const one = world({ decisions: { preview: ({ token }) => (token.endsWith('a.jsonl') ? Promise.reject(new Error('broken')) : Promise.resolve(preview(token))) } });
  const done = one.actions.importGranted([grant('a.jsonl'), grant('b.jsonl')]);
  await one.opened('b.jsonl');
  expect(one.said()).toMatch(/Try again/u);
  one.actions.closeDialog();
  await done;
  expect(one.asked).toEqual(['discard token of a.jsonl', 'discard token of b.jsonl']);
});

test('when it cannot be told what files are, they are imported, and the import says what is wrong', async () => {
  const one = world({ kinds: () => Promise.reject(new Error('gone')) });
  await one.actions.importGranted([grant('a.jsonl')]);
  expect(one.asked).toEqual(['import token of a.jsonl']);
});

test.each([['ledger', 'coterie-decisions.jsonl'], ['vosviewer-thesaurus', 'thesaurus_authors.txt'], ['citespace-alias', 'citespace.alias']] as const)('a %s is saved as %s', async (format, name) => {
  const saved: string[] = [];
  const { store, actions } = fakeWorld(
    { decisions: { write: () => Promise.resolve(new Blob(['text'])) } },
    { save: (proposed, bytes) => { saved.push(proposed, new TextDecoder().decode(bytes)); return Promise.resolve({ outcome: 'saved', name: proposed }); } },
  );
  await actions.saveDecisions(format);
  expect(saved).toEqual([name, 'text']);
  expect(store.getState().messages.toasts.at(-1)?.text).toContain(name);
});
