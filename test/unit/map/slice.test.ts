import { describe, expect, test } from 'vitest';
import { undo } from '../../../electron/core/history.ts';
import { maskOf } from '../../../electron/core/map/mask.ts';
import { linkDetail } from '../../../electron/core/map/things.ts';
import { mark, nameCommunity } from '../../../electron/core/map/state.ts';
import { COMMUNITY, sliceOf, type Slicing } from '../../../electron/core/network/slice.ts';
import type { Library } from '../../../electron/core/store/open.ts';
import { noFilter } from '../../../shared/model/look.ts';
import { NodeFlag, NodeKind, TieFlag, type GraphSlice, type NetworkKind } from '../../../shared/model/slice.ts';
import { nodeLook, tieCommunity } from '../../../shared/style/looks.ts';
import { palette } from '../../../shared/style/palette.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { scoredPage } from '../jobs/pages.ts';
import { fieldLibrary, personId } from './library.ts';

const ask = (network: NetworkKind, more: Partial<Slicing> = {}): Slicing => ({ network, counting: 'fractional', opened: [], most: 2_000, ...more });
const node = (slice: GraphSlice, name: string): number => slice.names.indexOf(name);

function tie(slice: GraphSlice, one: string, other: string): number {
  const ends = [node(slice, one), node(slice, other)];
  return slice.source.findIndex((source, i) => ends.includes(source) && ends.includes(slice.target[i] ?? -1));
}

/** Two groups of six who write within the group, with one paper between. */
async function twoGroups(): Promise<Library> {
  const into = library();
  const looms = ['Ada Lovelace', 'Bea Moor', 'Cyd Hale', 'Dan Frost', 'Eva Stone', 'Finn Rook'];
  const tides = ['Mary Somerville', 'Noa Pike', 'Ola Berg', 'Per Lund', 'Quin Marsh', 'Rue Dale'];
  const pairs = (people: readonly string[], subject: string) => people.flatMap((one, i) => people.slice(i + 1).map((other) => ({ title: `${subject} (${one[0]}${other[0]})`, authors: `${one}, ${other}`, abstract: `We study ${subject.toLowerCase()} in depth.` })));
  await importPages(into, [
    page('looms.txt', scoredPage('Ada Lovelace', pairs(looms, 'Weaving looms'))),
    page('tides.txt', scoredPage('Mary Somerville', [...pairs(tides, 'Tidal waves'), { title: 'Sails', authors: 'Mary Somerville, Ada Lovelace' }])),
  ]);
  return into;
}

describe('the five networks', () => {
  test('people are tied by papers, counted fractionally or in full, with the years of both', async () => {
    const into = await fieldLibrary();
    const slice = sliceOf(into.reader, ask('coauthors'));
    const at = tie(slice, 'Charles Babbage', 'Luigi Menabrea');
    expect([slice.weight[at], slice.sharedPapers[at], slice.tieFirstYear[at]]).toEqual([0.5, 1, 2020]);
    const full = sliceOf(into.reader, ask('coauthors', { counting: 'full' }));
    expect(full.weight[tie(full, 'Charles Babbage', 'Luigi Menabrea')]).toBe(1);
    expect([slice.firstYear[node(slice, 'Mary Somerville')], slice.lastYear[node(slice, 'Mary Somerville')]]).toEqual([2020, 2023]);
  });

  test('a tie on a cut list is marked, and whoever stands on one may have more coauthors', async () => {
    const into = await fieldLibrary();
    const slice = sliceOf(into.reader, ask('coauthors'));
    expect((slice.tieFlags[tie(slice, 'Mary Somerville', 'Luigi Menabrea')] ?? 0) & TieFlag.cut).not.toBe(0);
    expect((slice.tieFlags[tie(slice, 'Ada Lovelace', 'Charles Babbage')] ?? 0) & TieFlag.cut).toBe(0);
    expect((slice.nodeFlags[node(slice, 'Luigi Menabrea')] ?? 0) & NodeFlag.atLeast).not.toBe(0);
    expect((slice.nodeFlags[node(slice, 'Nora Herschel')] ?? 0) & NodeFlag.atLeast).toBe(0);
  });

  test('topics are tied by papers on both, papers by people and words, and the mixed one holds all kinds', async () => {
    const into = await fieldLibrary();
    const topics = sliceOf(into.reader, ask('topics'));
    expect(tie(topics, 'weaving looms', 'punched cards')).toBeGreaterThanOrEqual(0);
    const papers = sliceOf(into.reader, ask('papers'));
    expect(papers.ids).toHaveLength(6);
    expect(tie(papers, 'Tidal currents in narrow seas', 'Tidal currents and the moon')).toBeGreaterThanOrEqual(0);
    const kinds = new Set(sliceOf(into.reader, ask('mixed')).nodeKind);
    expect(kinds).toEqual(new Set([NodeKind.person, NodeKind.topic]));
    expect(sliceOf(into.reader, ask('institutions')).ids).toEqual([]);
  });
});

describe('a tie', () => {
  test('of two papers says why they are tied, and how strongly', async () => {
    const into = await fieldLibrary();
    const papers = sliceOf(into.reader, ask('papers'));
    const at = tie(papers, 'Tidal currents in narrow seas', 'Tidal currents and the moon');
    const [source, target] = [papers.ids[papers.source[at] ?? 0] ?? '', papers.ids[papers.target[at] ?? 0] ?? ''];
    const link = linkDetail(into.reader, { network: 'papers', source, target });
    expect(link?.weight).toBeCloseTo(papers.weight[at] ?? 0);
    expect(link?.why.join(' ')).toContain('Both are by Mary Somerville.');
    expect(link?.papers.map(({ label }) => label).sort()).toEqual(['Tidal currents and the moon', 'Tidal currents in narrow seas']);
  });
});

