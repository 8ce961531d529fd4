/** What the window does and says when the user undoes, answers a match, and merges, splits or renames people. */
import { ORPCError } from '@orpc/client';
import { expect, test, vi } from 'vitest';
import type { Stepped } from '../../../shared/model/history.ts';
import type { LibrarySummary } from '../../../shared/model/library.ts';
import type { ReviewItem, ReviewQueue } from '../../../shared/model/review.ts';
import { canChoose, shownSide, takesOf, type Row } from '../../../renderer/review/choices.ts';
import { fakeWorld, noQuestions, packed, summaryAt } from './fake-world.ts';

const library = { summary: () => Promise.resolve(summaryAt(2)), slice: () => Promise.resolve(packed(2)) };
const toasts = (world: ReturnType<typeof fakeWorld>) => world.store.getState().messages.toasts;
const renamed = 'Renamed Ada to Lady Lovelace';
/** What the engine answers to a step that reached this deed. */
const stepped = (sentence: string | null): Stepped => ({ entries: [], sentence });
const match: ReviewItem = { id: 'paper a b', subject: 'paper', verdict: 'same', score: 0.8, left: 'On Engines', right: 'Engines' };
const waiting: ReviewQueue = { ...noQuestions, items: [match] };

test('undo names what was undone, offers to do it again, and reads the library again', async () => {
  let asked = 0;
  const world = fakeWorld({
    ...library, summary: () => { asked += 1; return library.summary(); },
    history: { undo: () => Promise.resolve(stepped(renamed)) },
  });
  await world.actions.undo();
  expect(toasts(world)).toMatchObject([{ text: 'Undone: Renamed Ada to Lady Lovelace', offer: 'redo' }]);
  expect(asked).toBe(1);
});

test('redo names what was done again, and takes the place of the offer before it', async () => {
  const world = fakeWorld({
    ...library,
    history: { redo: () => Promise.resolve(stepped(renamed)), removeDump: () => Promise.resolve({ entries: [] }) },
  });
  await world.actions.removeDump(1, 'ada.txt');
  await world.actions.redo();
  expect(toasts(world)).toMatchObject([{ text: 'Done again: Renamed Ada to Lady Lovelace', offer: 'undo' }]);
});

test('with nothing to undo the window says so', async () => {
  const world = fakeWorld({ history: { undo: () => Promise.resolve(stepped(null)) } });
  await world.actions.undo();
  expect(toasts(world)).toMatchObject([{ text: 'There is nothing to undo.', offer: null }]);
});

test('a key held down undoes one deed at a time', async () => {
  let undone = 0;
  const world = fakeWorld({ ...library, history: { undo: () => { undone += 1; return Promise.resolve(stepped(renamed)); } } });
  await Promise.all([world.actions.undo(), world.actions.undo()]);
  expect(undone).toBe(1);
});

test('what is done again before its undoing has been seen is not lost', async () => {
  const steps: string[] = [];
  const world = fakeWorld({
    ...library,
    history: {
      undo: () => { steps.push('undo'); return Promise.resolve(stepped(renamed)); }, redo: () => { steps.push('redo'); return Promise.resolve(stepped(renamed)); },
    },
  });
  await Promise.all([world.actions.undo(), world.actions.redo(), world.actions.redo()]);
  expect(steps).toEqual(['undo', 'redo']);
});

test('what is undone again after its undoing was told of is not lost, however long the window reads', async () => {
  let undone = 0;
  const reading = Promise.withResolvers<LibrarySummary>();
  const world = fakeWorld({ ...library, summary: () => reading.promise, history: { undo: () => { undone += 1; return Promise.resolve(stepped(renamed)); } } });
  const first = world.actions.undo();
  await vi.waitFor(() => expect(toasts(world)).toHaveLength(1));
  const again = [world.actions.undo(), world.actions.undo()];
  expect(undone).toBe(1);
  reading.resolve(summaryAt(2));
  await Promise.all([first, ...again]);
  expect(undone).toBe(2);
});

