/** Maps and papers made at random, with the names that break exporters: other scripts, quotes, markup, formulas of spreadsheets. */
import * as fc from 'fast-check';
import { marks, type MapData, type MapNode, type MapTie, type PaperData } from '../../../electron/core/exchange/types.ts';

/** As it would be after any writer made one line of it. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{FEFF}\u{FFFE}\u{FFFF}]/gu, '').replace(/\s+/gu, ' ').trim();

const hard = [
  'Ada <Lovelace> & "Co"', "O'Brien", '=1+1', '@home', '-x', '+49', "'=quoted", 'محمد بن موسى الخوارزمي', 'משה בן מימון', '王小明', '김철수', 'Łukasz Żółć', 'Zoë 🧮 Ω',
  'a, b; c', '100 % of #1_x {y} ~z ^w', 'back\\slash', ']]>', '</script>', '--', 'x'.repeat(300), 'ＡＢＣ', 'é e\u0301', 'A\u202Eright to left',
];

/** One line of text, never empty. */
const line = fc.oneof(
  fc.constantFrom(...hard),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
).map(clean).filter((text) => text !== '');

/** graphology takes ids for the names of properties, so those that every object has are left out. */
const id = fc.oneof(fc.stringMatching(/^[0-9a-f]{16}$/u), line).filter((key) => !(key in {}));
const year = fc.option(fc.integer({ min: 1600, max: 2100 }), { nil: null });
const positive = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0);
const place = fc.double({ min: -1e5, max: 1e5, noNaN: true }).map((value) => value + 0);
const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const community = fc.option(fc.record({ letter: fc.constantFrom('A', 'B', 'G'), name: fc.option(line, { nil: null }) }), { nil: null });

const node = (key: string): fc.Arbitrary<MapNode> => fc.record({
  id: fc.constant(key), kind: fc.constantFrom('person', 'paper', 'topic', 'institution'), label: line,
  at: fc.option(fc.tuple(place, place), { nil: [Number.NaN, Number.NaN] satisfies [number, number] }), size: positive, color, community, topics: fc.uniqueArray(line.filter((one) => !one.includes(';')), { maxLength: 3 }),
  papers: fc.nat({ max: 9999 }), firstYear: year, lastYear: year, pinned: fc.boolean(), marks: fc.subarray([...marks]),
}).map(({ at: [x, y], ...rest }) => ({ ...rest, x, y }));

const tie = (source: string, target: string): fc.Arbitrary<MapTie> => fc.record({
  source: fc.constant(source), target: fc.constant(target), weight: positive, papers: fc.nat({ max: 999 }), firstYear: year, lastYear: year,
  cut: fc.boolean(), fan: fc.boolean(), width: positive, color, opacity: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
});

/** Ids are unique, ties lead between different nodes, and no two of them between the same. */
export const map: fc.Arbitrary<MapData> = fc.uniqueArray(id, { minLength: 1, maxLength: 12 }).chain((ids) => {
  const pairs = ids.flatMap((source, i) => ids.slice(i + 1).map((target) => [source, target] as const));
  return fc.record({
    title: line, network: fc.constantFrom('coauthors', 'topics', 'papers', 'institutions', 'mixed'), counting: fc.constantFrom('fractional', 'full'), revision: fc.nat(), left: fc.option(line, { nil: null }),
    nodes: fc.tuple(...ids.map(node)), ties: fc.subarray(pairs).chain((some) => fc.tuple(...some.map(([source, target]) => tie(source, target)))),
  });
});

/** A name of words, as dumps print them; the formats for papers have no way to write other signs within a name. */
const word = fc.stringMatching(/^\p{Lu}\p{Ll}{1,8}$/u).filter((one) => /^[\p{L}]+$/u.test(one.normalize('NFC')));
const name = fc.oneof(
  fc.constantFrom('Ada Lovelace', 'Jan van der Berg', 'Martin Luther King Jr.', 'José García Márquez', '王小明', 'M. E. J. Newman', 'Royal Society, London', 'Smith and Sons', 'Jean-Pierre Serre', "Flannery O'Connor"),
  fc.tuple(word, word).map((words) => words.join(' ')),
);
/** Without formulas, and without the signs that LaTeX runs together into dashes and quotes. */
const text = line.filter((one) => !/[$]|--|``|''|[?!]`/u.test(one));
const date = fc.oneof(
  fc.constant({ year: null, month: null, day: null }),
  fc.record({ year: fc.integer({ min: 1600, max: 2100 }), month: fc.constant(null), day: fc.constant(null) }),
  fc.record({ year: fc.integer({ min: 1600, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }) }),
);
const option = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const paper = (key: string): fc.Arbitrary<PaperData> => fc.record({
  title: option(text), authors: fc.uniqueArray(fc.record({ name, implied: fc.boolean() }), { maxLength: 5, selector: (one) => one.name }), authorsCut: fc.boolean(), date,
  venue: option(fc.constantFrom('Nature', 'Physics & Chemistry', 'Conference on Sets', 'arXiv preprint', 'Annals of Mathematics')),
  kind: option(fc.constantFrom('preprint', 'article')), source: option(fc.constantFrom('arXiv', 'DBLP')),
  doi: option(fc.constantFrom('10.1038/nature_123', '10.1145/3292500.3330701')), arxivId: option(fc.constantFrom('1912.10077', 'hep-th/9901001')),
  links: fc.subarray(['https://example.org/a_b%20c', 'https://example.org/?q=1&r=2']), abstract: option(text), abstractCut: fc.boolean(),
  category: option(fc.constantFrom('cs.LG', 'soc-ph')), topics: fc.subarray(['graphs', 'deep learning']), organizations: fc.subarray(['ETH Zürich', 'A & B']),
  withdrawn: fc.boolean(), hasCode: fc.boolean(), sources: fc.array(fc.record({ file: fc.constantFrom('a.txt', 'b c.txt'), line: fc.integer({ min: 1, max: 999 }) }), { maxLength: 3 }),
}).map(({ date: when, ...rest }) => ({ id: key, ...rest, ...when }));

export const papers: fc.Arbitrary<PaperData[]> = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{16}$/u), { maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map(paper)));

export const written = (chunks: Iterable<string>): string => [...chunks].join('');
