/** What every transport owes the window, as one suite that is run over each of them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safe } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Coterie } from '../../renderer/host/client.ts';
import { firstLook, noFilter } from '../../shared/model/look.ts';
import { firstOptions } from '../../shared/print/options.ts';
import type { PrintEvent } from '../../shared/model/picture.ts';
import { decodeSlice } from '../../shared/model/slice.ts';
import type { ImportEvent, ImportReport } from '../../shared/model/imports.ts';
import { ada, charles, scoredPage } from '../unit/jobs/pages.ts';

export interface Connection {
  client: Coterie;
  /** Grants a file of this machine, as a drop would; answers with the token. */
  grant(path: string, name: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens a transport to an engine with a new library in `folder`. */
export type Connect = (folder: string) => Promise<Connection>;

async function imported(events: AsyncIterable<ImportEvent>): Promise<ImportReport> {
  for await (const event of events) if (event.type === 'done') return event.report;
  throw new Error('The import ended without a report.');
}

/** The whole network, as the map asks for it. */
const wholeMap = { network: 'coauthors' as const, counting: 'fractional' as const, opened: [], most: 2_000 };

/** Runs the suite over one transport; `folder` makes a folder that is removed after the suite. */
export function contractSuite(name: string, connect: Connect, folder: () => string): void {
  describe(`over the ${name} transport`, () => {
    const place = folder();
    let to: Connection;
    beforeAll(async () => {
      to = await connect(place);
    });
    afterAll(async () => await to.close());

    async function granted(file: string, text: string): Promise<string> {
      writeFileSync(join(place, file), text);
      return to.grant(join(place, file), file);
    }

    async function drop(file: string, text: string): Promise<ImportReport> {
      return imported(await to.client.imports.start({ tokens: [await granted(file, text)], sample: false }));
    }

    test('a new library is empty', async () => {
      expect(await to.client.library.summary()).toMatchObject({ papers: 0, people: 0, dumps: [] });
    });

    test('a dropped file is imported, with progress and a report', async () => {
      writeFileSync(join(place, 'ada.txt'), ada);
      const token = await to.grant(join(place, 'ada.txt'), 'ada.txt');
      const types: string[] = [];
      let report: ImportReport | null = null;
      for await (const event of await to.client.imports.start({ tokens: [token], sample: false })) {
        types.push(event.type);
        if (event.type === 'done') report = event.report;
      }
      expect(types[0]).toBe('progress');
      expect(types.at(-1)).toBe('done');
      expect(report?.files[0]).toMatchObject({ file: 'ada.txt', found: 2, created: 2, error: null });
    });

    test('a token can be used once', async () => {
      const report = await drop('charles.txt', charles);
      expect(report.files[0]).toMatchObject({ joined: 1, created: 1 });
      const again = await imported(await to.client.imports.start({ tokens: ['never granted'], sample: false }));
      expect(again.files).toEqual([]);
    });

    test('pasted text is imported', async () => {
      const grant = await to.client.files.paste({ text: scoredPage('Mary Somerville', [{ title: 'Tides', authors: 'Mary Somerville, Ada Lovelace' }]) });
      const report = await imported(await to.client.imports.start({ tokens: [grant.token], sample: false }));
      expect(report.files[0]).toMatchObject({ owners: ['Mary Somerville'], created: 1 });
    });

    test('the network comes as columns that fit together', async () => {
      const slice = decodeSlice(await (await to.client.network.slice(wholeMap)).arrayBuffer());
      const index = slice.names.indexOf('Ada Lovelace');
      expect(slice.papers[index]).toBe(3);
      expect(slice.source.length).toBe(slice.weight.length);
      expect(Math.max(...slice.source, ...slice.target)).toBeLessThan(slice.ids.length);
    });

    test('a paper, a person and a tie tell what is behind them', async () => {
      const { papers, people } = await to.client.search.query({ text: 'engines lovelace', limit: 5 });
      const paper = await to.client.details.paper({ id: papers[0]?.id ?? '' });
      expect(paper.provenance.columns.map((column) => column.file)).toEqual(['ada.txt', 'charles.txt']);
      expect(people).toEqual([]);
      const [first, second] = paper.authors;
      const person = await to.client.details.person({ id: first?.personId ?? '' });
      expect(person.profiles[0]?.metrics.find((metric) => metric.key === 'hIndex')?.impossible).toContain('h-index of 3');
      const tie = await to.client.details.tie({ source: first?.personId ?? '', target: second?.personId ?? '' });
      expect(tie.papers.map((row) => row.label)).toEqual(['On Engines']);
    });

    test('places on the map are remembered', async () => {
      const before = decodeSlice(await (await to.client.network.slice(wholeMap)).arrayBuffer());
      await to.client.network.savePositions({ network: 'coauthors', ids: [before.ids[0] ?? ''], x: [12.5], y: [-3], pinned: [true] });
      const after = decodeSlice(await (await to.client.network.slice(wholeMap)).arrayBuffer());
      expect([after.x[0], after.y[0]]).toEqual([12.5, -3]);
    });

    test('a picture is previewed, printed and taken once, with the view in it', async () => {
      const { ids } = decodeSlice(await (await to.client.network.slice(wholeMap)).arrayBuffer());
      const places = { ids, x: ids.map((_, i) => 60 * Math.cos(i)), y: ids.map((_, i) => 60 * Math.sin(i)) };
      const map = { ...wholeMap, filter: noFilter, remove: false, places, selected: [] };
      const question = { map, window: null, options: { ...firstOptions, format: 'png' as const } };
      const { svg, facts } = await to.client.pictures.preview(question);
      expect(svg).toContain('Ada Lovelace');
      const view = { look: firstLook, camera: { x: 0, y: 0, ratio: 1, angle: 0 }, labels: true, ids: [], x: [], y: [] };
      let done: PrintEvent | undefined;
      for await (const event of await to.client.pictures.print({ ...question, view })) done = event;
      expect(done).toMatchObject({ type: 'done', facts: { nodes: facts.nodes, ties: facts.ties } });
      const token = done?.type === 'done' ? done.token : '';
      const bytes = new Uint8Array(await (await to.client.pictures.take({ token })).arrayBuffer());
      expect([...bytes.subarray(1, 4)]).toEqual([...new TextEncoder().encode('PNG')]);
      expect((await safe(to.client.pictures.take({ token }))).error).toMatchObject({ code: 'GONE' });
      writeFileSync(join(place, 'map.png'), bytes);
      const dropped = await to.grant(join(place, 'map.png'), 'map.png');
      expect(await to.client.files.kinds({ tokens: [dropped] })).toEqual(['view']);
      expect(await to.client.pictures.view({ token: dropped })).toEqual(view);
    });

    test('a picture of no size is refused in words', async () => {
      const map = { ...wholeMap, filter: noFilter, remove: false, places: { ids: [], x: [], y: [] }, selected: [] };
      const options = { ...firstOptions, size: { ...firstOptions.size, width: 0 } };
      const { error } = await safe(to.client.pictures.preview({ map, window: null, options }));
      expect(error).toMatchObject({ code: 'UNPRINTED', message: expect.stringContaining('width and a height above zero') as unknown });
    });

    test('what is visible is written for other programs', async () => {
      const map = { ...wholeMap, filter: { ...noFilter, text: 'tides' }, remove: false, places: { ids: [], x: [], y: [] }, selected: [] };
      const formats = await to.client.data.formats();
      expect(formats.map(({ id }) => id)).toEqual(expect.arrayContaining(['gexf', 'bibtex']));
      const made = await to.client.data.write({ format: 'gexf', extent: 'visible', map, title: 'Tides', theme: 'light' });
      expect(made.holds).toContain('2 nodes');
      expect(await (await to.client.pictures.take({ token: made.token })).arrayBuffer()).toHaveProperty('byteLength', made.size);
    });

    test('what is gone is an error that says so', async () => {
      const { error } = await safe(to.client.details.paper({ id: 'nothing' }));
      expect(error).toMatchObject({ code: 'GONE' });
    });

    test('a question of the wrong shape is refused', async () => {
      const { error } = await safe(to.client.search.query({ text: 'a', limit: 0 }));
      expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    });

    test('a cancelled import takes everything back', async () => {
      const before = await to.client.library.summary();
      const works = Array.from({ length: 400 }, (_, i) => ({ title: `Paper number ${i}`, authors: 'Luigi Menabrea, Ada Lovelace' }));
      const tokens = await Promise.all([1, 2, 3, 4, 5].map(async (n) => {
        writeFileSync(join(place, `many${n}.txt`), scoredPage('Luigi Menabrea', works.map((work) => ({ ...work, title: `${work.title} of ${n}` }))));
        return await to.grant(join(place, `many${n}.txt`), `many${n}.txt`);
      }));
      const stop = new AbortController();
      const run = async (): Promise<void> => {
        for await (const event of await to.client.imports.start({ tokens, sample: false }, { signal: stop.signal })) {
          if (event.type === 'progress') stop.abort();
        }
      };
      await expect(run()).rejects.toThrow();
      expect(await to.client.library.summary()).toEqual(before);
    });

    test('the line of a remark can be read in the dump', async () => {
      const { dumps } = await to.client.library.summary();
      const report = await to.client.library.report({ dumpId: dumps[0]?.id ?? 0 });
      const line = report.remarks.find((remark) => remark.code === 'date-without-year')?.line ?? 0;
      const excerpt = await to.client.library.excerpt({ dumpId: dumps[0]?.id ?? 0, line, around: 1 });
      expect(excerpt.lines.find((one) => one.hit)?.text).toBe('LGJan 9');
    });

    test('what was done can be undone and done again', async () => {
      const before = await to.client.library.summary();
      await to.client.history.removeDump({ dumpId: before.dumps[0]?.id ?? 0 });
      expect((await to.client.library.summary()).dumps).toHaveLength(before.dumps.length - 1);
      const undone = await to.client.history.undo();
      expect(undone.entries.at(-1)).toMatchObject({ sentence: 'Removed ada.txt', state: 'undone' });
      expect((await to.client.library.summary()).dumps).toEqual(before.dumps);
      await to.client.history.redo();
      expect((await to.client.library.summary()).dumps).toHaveLength(before.dumps.length - 1);
      expect((await to.client.history.undo()).entries).toEqual((await to.client.history.list()).entries);
    });

    test('a question is asked with its reasons, and answered once', async () => {
      const page = (owner: string, title: string): string => scoredPage(owner, [{ title, authors: 'Rosa Thal, Ines Wolf', abstract: 'How rivers bend and why their banks give way where they do, with measurements.' }]);
      await drop('rosa.txt', page('Rosa Thal', 'Why rivers bend: a view from the bank'));
      await drop('ines.txt', page('Ines Wolf', 'A view from the bank: rivers that bend'));
      const queue = await to.client.review.queue();
      const item = queue.items.find((one) => one.subject === 'paper');
      const pair = await to.client.review.pair({ id: item?.id ?? '' });
      expect(pair.reasons.length).toBeGreaterThan(0);
      const after = await to.client.review.decide({ id: item?.id ?? '', verdict: 'different', take: [] });
      expect(after.items.some((one) => one.id === item?.id)).toBe(false);
      const { error } = await safe(to.client.review.decide({ id: item?.id ?? '', verdict: 'same', take: [] }));
      expect(error).toMatchObject({ code: 'GONE' });
    });

    test('a person is renamed and listed by the new name', async () => {
      const [person] = await to.client.people.list();
      const { personId } = await to.client.people.rename({ id: person?.personId ?? '', name: 'Somebody Else' });
      expect((await to.client.people.list()).find((one) => one.personId === personId)?.name).toBe('Somebody Else');
    });

    test('a view is shown with its places as one deed, and undone as one', async () => {
      const at = async (): Promise<number[]> => {
        const { x, y } = decodeSlice(await (await to.client.network.slice(wholeMap)).arrayBuffer());
        return [x[0] ?? 0, y[0] ?? 0];
      };
      const [stood, { ids }] = [await at(), decodeSlice(await (await to.client.network.slice(wholeMap)).arrayBuffer())];
      const look = { ...firstLook, filter: { ...noFilter, text: 'engines' } };
      const view = { look, camera: { x: 0, y: 0, ratio: 1, angle: 0 }, labels: true, ids: ids.slice(0, 1), x: [70], y: [80] };
      const shown = await to.client.map.showView({ name: 'Engines', view });
      expect(shown).toMatchObject({ changed: true, state: { look } });
      expect(await at()).toEqual([70, 80]);
      await to.client.history.undo();
      expect([(await to.client.map.state()).look, await at()]).toEqual([firstLook, stood]);
    });

    test('a path leads from a person to a paper of somebody else, and says what each stop is', async () => {
      const people = await to.client.people.list();
      const id = people.find(({ name }) => name === 'John Herschel')?.personId ?? '';
      const { papers } = await to.client.search.query({ text: 'notes', limit: 5 });
      const found = await to.client.network.paths({ ids: [id, papers[0]?.id ?? ''], by: 'steps', avoid: [], network: 'coauthors' });
      expect(found.paths[0]?.nodes.map(({ kind }) => kind)).toEqual(['person', 'person', 'person', 'paper']);
      expect((await safe(to.client.network.paths({ ids: [id, 'nobody'], by: 'steps', avoid: [] }))).error).toMatchObject({ code: 'GONE' });
    });

    test('a topic is tried out before it is kept', async () => {
      const topic = { key: 'own:engines', name: 'Engines', terms: ['engine'], hidden: false };
      const { papers, examples } = await to.client.map.topicPreview(topic);
      expect(examples[0]?.why.length).toBeGreaterThan(0);
      await to.client.map.topic({ key: topic.key, topic });
      expect((await to.client.details.topic({ id: topic.key })).papers).toHaveLength(papers ?? -1);
      await to.client.history.undo();
      expect((await safe(to.client.details.topic({ id: topic.key }))).error).toMatchObject({ code: 'GONE' });
    });

    test('files are told apart by what they are for', async () => {
      const files = { 'names.txt': 'label\treplace by\ncharles babbage\tBabbage, C.\n', 'citespace.alias': 'Babbage, C.#Charles Babbage\n', 'page.txt': ada };
      const tokens = await Promise.all(Object.entries(files).map(([file, text]) => granted(file, text)));
      expect(await to.client.files.kinds({ tokens: [...tokens, 'never granted'] })).toEqual(['decisions', 'decisions', 'dump', 'dump']);
      await to.client.files.discard({ tokens });
    });

    test('a thesaurus says what it would change, changes nothing by that, is taken over once, and undone', async () => {
      const names = async (): Promise<string[]> => (await to.client.people.list()).map(({ name }) => name);
      const token = await granted('names.txt', 'label\treplace by\ncharles babbage\tBabbage, C.\nnobody here\tno one\nbroken\n');
      const before = await names();
      const preview = await to.client.decisions.preview({ token });
      expect(preview).toMatchObject({ file: 'names.txt', format: 'vosviewer-thesaurus', counts: { applies: 1, unknown: 1, damaged: 1 } });
      expect(preview.entries.map(({ line, state }) => [line, state])).toEqual(expect.arrayContaining([[2, 'applies'], [3, 'unknown'], [4, 'damaged']]));
      expect(await names()).toEqual(before);
      const history = await to.client.decisions.adopt({ token });
      expect(history.entries.at(-1)).toMatchObject({ sentence: 'Took over 1 decision from names.txt', state: 'done' });
      expect(await names()).toContain('Babbage, C.');
      const { error } = await safe(to.client.decisions.adopt({ token }));
      expect(error).toMatchObject({ code: 'UNREAD', data: { advice: expect.stringContaining('Drop the file') as unknown } });
      await to.client.history.undo();
      expect(await names()).toEqual(before);
    });

    test('a file of decisions that was put away can no longer be taken over', async () => {
      const token = await granted('names.txt', 'label\treplace by\ncharles babbage\tBabbage, C.\n');
      await to.client.files.discard({ tokens: [token] });
      expect((await safe(to.client.decisions.preview({ token }))).error).toMatchObject({ code: 'UNREAD' });
    });

    test('a file that holds no decisions is refused in words', async () => {
      const { error } = await safe(to.client.decisions.preview({ token: await granted('list.txt', 'milk\n') }));
      expect(error).toMatchObject({ code: 'UNREAD', message: expect.stringContaining('list.txt') as unknown });
    });

    test.each(['ledger', 'vosviewer-thesaurus', 'citespace-alias'] as const)('decisions written as %s are known again, and add nothing where they come from', async (format) => {
      await to.client.decisions.adopt({ token: await granted('names.txt', 'label\treplace by\ncharles babbage\tBabbage, C.\n') });
      const written = await to.client.decisions.write({ format });
      expect(written.size).toBeGreaterThan(0);
      const token = await granted(format === 'citespace-alias' ? 'citespace.alias' : `written.${format}`, await new Blob([await written.arrayBuffer()]).text());
      expect(await to.client.files.kinds({ tokens: [token] })).toEqual(['decisions']);
      expect((await to.client.decisions.preview({ token })).counts).toMatchObject({ applies: 0, damaged: 0 });
      await to.client.files.discard({ tokens: [token] });
      await to.client.history.undo();
    });

    test('settings are kept', async () => {
      expect(await to.client.library.changeSettings({ theme: 'dark' })).toEqual({ theme: 'dark' });
      expect(await to.client.library.settings()).toEqual({ theme: 'dark' });
    });
  });
}