test('places that still wait to be saved are saved before an undo, and never over what it put back', async () => {
  const asked: string[] = [];
  const world = fakeWorld({
    ...library,
    savePositions: ({ ids }) => { asked.push(`save ${ids.join(' ')}`); return Promise.resolve({ saved: ids.length }); },
    history: { undo: () => { asked.push('undo'); return Promise.resolve(stepped('Placed Ada on the map')); } },
  });
  world.actions.placesAre('coauthors', { ids: ['ada'], x: [1], y: [2], pinned: [false] });
  world.actions.placesAre('coauthors', { ids: ['ada', 'mary'], x: [1, 3], y: [2, 4], pinned: [false, false] });
  await world.actions.undo();
  await new Promise((passed) => setTimeout(passed, 500));
  expect(asked).toEqual(['save ada mary', 'undo']);
});

test('undoing an import closes its report', async () => {
  const world = fakeWorld({ ...library, history: { undo: () => Promise.resolve(stepped(renamed)) } });
  world.actions.openDialog({ kind: 'keys' });
  await world.actions.undoImport();
  expect(world.store.getState().dialog).toBeNull();
});

test('the matches that wait are known as soon as the library is', async () => {
  const world = fakeWorld({ ...library, queue: () => Promise.resolve(waiting) });
  await world.actions.refresh();
  expect(world.store.getState().queue?.items).toEqual([match]);
});

test('an answer takes the match out of the queue, and can be undone', async () => {
  const answers: unknown[] = [];
  const world = fakeWorld({ ...library, queue: () => Promise.resolve(waiting), review: { decide: (answer) => { answers.push(answer); return Promise.resolve(noQuestions); } } });
  await world.actions.refresh();
  await world.actions.decide(match, 'same', [{ field: 'title', side: 'right' }]);
  expect(answers).toEqual([{ id: 'paper a b', verdict: 'same', take: [{ field: 'title', side: 'right' }] }]);
  expect(world.store.getState().queue?.items).toEqual([]);
  expect(toasts(world)).toMatchObject([{ text: 'Merged: On Engines and Engines', offer: 'undo' }]);
});

test('a match that was answered elsewhere is said to be gone, and the queue is read again', async () => {
  const gone = new ORPCError('GONE', { defined: true, message: 'This is no longer in the library.' });
  const world = fakeWorld({ ...library, review: { decide: () => Promise.reject(gone) } });
  await world.actions.decide(match, 'different', []);
  expect(toasts(world)).toMatchObject([{ text: 'This is no longer in the library.', offer: null }]);
  expect(world.store.getState().queue).toEqual(noQuestions);
});

test('after a merge the details show the person who came out of it', async () => {
  const world = fakeWorld({ ...library, people: { merge: () => Promise.resolve({ personId: 'mary' }) } });
  world.actions.openPerson('ada');
  world.actions.openDialog({ kind: 'merge-person', id: 'ada', name: 'Ada' });
  await world.actions.mergePeople('ada', 'Ada', { id: 'mary', name: 'Mary' });
  expect(world.store.getState()).toMatchObject({ history: { here: { kind: 'person', id: 'mary' } }, dialog: null });
});

test('escape leaves the review and keeps what is selected', () => {
  const world = fakeWorld({});
  world.actions.openPerson('ada');
  world.actions.showScreen('review');
  world.actions.clear();
  expect(world.store.getState()).toMatchObject({ screen: 'map', history: { here: { id: 'ada' } } });
});

test('a person who is searched for during the review is shown on the map', () => {
  const world = fakeWorld({});
  world.actions.showScreen('review');
  world.actions.goToPerson('ada');
  expect(world.store.getState().screen).toBe('map');
});

const row = (part: Partial<Row>): Row => ({ field: 'title', label: 'Title', left: 'On Engines', right: 'Engines', choose: 'title', shown: 'left', ...part });

test('a value can be chosen only where two sides state different things', () => {
  expect(canChoose(row({}))).toBe(true);
  expect(canChoose(row({ right: null }))).toBe(false);
  expect(canChoose(row({ shown: 'both' }))).toBe(false);
  expect(canChoose(row({ choose: null }))).toBe(false);
});

test('only a value that would not be shown by itself is sent', () => {
  const rows = [row({}), row({ field: 'date', choose: 'date', shown: 'right' })];
  expect(takesOf(rows, { title: 'right', date: 'right' })).toEqual([{ field: 'title', side: 'right' }]);
  expect(shownSide(row({}), { title: 'right' })).toBe('right');
  expect(shownSide(row({}), {})).toBe('left');
});
