/** Names for communities, from what their papers are about. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communityNames, logLikelihood, type NamingQuestion } from '../../../electron/core/topics/names.ts';
import type { Topic } from '../../../electron/core/topics/types.ts';
import { csrOfLists } from '../network/library.ts';

const topic = (label: string, source: Topic['source'] = 'phrase'): Topic => ({ key: `${source}:${label}`, label, source, papers: 0 });
const topics = [topic('federated learning'), topic('privacy'), topic('random graphs'), topic('optimization'), topic('federated optimization'), topic('LG', 'category')];

/** Two communities of four people, each person with four papers of their own. */
function question(first: number[], second: number[]): NamingQuestion {
  const papers = Array.from({ length: 32 }, (_, i) => (i < 16 ? first : second));
  return {
    community: [1, 1, 1, 1, 2, 2, 2, 2], communities: 2, topics, topicsOf: csrOfLists(papers),
    papersOf: csrOfLists(Array.from({ length: 8 }, (_, person) => [0, 1, 2, 3].map((i) => person * 4 + i))),
  };
}

describe('a community', () => {
  test('is named after what sets it apart, not after what all write about', () => {
    const [first, second] = communityNames(question([3, 0, 1, 5], [3, 2]));
    expect(first?.name).toBe('Federated learning · privacy');
    expect(second?.name).toBe('Random graphs');
  });
  test('is named after what more of its papers are about, not after two papers on something that nobody else has', () => {
    const papers = Array.from({ length: 32 }, (_, paper) => [...(paper < 4 || paper === 16 ? [3] : []), ...(paper === 5 || paper === 9 ? [1] : [])]);
    const [first] = communityNames({ ...question([], []), topicsOf: csrOfLists(papers) });
    expect(first?.name).toMatch(/^Optimization/);
    expect(first?.reason).toMatch(/^“optimization” is in 4 of its 16 papers and in 1 of the 16 others/);
  });
  test('says why', () => {
    const [first] = communityNames(question([0], [2]));
    expect(first?.reason).toBe('“federated learning” is in 16 of its 16 papers and in 0 of the 16 others.');
  });
  test('bears no two topics that share a word', () => {
    const [first] = communityNames(question([0, 4], [2]));
    expect(first?.topics).toHaveLength(1);
  });
  test('without a topic of its own has no name', () => {
    expect(communityNames(question([3], [3])).map(({ name }) => name)).toEqual([null, null]);
    expect(communityNames(question([3], [3]))[0]?.reason).toMatch(/^No topic/);
  });
  test('alone in a library is named after what its papers have most', () => {
    const all = question([0, 1], [0]);
    expect(communityNames({ ...all, community: [1, 1, 1, 1, 1, 1, 1, 1], communities: 1 })[0]?.name).toBe('Federated learning · privacy');
  });
});

describe('names in general', () => {
  test('use each topic once, and only topics that are more frequent inside', () => {
    const papersOf = fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), { minLength: 6, maxLength: 6 });
    const topicsOf = fc.array(fc.subarray([0, 1, 2, 3, 4, 5]), { minLength: 8, maxLength: 8 });
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }), papersOf, topicsOf, (community, papers, of) => {
      const names = communityNames({ community, communities: 3, papersOf: csrOfLists(papers), topicsOf: csrOfLists(of), topics });
      expect(names).toHaveLength(3);
      const used = names.flatMap((name) => name.topics);
      expect(new Set(used).size).toBe(used.length);
    }));
  });
  test('the log-likelihood is zero for equal shares and grows with the difference', () => {
    expect(logLikelihood(5, 10, 50, 100)).toBe(0);
    expect(logLikelihood(9, 10, 10, 100)).toBeGreaterThan(logLikelihood(5, 10, 10, 100));
    expect(logLikelihood(1, 10, 50, 100)).toBe(0);
  });
});
