/** Networks too large to be drawn whole: their strongest part, and communities as single nodes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disparity, spanningForest, strongest } from '../../../electron/core/network/backbone.ts';
import { collapse } from '../../../electron/core/network/collapse.ts';
import { groupsOf } from '../../../electron/core/network/communities.ts';
import { generateNetwork } from '../../bench/generate.ts';
import { coauthorNet, library, range, ties } from './library.ts';

const nouns = { one: 'person', many: 'people' };
const papers = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 5 }).map((authors) => ({ authors })), { minLength: 1, maxLength: 60 });

/** Pieces that ties hold together. */
function pieces(nodes: number, source: Uint32Array, target: Uint32Array, used: (tie: number) => boolean): number[] {
  const piece = range(0, nodes);
  for (let changed = true; changed;) {
    changed = false;
    source.forEach((from, tie) => {
      const to = target[tie] ?? 0;
      const least = Math.min(piece[from] ?? 0, piece[to] ?? 0);
      if (used(tie) && (piece[from] !== least || piece[to] !== least)) {
        piece[from] = piece[to] = least;
        changed = true;
      }
    });
  }
  return piece;
}

describe('the strongest part', () => {
  test('is the whole of a small network, and says nothing', () => {
    const net = coauthorNet(library([{ authors: [0, 1, 2] }]), 'fractional');
    expect(strongest(net, 3, nouns)).toMatchObject({ net, reason: null });
  });
  test('holds those with the most papers, and says how many there are', () => {
    const net = coauthorNet(library([{ authors: [0, 1] }, { authors: [1, 2] }, { authors: [3, 4] }, { authors: [2, 1] }]), 'fractional');
    const part = strongest(net, 2, nouns);
    expect(part.net.names).toEqual(['person1', 'person2']);
    expect(ties(part.net)).toEqual([{ ends: [0, 1], weight: 2, papers: 2 }]);
    expect(part.reason).toBe('The 2 of 5 people with the most papers are drawn, with all ties among them.');
  });
  test('keeps those who must stay', () => {
    const net = coauthorNet(library([{ authors: [0, 1] }, { authors: [1, 0] }, { authors: [2] }]), 'fractional');
    expect(strongest(net, 1, nouns, new Set([2])).net.names).toEqual(['person2']);
  });
  test('never tears a piece apart, never has more nodes than asked for, and draws at most five ties for each', () => {
    fc.assert(fc.property(papers, fc.integer({ min: 1, max: 12 }), (list, limit) => {
      const whole = coauthorNet(library(list), 'fractional');
      const { net } = strongest(whole, limit, nouns);
      expect(net.ids.length).toBe(Math.min(limit, whole.ids.length));
      expect(net.source.length).toBeLessThanOrEqual(Math.max(limit * 5, net.ids.length));
    }));
  });
  test('the forest holds together what ties hold together, with as few ties as can be', () => {
    fc.assert(fc.property(papers, (list) => {
      const net = coauthorNet(library(list), 'fractional');
      const kept = spanningForest(net);
      const [all, some] = [pieces(net.ids.length, net.source, net.target, () => true), pieces(net.ids.length, net.source, net.target, (tie) => kept[tie] === 1)];
      expect(some).toEqual(all);
      expect(kept.filter((one) => one === 1)).toHaveLength(net.ids.length - new Set(all).size);
    }));
  });
  test('a tie stands out when it is much stronger than the others of its node', () => {
    const hub = coauthorNet(library([...range(1, 12).map((other) => ({ authors: [0, other] })), ...range(0, 30).map(() => ({ authors: [0, 12] }))]), 'full');
    const chances = disparity(hub);
    expect(chances.at(-1)).toBeLessThan(0.05);
    expect(chances.slice(0, -1).every((chance) => chance > 0.05)).toBe(true);
  });
});

describe('communities as single nodes', () => {
  const known = library([{ authors: [0, 1], year: 2001 }, { authors: [1, 2], year: 2003 }, { authors: [2, 3], year: 2005 }, { authors: [3, 4] }, { authors: [4, 5] }]);
  const net = coauthorNet(known, 'full');
  const named = (group: number) => ({ id: `community:${group}`, name: `Group ${group}` });
  const question = { group: [1, 1, 1, 2, 2, 0], papersOf: known.ofPerson, named };

  test('hold the papers of all members once, and their years', () => {
    const { net: map, standsFor } = collapse(net, { ...question, opened: new Set() });
    expect(map.names).toEqual(['person5', 'Group 1', 'Group 2']);
    expect([...map.papers]).toEqual([1, 3, 3]);
    expect([map.firstYear[1], map.lastYear[1]]).toEqual([2001, 2005]);
    expect([...standsFor]).toEqual([0, 1, 2]);
    expect(ties(map).map(({ ends }) => ends)).toEqual([[0, 2], [1, 2]]);
  });
  test('are opened one by one', () => {
    const { net: map } = collapse(net, { ...question, opened: new Set([1]) });
    expect(map.names).toEqual(['person0', 'person1', 'person2', 'person5', 'Group 2']);
    expect(ties(map).map(({ ends }) => ends)).toEqual([[0, 1], [1, 2], [2, 4], [3, 4]]);
  });
  test('opening all of them gives the network back, and closing loses no weight between groups', () => {
    fc.assert(fc.property(papers, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 31, maxLength: 31 }), (list, group) => {
      const some = library(list);
      const whole = coauthorNet(some, 'full');
      const ask = { group, papersOf: some.ofPerson, named };
      expect(collapse(whole, { ...ask, opened: new Set([1, 2, 3]) }).net).toEqual(whole);
      const { net: map, now } = collapse(whole, { ...ask, opened: new Set() });
      const between = whole.weight.reduce((sum, weight, i) => (now[whole.source[i] ?? 0] === now[whole.target[i] ?? 0] ? sum : sum + weight), 0);
      expect(map.weight.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(between, 3);
    }));
  });
});

describe('communities', () => {
  const slice = generateNetwork({ people: 400, seed: 4, owners: 3, papersPerPerson: 2, oddities: true });
  const net = { ...slice, owners: Uint8Array.from(slice.ids, (_, i) => (i < 3 ? 1 : 0)) };
  test('are numbered by size, and nobody who is counted in one is missing', () => {
    const { group, sizes } = groupsOf(net);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes).toEqual(sizes.map((_, i) => group.filter((number) => number === i + 1).length));
  });
  test('are the same every time', () => {
    expect(groupsOf(net)).toEqual(groupsOf(net));
  });
});
