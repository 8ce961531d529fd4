/** What the window does and says when the user undoes, answers a match, and merges, splits or renames people. */
import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import type { HistoryView } from '../../../shared/model/history.ts';
import type { ReviewItem, ReviewQueue } from '../../../shared/model/review.ts';
import { canChoose, shownSide, takesOf, type Row } from '../../../renderer/review/choices.ts';
import { fakeWorld, noQuestions, packed, summaryAt } from './fake-world.ts';

const library = { summary: () => Promise.resolve(summaryAt(2)), slice: () => Promise.resolve(packed(2)) };
const toasts = (world: ReturnType<typeof fakeWorld>) => world.store.getState().messages.toasts;
const entry = (id: number, sentence: string, state: 'done' | 'undone') => ({ id, sentence, at: id, state });
const twoDone: HistoryView = { entries: [entry(1, 'Imported ada.txt', 'done'), entry(2, 'Renamed Ada to Lady Lovelace', 'done')] };
const oneUndone: HistoryView = { entries: [entry(1, 'Imported ada.txt', 'done'), entry(2, 'Renamed Ada to Lady Lovelace', 'undone')] };
const match: ReviewItem = { id: 'paper a b', subject: 'paper', verdict: 'same', score: 0.8, left: 'On Engines', right: 'Engines' };
const waiting: ReviewQueue = { ...noQuestions, items: [match] };

test('undo names what was undone, offers to do it again, and reads the library again', async () => {
  let asked = 0;
  const world = fakeWorld({
    ...library, summary: () => { asked += 1; return library.summary(); },
    history: { list: () => Promise.resolve(twoDone), undo: () => Promise.resolve(oneUndone) },
  });
  await world.actions.undo();
  expect(toasts(world)).toMatchObject([{ text: 'Undone: Renamed Ada to Lady Lovelace', offer: 'redo' }]);
  expect(asked).toBe(1);
});

test('redo names what was done again, and takes the place of the offer before it', async () => {
  const world = fakeWorld({
    ...library,
    history: { list: () => Promise.resolve(oneUndone), redo: () => Promise.resolve(twoDone), removeDump: () => Promise.resolve(twoDone) },
  });
  await world.actions.removeDump(1, 'ada.txt');
  await world.actions.redo();
  expect(toasts(world)).toMatchObject([{ text: 'Done again: Renamed Ada to Lady Lovelace', offer: 'undo' }]);
});

test('with nothing to undo the window says so and asks for no change', async () => {
  const world = fakeWorld({ history: { list: () => Promise.resolve({ entries: [] }) } });
  await world.actions.undo();
  expect(toasts(world)).toMatchObject([{ text: 'There is nothing to undo.', offer: null }]);
});

test('a key held down undoes one deed at a time', async () => {
  let undone = 0;
  const world = fakeWorld({ ...library, history: { list: () => Promise.resolve(twoDone), undo: () => { undone += 1; return Promise.resolve(oneUndone); } } });
  await Promise.all([world.actions.undo(), world.actions.undo()]);
  expect(undone).toBe(1);
});

test('what is done again before its undoing has been seen is not lost', async () => {
  const steps: string[] = [];
  const world = fakeWorld({
    ...library,
    history: {
      list: () => Promise.resolve(steps.length === 0 ? twoDone : oneUndone),
      undo: () => { steps.push('undo'); return Promise.resolve(oneUndone); }, redo: () => { steps.push('redo'); return Promise.resolve(twoDone); },
    },
  });
  await Promise.all([world.actions.undo(), world.actions.redo(), world.actions.redo()]);
  expect(steps).toEqual(['undo', 'redo']);
});

test('undoing an import closes its report', async () => {
  const world = fakeWorld({ ...library, history: { list: () => Promise.resolve(twoDone), undo: () => Promise.resolve(oneUndone) } });
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
