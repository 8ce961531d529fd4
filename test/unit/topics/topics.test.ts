/** What papers are about: which topics a library has, and why a paper has one. */
import { describe, expect, test } from 'vitest';
import { topicsOf } from '../../../electron/core/topics/topics.ts';
import { labels, labelsOf, paper } from './papers.ts';

describe('a phrase that several papers share', () => {
  const found = topicsOf([
    paper('Federated learning on phones', 'We propose a novel approach. Federated learning keeps data where they are. Federated learning is slow.'),
    paper('A Survey of Federated Learning'),
    paper('Coloring random graphs', 'Experiments show that random graphs are hard to color.'),
    paper('Random graphs with given degrees'),
  ]);

  test('is a topic, written as it stands in texts', () => {
    expect(labels(found)).toEqual(expect.arrayContaining(['federated learning', 'random graphs']));
  });
  test('says in which field it stands, in which words, how often', () => {
    const topic = found.topics.findIndex(({ label }) => label === 'federated learning');
    const why = found.of[0]?.find((one) => one.topic === topic)?.why;
    expect(why).toEqual(expect.arrayContaining([
      { field: 'title', text: 'Federated learning', times: 1 },
      { field: 'abstract', text: 'Federated learning', times: 2 },
    ]));
  });
  test('counts its papers', () => {
    expect(found.topics.find(({ label }) => label === 'random graphs')?.papers).toBe(2);
  });
});

describe('spellings of one phrase', () => {
  test('singular and plural, hyphens, and both Englishes are one topic', () => {
    const found = topicsOf([paper('Low-rank matrix factorisation'), paper('Low rank matrix factorizations'), paper('Lowrank matrix factorization')]);
    expect(found.topics.filter(({ source }) => source === 'phrase').map(({ papers }) => papers)).toEqual([3]);
  });
  test('a short form is its long form where an abstract says so', () => {
    const found = topicsOf([
      paper('Scaling', 'Training large language models (LLMs) is expensive. LLMs are large.'),
      paper('Pruning LLMs', 'We prune LLMs.'),
      paper('On large language models'),
    ]);
    expect(found.topics.find(({ label }) => label === 'large language models')?.papers).toBe(3);
    expect(labels(found)).not.toContain('LLMs');
    expect(found.of[1]?.flatMap(({ why }) => why.map(({ text }) => text))).toContain('LLMs');
  });
  test('acronyms and names keep their capitals, capitals of titles go', () => {
    const found = topicsOf([paper('Sampling with Markov Chains'), paper('Mixing of Markov Chains'), paper('GAN Inversion'), paper('Fast GAN Inversion')]);
    expect(labels(found)).toEqual(expect.arrayContaining(['Markov chains', 'GAN inversion']));
  });
  test('a phrase inside a longer one counts where it stands for itself', () => {
    const found = topicsOf([
      paper('Stochastic gradient descent'), paper('Notes on stochastic gradient descent'), paper('Stochastic gradient descent escapes'),
      paper('Gradient descent'), paper('Gradient descent, again'),
    ]);
    const papers = new Map(found.topics.map(({ label, papers }) => [label, papers]));
    expect(papers.get('stochastic gradient descent')).toBe(3);
    expect(papers.get('gradient descent')).toBe(2);
    expect(papers.has('stochastic gradient')).toBe(false);
  });
});

describe('a word that is an adjective in the singular', () => {
  const same = (text: string) => labels(topicsOf([paper('One', text), paper('Two', text)]));
  test('is a noun in the plural', () => {
    expect(same('The moon drives tidal currents.')).toContain('tidal currents');
    expect(same('Commodity futures are volatile.')).toContain('commodity futures');
    expect(same('Training needs hard negatives.')).toContain('hard negatives');
    expect(same('We build cryptographic primitives.')).toContain('cryptographic primitives');
  });
  test('stays one in the singular, and as a verb', () => {
    expect(same('The current method fails. A cryptographic primitive. Our toolbox supports many.')).toEqual([]);
  });
  test('is found in either form once it is a topic', () => {
    const found = topicsOf([paper('Tidal currents'), paper('More tidal currents'), paper('A tidal current')]);
    expect(found.topics.find(({ label }) => label === 'tidal currents')?.papers).toBe(3);
  });
});

describe('words in s and their plurals', () => {
  test.each([['Inductive bias', 'Inductive biases'], ['Contact lens', 'Contact lenses'], ['Noble gas', 'Noble gases'], ['Plant virus', 'Plant viruses']])('%s and %s are one topic', (one, many) => {
    expect(topicsOf([paper(one), paper(many)]).topics.map(({ papers }) => papers)).toEqual([2]);
  });
});

describe('what is no topic', () => {
  const same = (text: string) => labels(topicsOf([paper('One', text), paper('Two', text)]));
  test('the common words of abstracts', () => {
    expect(same('In this paper we propose a novel method. Experiments show state-of-the-art results. Our approach outperforms the baseline significantly.')).toEqual([]);
  });
  test('formulas, markup and addresses', () => {
    expect(same('Let $\\mathbf{graphon kernel} \\in \\mathcal{F}$ and \\[ \\operatorname{rank entropy}(x) \\]. <b>It</b> is \\cite{smith manifold} at https://example.org/manifold-learning.')).toEqual([]);
  });
  test('a word that is cut where a dump shortens the abstract', () => {
    expect(same('It holds for graphite mole...').join()).not.toMatch(/mole/);
  });
  test('what only one paper says', () => {
    expect(labels(topicsOf([paper('Quantum annealing of spin glasses'), paper('Coauthor networks')]))).toEqual([]);
  });
});

