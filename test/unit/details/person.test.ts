/** Where every field of a person and a paper comes from, and what a person rests on. */
import { describe, expect, test } from 'vitest';
import { paperDetail } from '../../../electron/core/details/paper.ts';
import { personDetail } from '../../../electron/core/details/person.ts';
import { exportLibrary } from '../../../electron/core/exchange/json.ts';
import { undo } from '../../../electron/core/history.ts';
import { mergePeople, preferOfPerson, splitPerson } from '../../../electron/core/review/decide.ts';
import { personEvidence } from '../../../electron/core/review/evidence.ts';
import { peopleList } from '../../../electron/core/review/people.ts';
import type { Library } from '../../../electron/core/store/open.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';

const engines = { title: 'On analytical engines and their looms', authors: 'Ada Lovelace, Charles Babbage', abstract: 'How engines weave.' };
const tables = { title: 'Tables of numbers for engines', authors: 'Ada Lovelace, Charles Babbage, Luigi Menabrea et al.' };
const older = scoredPage('Ada Lovelace', [engines, tables]);
const newer = scoredPage('Ada Lovelace', [engines, tables]).replace('h-index3', 'h-index4').replaceAll('2papers', '3papers');

async function withPages(...texts: string[]): Promise<Library> {
  const into = library();
  await importPages(into, texts.map((text, index) => page(`page-${index}.txt`, text)));
  return into;
}
const idOf = (into: Library, name: string): string => peopleList(into.reader).find((row) => row.name === name)?.personId ?? '';
const detail = (into: Library, name: string) => personDetail(into.reader, idOf(into, name));
/** The text of a line of one of the pages. */
const lineOf = (text: string, line: number): string => text.split('\n')[line - 1] ?? '';

describe('every field of a person', () => {
  test('names the file and the line that states it', async () => {
    const into = await withPages(older);
    const fields = detail(into, 'Ada Lovelace')?.fields ?? [];
    expect(fields.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'hIndex', 'papers', 'papersListed', 'citations']));
    const stated = fields.flatMap(({ statements }) => statements);
    expect(new Set(stated.map(({ file }) => file))).toEqual(new Set(['page-0.txt']));
    const hIndex = fields.find(({ field }) => field === 'hIndex')?.statements[0];
    expect(lineOf(older, hIndex?.line ?? 0)).toBe('h-index3');
    const coauthor = detail(into, 'Luigi Menabrea')?.fields[0]?.statements[0];
    expect(lineOf(older, coauthor?.line ?? 0)).toContain('Luigi Menabrea');
  });

  test('that two pages state differently shows the one that was chosen, and the automatic one again', async () => {
    const into = await withPages(older, newer);
    const hIndex = () => detail(into, 'Ada Lovelace')?.fields.find(({ field }) => field === 'hIndex');
    const automatic = hIndex();
    expect(automatic).toMatchObject({ differs: true, chosen: false });
    expect(automatic?.reason).not.toBeNull();
    const other = automatic?.statements.find(({ shown }) => !shown);
    preferOfPerson(into.writer, { id: idOf(into, 'Ada Lovelace'), field: 'hIndex', source: other?.source ?? '' });
    expect(hIndex()?.chosen).toBe(true);
    expect(hIndex()?.statements.filter(({ shown }) => shown).map(({ text }) => text)).toEqual([other?.text]);
    preferOfPerson(into.writer, { id: idOf(into, 'Ada Lovelace'), field: 'hIndex', source: null });
    expect(hIndex()).toEqual(automatic);
  });

  test('cannot be chosen from a page that does not state it', async () => {
    const into = await withPages(older);
    expect(preferOfPerson(into.writer, { id: idOf(into, 'Ada Lovelace'), field: 'hIndex', source: 'nowhere' })).toBeNull();
  });
});

test('every statement about a paper names a line of its page', async () => {
  const into = await withPages(older, newer);
  for (const { id } of exportLibrary(into.reader).papers) {
    const rows = paperDetail(into.reader, id)?.provenance.rows ?? [];
    for (const { cells } of rows) for (const cell of cells) expect(cell.line === null).toBe(cell.text === null);
  }
});

