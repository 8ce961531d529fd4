import { describe, expect, test } from 'vitest';
import { paperDetail } from '../../../electron/core/details/paper.ts';
import { personDetail } from '../../../electron/core/details/person.ts';
import { exportLibrary } from '../../../electron/core/exchange/json.ts';
import { redo, removeDump, undo } from '../../../electron/core/history.ts';
import { acceptCertain, decide, mergePeople, prefer, renamePerson, setStrictness, splitPerson } from '../../../electron/core/review/decide.ts';
import { reviewPair } from '../../../electron/core/review/pair.ts';
import { previewStrictness } from '../../../electron/core/review/preview.ts';
import { peopleList } from '../../../electron/core/review/people.ts';
import { queue } from '../../../electron/core/review/queue.ts';
import { finish } from '../../../electron/core/ledger/steps.ts';
import type { Library } from '../../../electron/core/store/open.ts';
import { summary } from '../../../electron/core/store/library.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';

const looms = scoredPage('Ada Lovelace', [
  { title: 'Why engines weave: an algebraic perspective', authors: 'Ada Lovelace, Luigi Menabrea, Charles Babbage', date: 'May 21, 1843', abstract: 'How looms and engines weave algebraic patterns, with notes on numbers.' },
  { title: 'Tables of numbers for engines', authors: 'Ada Lovelace, Charles Babbage', date: 'Jan 2, 1840' },
]);
const other = scoredPage('Charles Babbage', [
  { title: 'An algebraic perspective on engines that weave', authors: 'Charles Babbage, Luigi Menabrea', date: 'Oct 1, 1843', abstract: 'How looms and engines weave algebraic patterns, with other notes.' },
  { title: 'Tables of numbers for engines', authors: 'Ada Lovelace, Charles Babbage', date: 'Feb 3, 1840' },
]);

async function asked(): Promise<Library> {
  const into = library();
  await importPages(into, [page('looms.txt', looms), page('other.txt', other)]);
  return into;
}
const paperQuestion = (into: Library) => queue(into.reader).items.find((item) => item.subject === 'paper');
const person = (into: Library, name: string): string => peopleList(into.reader).find((row) => row.name === name)?.personId ?? '';

describe('a question', () => {
  test('shows both records field by field, with reasons and what would follow', async () => {
    const into = await asked();
    const item = paperQuestion(into);
    const pair = reviewPair(into.reader, item?.id ?? '');
    expect([pair?.left.label ?? '', pair?.right.label ?? ''].sort()).toEqual(['An algebraic perspective on engines that weave', 'Why engines weave: an algebraic perspective']);
    expect(pair?.rows.map((row) => row.field)).toEqual(['title', 'authors', 'date', 'venue', 'abstract', 'category']);
    expect(pair?.reasons.some((reason) => reason.speaks === 'for')).toBe(true);
    expect(pair?.afterwards.join(' ')).toContain('3 papers become 2');
  });

  test('answered with a merge gives one paper that shows the chosen values; undo gives two again', async () => {
    const into = await asked();
    const before = exportLibrary(into.reader);
    const item = paperQuestion(into);
    const pair = reviewPair(into.reader, item?.id ?? '');
    const after = decide(into.writer, { id: item?.id ?? '', verdict: 'same', take: [{ field: 'title', side: 'right' }] });
    expect(after?.items.some((one) => one.id === item?.id)).toBe(false);
    expect(summary(into).papers).toBe(2);
    expect(exportLibrary(into.reader).papers.map((paper) => paper.title)).toContain(pair?.right.label);
    undo(into.writer);
    expect(exportLibrary(into.reader)).toEqual(before);
    redo(into.writer);
    expect(summary(into).papers).toBe(2);
  });

  test('answered with "keep apart" is never asked again, through removal and re-import', async () => {
    const into = await asked();
    const id = paperQuestion(into)?.id ?? '';
    decide(into.writer, { id, verdict: 'different', take: [] });
    expect(paperQuestion(into)).toBeUndefined();
    removeDump(into.writer, summary(into).dumps[0]?.id ?? 0);
    await importPages(into, [page('looms.txt', looms)]);
    expect(paperQuestion(into)).toBeUndefined();
    expect(summary(into).papers).toBe(3);
  });

  test('that no longer waits cannot be answered', async () => {
    const into = await asked();
    expect(decide(into.writer, { id: 'paper x y', verdict: 'same', take: [] })).toBeNull();
    expect(reviewPair(into.reader, 'nonsense')).toBeNull();
  });

  test('that is certain is answered with all others like it', async () => {
    const into = await asked();
    const { certain, items } = queue(into.reader);
    expect(acceptCertain(into.writer).items).toHaveLength(items.length - certain);
  });
});