describe('arXiv categories', () => {
  test('are topics by their names, with or without the archive', () => {
    const found = topicsOf([paper('One', null, 'LG'), paper('Two', null, 'cs.LG'), paper('Three', null, 'stat.ML')]);
    expect(found.topics.map(({ key, label, papers }) => ({ key, label, papers }))).toEqual([
      { key: 'category:LG', label: 'LG, Machine Learning', papers: 2 },
      { key: 'category:stat.ML', label: 'stat.ML, Machine Learning', papers: 1 },
    ]);
    expect(found.of[1]).toEqual([{ topic: 0, why: [{ field: 'category', text: 'cs.LG', times: 1 }] }]);
  });
});

describe('topics of the user\'s own', () => {
  const papers = [paper('Differential privacy'), paper('Private learning', 'Differential privacy for all.'), paper('Homomorphic encryption'), paper('Random graphs'), paper('Random graphs again')];
  const privacy = { key: 'own:privacy', name: 'Privacy', terms: ['differentially private', 'Differential Privacy', 'homomorphic encryption'], hidden: false };

  test('collect phrases, also such as only one paper has', () => {
    const found = topicsOf(papers, [privacy]);
    expect(found.topics).toContainEqual({ key: 'own:privacy', label: 'Privacy', source: 'user', papers: 3 });
    expect(labels(found)).not.toContain('differential privacy');
    expect(found.of[2]).toEqual([{ topic: expect.any(Number), why: [{ field: 'title', text: 'Homomorphic encryption', times: 1 }] }]);
  });
  test('hide phrases', () => {
    const found = topicsOf(papers, [{ ...privacy, hidden: true }]);
    expect(labels(found)).toEqual(['random graphs']);
    expect(labelsOf(found, 0)).toEqual([]);
  });
  test('rename a found topic by its key', () => {
    const key = topicsOf(papers).topics.find(({ label }) => label === 'random graphs')?.key ?? '';
    const found = topicsOf(papers, [{ key, name: 'Erdős–Rényi graphs', terms: [], hidden: false }]);
    expect(found.topics.find((topic) => topic.key === key)).toMatchObject({ label: 'Erdős–Rényi graphs', papers: 2 });
    expect(labels(found)).not.toContain('random graphs');
  });
  test('collect categories', () => {
    const found = topicsOf([paper('One', null, 'LG'), paper('Two', null, 'ML')], [{ key: 'own:ml', name: 'Learning', terms: ['category:LG', 'category:ML'], hidden: false }]);
    expect(found.topics).toEqual([{ key: 'own:ml', label: 'Learning', source: 'user', papers: 2 }]);
  });
  test('have every paper with their words, also where those stand inside a longer topic, which stays', () => {
    const found = topicsOf(papers, [{ key: 'own:graphs', name: 'Graphs', terms: ['Graph'], hidden: false }]);
    expect(found.topics).toContainEqual({ key: 'own:graphs', label: 'Graphs', source: 'user', papers: 2 });
    expect(labels(found)).toContain('random graphs');
    expect(found.of[3]?.flatMap(({ why }) => why.map(({ text }) => text))).toEqual(expect.arrayContaining(['Random graphs', 'graphs']));
  });
  test('do not take papers from each other where one has a word of the other', () => {
    const own = (name: string, term: string) => ({ key: `own:${name}`, name, terms: [term], hidden: false });
    const found = topicsOf(papers, [own('privacy', 'privacy'), own('differential', 'differential privacy')]);
    expect(found.topics.filter(({ source }) => source === 'user').map(({ label, papers: count }) => [label, count])).toEqual([['differential', 2], ['privacy', 2]]);
  });
  test('stay although no paper has them', () => {
    expect(labels(topicsOf(papers, [{ ...privacy, terms: ['graphene'] }]))).toContain('Privacy');
  });
});

describe('libraries at the edges', () => {
  test('nothing in, nothing out', () => {
    expect(topicsOf([])).toEqual({ topics: [], of: [] });
  });
  test('one paper has no phrases, but its category', () => {
    expect(labels(topicsOf([paper('Federated learning', 'Federated learning and federated learning.', 'LG')]))).toEqual(['LG, Machine Learning']);
  });
  test('papers without title and abstract', () => {
    expect(topicsOf([paper(null), paper(null)])).toEqual({ topics: [], of: [[], []] });
  });
  test('Chinese titles give words, not scraps of sentences', () => {
    const found = topicsOf([paper('基于联邦学习的隐私保护研究'), paper('面向医疗数据的联邦学习'), paper('联邦学习综述'), paper('联邦学习中的隐私保护')]);
    expect(labels(found)).toContain('联邦学习');
    expect(labels(found).filter((label) => /[的基于中]/u.test(label))).toEqual([]);
  });
  test('no paper has more than twelve topics', () => {
    const words = Array.from({ length: 40 }, (_, i) => `${'bcdfghjklm'[i % 10]}olar${'aeiou'[i % 5]}x${'npqrstvwz'[i % 9]}o spectrum`);
    const found = topicsOf([paper('One', `${words.join('. ')}.`), paper('Two', `${words.join('. ')}.`)]);
    expect(found.of.map((one) => one.length)).toEqual([12, 12]);
  });
});