describe('a count', () => {
  test('is a lower bound where the page declares more papers than it lists', async () => {
    const into = await withPages(older.replaceAll('2papers', '5papers'));
    expect(detail(into, 'Ada Lovelace')?.papersAtLeast).toBe(true);
    expect(peopleList(into.reader).filter(({ papersAtLeast }) => papersAtLeast).map(({ name }) => name)).toEqual(['Ada Lovelace']);
  });

  test('of coauthors is a lower bound where every list of a paper is cut, and no longer when a dump prints it whole', async () => {
    const into = await withPages(older);
    expect(detail(into, 'Luigi Menabrea')?.coauthorsAtLeast).toBe(true);
    const whole = scoredPage('Luigi Menabrea', [{ ...tables, authors: 'Ada Lovelace, Charles Babbage, Luigi Menabrea, Mary Somerville' }]);
    await importPages(into, [page('whole.txt', whole)]);
    expect(detail(into, 'Luigi Menabrea')?.coauthorsAtLeast).toBe(false);
    const paper = exportLibrary(into.reader).papers.find(({ title }) => title === tables.title);
    const by = paperDetail(into.reader, paper?.id ?? '')?.authorsCompletedBy;
    expect(by).toMatchObject({ file: 'whole.txt', cutIn: 1 });
    expect(lineOf(whole, by?.line ?? 0)).toContain('Mary Somerville');
  });
});

describe('the evidence for a person', () => {
  test('lists every record that prints the name, and the reasons of the rules', async () => {
    const into = await withPages(older, scoredPage('Charles Babbage', [engines]));
    const evidence = personEvidence(into.reader, idOf(into, 'Charles Babbage'));
    expect(evidence?.mentions.map(({ file, paper }) => `${file}: ${paper}`).sort()).toEqual([
      `page-0.txt: ${engines.title}`, `page-0.txt: ${tables.title}`, `page-1.txt: ${engines.title}`,
    ]);
    expect(evidence?.joins.length).toBeGreaterThan(0);
    for (const join of evidence?.joins ?? []) expect(join.reasons.some(({ speaks }) => speaks === 'for')).toBe(true);
  });

  test('says what the user said', async () => {
    const into = await withPages(older);
    const merged = mergePeople(into.writer, [idOf(into, 'Luigi Menabrea'), idOf(into, 'Charles Babbage')]);
    expect(personEvidence(into.reader, merged?.personId ?? '')?.joins.map(({ by }) => by)).toContain('you');
  });

  test('of nobody is nothing', async () => {
    expect(personEvidence((await withPages(older)).reader, 'nobody')).toBeNull();
  });
});

test('a person merged by hand is split again into the same two', async () => {
  const into = await withPages(older, scoredPage('Mary Somerville', [engines, { title: 'On the connexion of the sciences', authors: 'Mary Somerville' }]));
  const people = (): string[] => peopleList(into.reader).map(({ name, papers }) => `${name}: ${papers}`).sort();
  const before = people();
  for (const other of ['Charles Babbage', 'Mary Somerville', 'Ada Lovelace']) {
    const merged = mergePeople(into.writer, [idOf(into, 'Luigi Menabrea'), idOf(into, other)]);
    splitPerson(into.writer, { id: merged?.personId ?? '', spelling: other });
    expect(people()).toEqual(before);
  }
});

test('one record of a person can be split off although all print the same name, and undo takes it back', async () => {
  const into = await withPages(older);
  const id = idOf(into, 'Charles Babbage');
  const before = exportLibrary(into.reader);
  const [first] = personEvidence(into.reader, id)?.mentions ?? [];
  splitPerson(into.writer, { id, spelling: 'Charles Babbage', mentions: [first?.mention ?? ''] });
  const both = peopleList(into.reader).filter(({ name }) => name === 'Charles Babbage');
  expect(both.map(({ papers }) => papers)).toEqual([1, 1]);
  undo(into.writer);
  expect(exportLibrary(into.reader)).toEqual(before);
});
