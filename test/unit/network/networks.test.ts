/** The networks of one library, and how papers count in them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NodeFlag, NodeKind, TieFlag } from '../../../shared/model/slice.ts';
import { coauthorNet, institutionNet, library, mixedNet, range, ties, topicNet } from './library.ts';

describe('coauthors', () => {
  test('count each paper fractionally: a paper of three gives each pair a half', () => {
    const net = coauthorNet(library([{ authors: [0, 1, 2] }, { authors: [0, 1] }]), 'fractional');
    expect(ties(net)).toEqual([{ ends: [0, 1], weight: 1.5, papers: 2 }, { ends: [0, 2], weight: 0.5, papers: 1 }, { ends: [1, 2], weight: 0.5, papers: 1 }]);
  });
  test('count each paper in full: it gives each pair one', () => {
    const net = coauthorNet(library([{ authors: [0, 1, 2] }, { authors: [0, 1] }]), 'full');
    expect(ties(net).map(({ weight }) => weight)).toEqual([2, 1, 1]);
  });
  test('know the years of people and of ties', () => {
    const net = coauthorNet(library([{ authors: [0, 1], year: 2011 }, { authors: [0, 1], year: 2004 }, { authors: [0] }, { authors: [0], year: 2020 }]), 'fractional');
    expect([...net.firstYear, ...net.lastYear]).toEqual([2004, 2004, 2020, 2011]);
    expect([...net.tieFirstYear, ...net.tieLastYear]).toEqual([2004, 2011]);
  });
  test('mark owners, and counts that may be higher because a list is cut', () => {
    const net = coauthorNet(library([{ authors: [0, 1], owners: [0], cut: true }, { authors: [2, 3] }]), 'fractional');
    expect([...net.nodeFlags]).toEqual([NodeFlag.owner | NodeFlag.atLeast, NodeFlag.atLeast, 0, 0]);
    expect([...net.tieFlags]).toEqual([TieFlag.cut, 0]);
  });
  test('a paper of three thousand authors is a fan from its owner', () => {
    const net = coauthorNet(library([{ authors: range(0, 3_000), owners: [7] }, { authors: [7, 8] }]), 'fractional');
    expect(net.source).toHaveLength(2_999);
    expect(net.source.every((from, i) => from === 7 || net.target[i] === 7)).toBe(true);
    expect(net.tieFlags.filter((flags) => flags === TieFlag.fan)).toHaveLength(2_998);
  });
  test('twelve authors are a clique, thirteen a fan', () => {
    expect(coauthorNet(library([{ authors: range(0, 12), owners: [0] }]), 'full').source).toHaveLength(66);
    expect(coauthorNet(library([{ authors: range(0, 13), owners: [0] }]), 'full').source).toHaveLength(12);
  });
});

describe('topics and institutions', () => {
  test('are tied by papers that have both', () => {
    const known = library([{ topics: [0, 1] }, { topics: [1, 0, 2] }, { topics: [2] }]);
    expect(ties(topicNet(known, 'full'))).toEqual([{ ends: [0, 1], weight: 2, papers: 2 }, { ends: [0, 2], weight: 1, papers: 1 }, { ends: [1, 2], weight: 1, papers: 1 }]);
    expect(topicNet(known, 'full').papers).toEqual(Uint32Array.of(2, 2, 2));
  });
  test('a paper that names three hundred organisations does not tie all to all', () => {
    expect(institutionNet(library([{ institutions: range(0, 300) }]), 'fractional').source).toHaveLength(299);
  });
});

describe('the mixed network', () => {
  const known = library([
    { authors: [0, 1], topics: [0, 1], institutions: [0] }, { authors: [0, 2], topics: [0, 2, 3] }, { authors: [0], topics: [0, 3] },
  ], [[], [1]]);
  const net = mixedNet(known, 'full');
  const between = (a: number, b: number) => ties(net).filter(({ ends }) => net.nodeKind[ends[0]] === a && net.nodeKind[ends[1]] === b);

  test('holds people, topics and institutions', () => {
    expect([...net.nodeKind]).toEqual([0, 0, 0, 2, 2, 2, 2, 3, 3]);
    expect(new Set(net.ids).size).toBe(net.ids.length);
  });
  test('ties people to the topics of their papers', () => {
    const own = between(NodeKind.person, NodeKind.topic).filter(({ ends }) => ends[0] === 0);
    expect(own.map(({ ends, weight }) => [net.names[ends[1]], weight])).toEqual([['topic0', 3], ['topic1', 1], ['topic2', 1], ['topic3', 2]]);
  });
  test('keeps of many topics the three strongest of a person, and of many people the two strongest of a topic', () => {
    const author = (person: number, topic: number, papers: number) => range(0, papers).map(() => ({ authors: [person], topics: [topic] }));
    const prolific = mixedNet(library([
      ...range(0, 6).flatMap((topic) => author(0, topic, topic + 1)), ...range(1, 9).flatMap((person) => author(person, 0, 9)), ...range(1, 9).flatMap((person) => range(1, 6).flatMap((topic) => author(person, topic, 8))),
    ]), 'full');
    expect(ties(prolific).filter(({ ends }) => ends[0] === 0).map(({ ends }) => prolific.names[ends[1]])).toEqual(['topic3', 'topic4', 'topic5']);
  });
  test('ties people to institutions on their papers, and to the one that their profile states', () => {
    expect(between(NodeKind.person, NodeKind.institution).map(({ ends, papers }) => [net.names[ends[0]], net.names[ends[1]], papers]))
      .toEqual([['person0', 'institution0', 1], ['person1', 'institution0', 1], ['person1', 'institution1', 0]]);
  });
});

describe('in any library', () => {
  const list = (top: number) => fc.uniqueArray(fc.integer({ min: 0, max: top }), { maxLength: 16 });
  const papers = fc.array(fc.record({ authors: list(20), topics: list(9), institutions: list(5), year: fc.integer({ min: 1990, max: 2030 }), cut: fc.boolean() })
    .map((paper) => ({ ...paper, owners: paper.authors.slice(0, 1) })), { maxLength: 20 });
  const nets = [coauthorNet, topicNet, institutionNet, mixedNet];

  test('ties are between two different nodes, each pair once, in order', () => {
    fc.assert(fc.property(papers, fc.constantFrom(...nets), fc.constantFrom('fractional' as const, 'full' as const), (list, of, counting) => {
      const net = of(library(list), counting);
      const codes = Array.from(net.source, (from, i) => from * net.ids.length + (net.target[i] ?? 0));
      expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
      expect(net.source.every((from, i) => from < (net.target[i] ?? 0) && (net.target[i] ?? 0) < net.ids.length)).toBe(true);
      expect(net.weight.every((weight) => weight > 0)).toBe(true);
    }));
  });
  test('a person\'s fractional ties over small papers sum to the papers written with others', () => {
    const small = papers.map((list) => list.map((paper) => ({ ...paper, authors: paper.authors.slice(0, 12) })));
    fc.assert(fc.property(small, (list) => {
      const net = coauthorNet(library(list), 'fractional');
      net.ids.forEach((_, person) => {
        const sum = net.weight.reduce((all, weight, i) => (net.source[i] === person || net.target[i] === person ? all + weight : all), 0);
        expect(sum).toBeCloseTo(list.filter(({ authors }) => authors.length > 1 && authors.includes(person)).length, 4);
      });
    }));
  });
  test('counted in full, a tie weighs its papers', () => {
    fc.assert(fc.property(papers, fc.constantFrom(coauthorNet, topicNet, institutionNet), (list, of) => {
      const net = of(library(list), 'full');
      expect([...net.weight]).toEqual([...net.sharedPapers]);
    }));
  });
});