describe('people', () => {
  test('are merged, and split again by spelling', async () => {
    const into = await asked();
    const merged = mergePeople(into.writer, [person(into, 'Ada Lovelace'), person(into, 'Luigi Menabrea')]);
    // They stand on one list together, but the word of the user holds.
    const detail = personDetail(into.reader, merged?.personId ?? '');
    expect(detail?.spellings.map((spelling) => spelling.name).sort()).toEqual(['Ada Lovelace', 'Luigi Menabrea']);
    splitPerson(into.writer, { id: merged?.personId ?? '', spelling: 'Luigi Menabrea' });
    expect(peopleList(into.reader).map((row) => row.name).sort()).toEqual(['Ada Lovelace', 'Charles Babbage', 'Luigi Menabrea']);
    mergePeople(into.writer, [person(into, 'Ada Lovelace'), person(into, 'Luigi Menabrea')]);
    expect(peopleList(into.reader)).toHaveLength(2);
  });

  test('are renamed, and get the printed name back', async () => {
    const into = await asked();
    const renamed = renamePerson(into.writer, { id: person(into, 'Ada Lovelace'), name: 'Countess of Lovelace' });
    expect(personDetail(into.reader, renamed?.personId ?? '')?.name).toBe('Countess of Lovelace');
    renamePerson(into.writer, { id: renamed?.personId ?? '', name: null });
    expect(person(into, 'Ada Lovelace')).not.toBe('');
  });

  test('with one spelling cannot be split', async () => {
    const into = await asked();
    expect(splitPerson(into.writer, { id: person(into, 'Ada Lovelace'), spelling: 'Ada Lovelace' })).toBeNull();
  });
});

test('a preferred value is shown, and the automatic one again', async () => {
  const into = await asked();
  const id = exportLibrary(into.reader).papers.find((paper) => paper.records.length === 2)?.id ?? '';
  const detail = paperDetail(into.reader, id);
  const automatic = detail?.date;
  const less = detail?.provenance.columns[detail.provenance.rows.find((row) => row.field === 'date')?.cells.findIndex((cell) => !cell.shown) ?? 0];
  expect(prefer(into.writer, { id, field: 'date', recordId: less?.recordId ?? 0 })).toBe(true);
  expect(paperDetail(into.reader, id)?.date).not.toEqual(automatic);
  prefer(into.writer, { id, field: 'date', recordId: null });
  expect(paperDetail(into.reader, id)?.date).toEqual(automatic);
});

test('a stricter library asks where a laxer one joins', async () => {
  const into = await asked();
  const count = (value: number): number => {
    setStrictness(into.writer, value);
    return peopleList(into.reader).length;
  };
  expect(count(1)).toBeGreaterThanOrEqual(count(0));
  expect(queue(into.reader).strictness).toBe(0);
});

test('a preview of a strictness says what follows when it is set, and decides nothing', async () => {
  const into = await asked();
  const before = exportLibrary(into.reader);
  const people = peopleList(into.reader).length;
  for (const value of [0, 0.5, 1]) {
    const preview = finish(previewStrictness(into.reader, value));
    expect(exportLibrary(into.reader)).toEqual(before);
    setStrictness(into.writer, value);
    const { items, joined } = queue(into.reader);
    expect(preview.joined).toEqual(joined);
    expect(preview.asked.papers + preview.asked.people).toBe(items.length);
    const expected = people - preview.joins.reduce((sum, { ids }) => sum + ids.length - 1, 0) + preview.parts.reduce((sum, { into: parts }) => sum + parts - 1, 0);
    expect(peopleList(into.reader)).toHaveLength(expected);
    setStrictness(into.writer, 0.5);
  }
});

test('the review counts the questions that were answered, and not what was merged by hand', async () => {
  const into = await asked();
  mergePeople(into.writer, [person(into, 'Ada Lovelace'), person(into, 'Luigi Menabrea')]);
  expect(queue(into.reader).answered).toBe(0);
  decide(into.writer, { id: paperQuestion(into)?.id ?? '', verdict: 'different', take: [] });
  expect(queue(into.reader).answered).toBe(1);
  undo(into.writer);
  expect(queue(into.reader).answered).toBe(0);
});