describe('communities', () => {
  test('are named by what sets them apart, with the reason', async () => {
    const into = await twoGroups();
    const { communities } = sliceOf(into.reader, ask('coauthors'));
    expect(communities.map(({ name }) => name?.toLowerCase())).toEqual(expect.arrayContaining([expect.stringContaining('weaving looms'), expect.stringContaining('tidal waves')]));
    expect(communities[0]?.why).toContain('papers');
  });

  test('keep the user’s name through another import, until it is undone', async () => {
    const into = await twoGroups();
    const before = sliceOf(into.reader, ask('coauthors'));
    const own = before.community[node(before, 'Ada Lovelace')] ?? 0;
    nameCommunity(into.writer, { network: 'coauthors', members: before.ids.filter((_, i) => before.community[i] === own), name: 'The weavers' });
    await importPages(into, [page('more.txt', scoredPage('Bea Moor', [{ title: 'A loom for two', authors: 'Bea Moor, Zoe Wick' }]))]);
    const after = sliceOf(into.reader, ask('coauthors'));
    const now = after.communities[(after.community[node(after, 'Bea Moor')] ?? 0) - 1];
    expect(now).toMatchObject({ name: 'The weavers', named: true });
    undo(into.writer);
    undo(into.writer);
    expect(sliceOf(into.reader, ask('coauthors')).communities.some(({ named }) => named)).toBe(false);
  });
});

describe('a network that is too large to be drawn whole', () => {
  test('shows its strongest part and says how much of it, and whoever is followed stays', async () => {
    const into = await twoGroups();
    mark(into.writer, { ids: [personId(into, 'Rue Dale')], mark: 'starred', on: true });
    const slice = sliceOf(into.reader, ask('coauthors', { most: 4 }));
    expect(slice.ids).toHaveLength(4);
    expect(slice.whole).toMatchObject({ nodes: 12, reason: expect.stringContaining('The 4 of 12 people') as unknown });
    expect(slice.names).toContain('Rue Dale');
  });

  test('far beyond that shows each community as one node, which opens', async () => {
    const into = await twoGroups();
    const slice = sliceOf(into.reader, ask('coauthors', { most: 1 }));
    expect(slice.whole.reason).toContain('each community is one node');
    const closed = slice.ids.filter((id) => id.startsWith(COMMUNITY));
    expect(closed.length).toBeGreaterThan(0);
    expect(slice.nodeKind[slice.ids.indexOf(closed[0] ?? '')]).toBe(NodeKind.community);
  });

  test('a closed community passes a filter as long as a paper of its members does', async () => {
    const into = await twoGroups();
    const slice = sliceOf(into.reader, ask('coauthors', { most: 1 }));
    const passes = (text: string): number => maskOf(into.reader, slice, { ...noFilter, text }).nodes;
    expect(slice.ids).toHaveLength(1);
    // One of the two is drawn: it passes for what its members write on, and not for what the others do.
    expect(passes('loom') + passes('tidal')).toBe(1);
    expect(passes('neither of both')).toBe(0);
  });

  test('the same question is answered with the same part, another one with another', async () => {
    const into = await twoGroups();
    const small = sliceOf(into.reader, ask('coauthors', { most: 4 }));
    expect(sliceOf(into.reader, ask('coauthors', { most: 4 }))).toEqual(small);
    expect(sliceOf(into.reader, ask('coauthors', { most: 5 })).ids).toHaveLength(5);
    mark(into.writer, { ids: [personId(into, 'Rue Dale')], mark: 'starred', on: true });
    expect(sliceOf(into.reader, ask('coauthors', { most: 4 })).names).toContain('Rue Dale');
  });
});

describe('on the map of all kinds', () => {
  test('people have the communities, and so the colours, that they have among coauthors, and what ties them is drawn in ink', async () => {
    const into = await twoGroups();
    const [people, all] = [sliceOf(into.reader, ask('coauthors')), sliceOf(into.reader, ask('mixed'))];
    const colors = palette('light');
    for (const name of people.names) {
      expect(nodeLook(all, node(all, name), 1, colors).color).toBe(nodeLook(people, node(people, name), 1, colors).color);
    }
    const topic = all.nodeKind.indexOf(NodeKind.topic);
    expect(nodeLook(all, topic, 1, colors).color).toBe(colors.ink);
    expect(all.communities).toEqual(people.communities);
  });

  test('a tie to a topic has the colour of its person, and a name given on one map stands on the other', async () => {
    const into = await twoGroups();
    const before = sliceOf(into.reader, ask('mixed'));
    const ada = node(before, 'Ada Lovelace');
    const own = before.community[ada] ?? 0;
    const toTopic = before.source.findIndex((source, i) => source === ada && before.nodeKind[before.target[i] ?? 0] === NodeKind.topic);
    expect(tieCommunity(before, toTopic)).toBe(own);
    nameCommunity(into.writer, { network: 'mixed', members: before.ids.filter((_, i) => before.community[i] === own), name: 'The weavers' });
    expect(sliceOf(into.reader, ask('coauthors')).communities[own - 1]?.name).toBe('The weavers');
  });
});
