/** What a library's map and papers become on their way into files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportOf, type ExportRequest } from '../../../electron/core/exchange/export.ts';
import { mapData } from '../../../electron/core/exchange/map.ts';
import { paperList } from '../../../electron/core/exchange/papers.ts';
import { exportFormatIds, type MapData } from '../../../electron/core/exchange/types.ts';
import { sliceOf } from '../../../electron/core/network/slice.ts';
import { savePlaces } from '../../../electron/core/store/library.ts';
import type { Library } from '../../../electron/core/store/open.ts';
import { NetworkKind } from '../../../shared/model/slice.ts';
import { densityScale, mapSide, nodeRadius } from '../../../shared/style/geometry.ts';
import { palette } from '../../../shared/style/palette.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { ada, charles } from '../jobs/pages.ts';

const sample = resolve(import.meta.dirname, '../../../data/sample');
const sampleFiles = readdirSync(sample).filter((name) => name.endsWith('.txt')).sort();

async function imported(names: readonly string[]): Promise<Library> {
  const made = library();
  for (const name of names) await importPages(made, [{ name, path: join(sample, name) }]);
  return made;
}

/** Everyone on a circle, so that the map has places. */
function place(made: Library): void {
  const { ids } = sliceOf(made.reader, wholeMap);
  savePlaces(made.writer, 'coauthors', ids.map((node, i) => ({ node, x: 300 * Math.cos(i), y: 300 * Math.sin(i), pinned: i === 0 ? 1 : 0 })));
}

const wholeMap = { network: 'coauthors', counting: 'fractional', opened: [], most: 2_000 } as const;

const request: Omit<ExportRequest, 'format'> = { title: 'Sample', network: 'coauthors', counting: 'fractional', theme: 'light' };
const text = (made: Library, format: ExportRequest['format']): string => [...exportOf(made.reader, { ...request, format }).chunks].join('');

test('the same library gives the same bytes in every format, whatever the order of import', async () => {
  const [one, other] = [await imported(sampleFiles), await imported(sampleFiles.toReversed())];
  place(one);
  place(other);
  for (const format of exportFormatIds) expect(text(other, format) === text(one, format), format).toBe(true);
});

describe('the map', () => {
  async function sampleMap(): Promise<{ made: Library; data: MapData }> {
    const made = await imported(sampleFiles);
    place(made);
    return { made, data: mapData(sliceOf(made.reader, wholeMap), { title: 'Sample', theme: 'light' }) };
  }

  test('has everyone with the colour and size that they have on the screen', async () => {
    const { made, data } = await sampleMap();
    const slice = sliceOf(made.reader, wholeMap);
    expect(data.nodes.map(({ id, label }) => [id, label])).toEqual(slice.ids.map((id, i) => [id, slice.names[i]]));
    const side = Math.max(...[slice.x, slice.y].map((column) => Math.max(...column) - Math.min(...column)));
    const pixel = side / mapSide(slice.ids.length);
    data.nodes.forEach((node, i) => {
      expect(node.color).toBe(palette('light').categories[slice.community[i] ?? 0]);
      expect(node.size).toBeCloseTo(nodeRadius(node.papers) * densityScale(slice.ids.length) * pixel, 3);
    });
    expect(data.nodes.filter(({ marks }) => marks.includes('owner')).length).toBe(sampleFiles.length);
    expect(data.nodes.filter(({ pinned }) => pinned).length).toBe(1);
    for (const { color } of data.ties) expect(color).toMatch(/^#[0-9a-f]{6}$/u);
  });

  test('of what is visible has the ties between the visible and no others', async () => {
    const { made, data } = await sampleMap();
    const visible = new Set(data.nodes.slice(0, 40).map(({ id }) => id));
    const some = mapData(sliceOf(made.reader, wholeMap), { title: 'Some', theme: 'light', visible });
    expect(some.nodes).toEqual(data.nodes.slice(0, 40));
    expect(some.ties).toEqual(data.ties.filter(({ source, target }) => visible.has(source) && visible.has(target)));
    expect(some.ties.length).toBeGreaterThan(0);
  });

  test('of people who were never placed has no places, and can be exported all the same', async () => {
    const made = await imported(sampleFiles.slice(0, 2));
    const gexf = text(made, 'gexf');
    expect(gexf).not.toContain('viz:position');
    expect(gexf).toContain('viz:size');
    for (const format of exportFormatIds) {
      const { chunks, holds, expected } = exportOf(made.reader, { ...request, format });
      expect(expected).toMatchObject(holds([...chunks].join('')));
    }
  });
});

test('every network can be exported, and a file says which one it is', async () => {
  const made = await imported(sampleFiles);
  for (const network of NetworkKind.options) {
    const { chunks, holds, expected } = exportOf(made.reader, { ...request, network, format: 'gexf' });
    const gexf = [...chunks].join('');
    expect(holds(gexf)).toEqual(expected);
    expect(expected.nodes).toBeGreaterThan(0);
    expect(gexf).toContain(`Network: ${network}.`);
  }
});

describe('papers', () => {
  async function two(): Promise<Library> {
    const made = library();
    await importPages(made, [page('ada.txt', ada), page('charles.txt', charles)]);
    return made;
  }

  test('name the file and line of every dump that states them, and which lists are cut', async () => {
    const papers = paperList((await two()).reader);
    const engines = papers.find(({ title }) => title?.toLowerCase() === 'on engines');
    expect(engines?.sources.map(({ file }) => file).sort()).toEqual(['ada.txt', 'charles.txt']);
    for (const { file, line } of engines?.sources ?? []) {
      expect(({ 'ada.txt': ada, 'charles.txt': charles })[file]?.split('\n').slice(line - 1, line + 1).join(' ').toLowerCase()).toContain('on engines');
    }
    expect(engines?.authorsCut).toBe(false);
    expect(papers.find(({ title }) => title === 'Notes')?.authorsCut).toBe(true);
  });

  test('of what is visible are those alone', async () => {
    const { reader } = await two();
    const [first] = paperList(reader);
    expect(paperList(reader, new Set([first?.id ?? '']))).toEqual([first]);
  });

  test('have the venue without the year that pages print behind it', async () => {
    const made = await imported(sampleFiles);
    const venues = paperList(made.reader).flatMap(({ venue }) => (venue === null ? [] : [venue]));
    expect(readFileSync(join(sample, 'albert-laszlo-barabasi.google-research.txt'), 'utf8')).toMatch(/\(\d{4}\)/u);
    expect(venues).toContain('Science');
    expect(venues.filter((venue) => /\(\d{4}\)/u.test(venue))).toEqual([]);
  });
});
