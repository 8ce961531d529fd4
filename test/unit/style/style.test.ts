/** What the map's style promises: area for papers, contrast, one order of importance. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateNetwork } from '../../bench/generate.ts';
import { NodeFlag, TieFlag, type GraphSlice } from '../../../shared/model/slice.ts';
import { densityOf, densityScale, mapSide, nodeRadius, tieControl, tieWidth } from '../../../shared/style/geometry.ts';
import { insideCommunity, nodeLook, tieLook } from '../../../shared/style/looks.ts';
import { compareNames, nameClass, type NameFacts } from '../../../shared/style/names.ts';
import { palette, withOpacity, type Theme } from '../../../shared/style/palette.ts';
import { hasRegions } from '../../../shared/style/regions.ts';
import { NetworkKind } from '../../../shared/model/slice.ts';

const facts = fc.record({ papers: fc.nat(200), degree: fc.nat(200), owner: fc.boolean(), selected: fc.boolean() });
const slice: GraphSlice = generateNetwork({ people: 120, seed: 3, owners: 3, papersPerPerson: 1.2, oddities: true });

/** Relative luminance after WCAG 2. */
function luminance(hex: string): number {
  const linear = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}
function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (bright + 0.05) / (dark + 0.05);
}

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  const colors = palette(theme);
  test('every community can be told from the paper, and names can be read', () => {
    for (const color of colors.categories) expect(contrast(color, colors.paper)).toBeGreaterThanOrEqual(2.95);
    for (const ink of [colors.ink, colors.ink2, colors.ink3, ...colors.categoryTexts]) expect(contrast(ink, colors.paper)).toBeGreaterThanOrEqual(4.5);
  });
  test('a tie inside a community has its colour, a tie between two is grey', () => {
    for (let tie = 0; tie < slice.source.length; tie += 1) {
      const community = slice.community[slice.source[tie] ?? 0] ?? 0;
      const expected = insideCommunity(slice, tie) ? colors.categories[community] : colors.edge;
      expect(tieLook(slice, tie, colors).color.startsWith(withOpacity(expected ?? '', 1).slice(0, -2))).toBe(true);
    }
  });
});

test('the area of a disc beyond the smallest grows with the number of papers, up to what one person writes', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 150 }), (papers) => {
    const grown = nodeRadius(papers) - nodeRadius(0);
    expect(grown ** 2 / papers).toBeCloseTo((nodeRadius(1) - nodeRadius(0)) ** 2, 6);
  }));
});

test('a community of a hundred thousand papers is larger than one of a thousand, and does not cover the map', () => {
  expect(nodeRadius(100_000)).toBeGreaterThan(nodeRadius(1_000));
  expect(nodeRadius(1_000)).toBeGreaterThan(nodeRadius(151));
  expect(nodeRadius(100_000)).toBeLessThan(2 * nodeRadius(100));
  expect(tieWidth(10_000)).toBeLessThan(2 * nodeRadius(1_000));
});

test('stronger ties are wider; a fan is straight hairlines whatever its weight', () => {
  expect(tieWidth(2)).toBeGreaterThan(tieWidth(0.5));
  const fans = [...slice.tieFlags.keys()].filter((tie) => ((slice.tieFlags[tie] ?? 0) & TieFlag.fan) !== 0);
  expect(fans.length).toBeGreaterThan(0);
  const looks = fans.map((tie) => tieLook(slice, tie, palette('light')));
  expect(looks.every((look) => !look.curved && look.width < tieWidth(0))).toBe(true);
});

test('a tie that rests on a cut list of authors is dashed, and no other is', () => {
  const one = { ...slice, tieFlags: Uint8Array.of(0, TieFlag.cut, TieFlag.fan, TieFlag.fan | TieFlag.cut) };
  expect([0, 1, 2, 3].map((tie) => tieLook(one, tie, palette('dark')).dashed)).toEqual([false, true, false, true]);
});

test('a tie bends by 7 % of its length, to the side, at its middle', () => {
  fc.assert(fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 900 }), (x, y) => {
    const control = tieControl(0, 0, x, y);
    const length = Math.hypot(x, y);
    expect(Math.hypot(control.x - x / 2, control.y - y / 2) / 2).toBeCloseTo(length * 0.07, 6);
    expect((control.x - x / 2) * x + (control.y - y / 2) * y).toBeCloseTo(0, 6);
  }));
});

test('a person without ties is drawn hollow, an owner is marked', () => {
  const lone = slice.ids.length - 1;
  expect(nodeLook(slice, lone, 0, palette('light'))).toMatchObject({ hollow: true, owner: true });
  const stranger = slice.nodeFlags.findIndex((flags) => (flags & NodeFlag.owner) === 0);
  expect(nodeLook(slice, stranger, 2, palette('light'))).toMatchObject({ hollow: false, owner: false });
});

test('selected people come first, then owners, then those with more papers, then more ties', () => {
  fc.assert(fc.property(facts, facts, (a, b) => {
    const score = (one: NameFacts): readonly number[] => [Number(one.selected), Number(one.owner), one.papers, one.degree];
    const difference = score(b).map((value, index) => value - (score(a)[index] ?? 0)).find((value) => value !== 0) ?? 0;
    expect(Math.sign(compareNames(a, b))).toBe(Math.sign(difference));
  }));
});

test('names of owners and selected people are never set smaller or lighter than those of others', () => {
  fc.assert(fc.property(facts, facts, (a, b) => {
    fc.pre((a.owner || a.selected) && !b.owner && !b.selected);
    expect(nameClass(a).size).toBeGreaterThan(nameClass(b).size);
    expect(nameClass(a).weight).toBeGreaterThan(nameClass(b).weight);
  }));
});

test('nodes shrink on large maps, and never grow with more people', () => {
  fc.assert(fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
    expect(densityScale(Math.max(a, b))).toBeLessThanOrEqual(densityScale(Math.min(a, b)));
    expect(densityScale(a)).toBeGreaterThan(0);
  }));
});

test('among topics, which are set in the same face, communities are not named on the map', () => {
  expect(NetworkKind.options.filter(hasRegions)).toEqual(['coauthors', 'topics', 'papers', 'institutions']);
});

test('however large the discs are, they leave most of the paper free; those of people are as large as ever', () => {
  const people = Array.from({ length: 135 }, (_, i) => nodeRadius(i < 5 ? 48 : 2));
  expect(densityOf(people)).toBe(densityScale(135));
  fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 150, max: 50_000 }), (count, papers) => {
    const radius = nodeRadius(papers);
    const scale = densityOf(Array.from({ length: count }, () => radius));
    expect(count * Math.PI * (radius * scale) ** 2).toBeLessThanOrEqual(0.3 * mapSide(count) ** 2 * 1.000_001);
  }));
});
