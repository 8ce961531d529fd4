/** The network of papers: tied by shared authors and by what they say, each to those most like it. Pure. */
import { NodeKind, type Counting } from '../../../shared/model/slice.ts';
import type { Texts } from '../topics/tokens.ts';
import { rowOf, type Csr } from './csr.ts';
import type { Incidence } from './incidence.ts';
import { nodesOf, tiesOf, type Net, type Tie } from './net.ts';
import { sharedWords, similarTexts, type Likeness } from './similar.ts';

/** Neighbours of one paper, at most. */
const NEIGHBOURS = 6;
/** Ties below this say little: one author in common who has more than ten papers, and no word. */
const WEAKEST = 0.1;
/** The papers of someone with more than this are not tied for the author's sake. */
const PROLIFIC = 100;

/** How many authors two papers share, and how much that says: 1 / (papers - 1) for each. */
interface Shared { readonly authors: number; readonly share: number }

function sharedAuthors(known: Incidence, paper: number): Map<number, Shared> {
  const found = new Map<number, Shared>();
  for (const author of rowOf(known.authorsOf, paper)) {
    const own = rowOf(known.ofPerson, author);
    if (own.length < 2 || own.length > PROLIFIC) continue;
    for (const other of own) {
      if (other === paper) continue;
      const { authors, share } = found.get(other) ?? { authors: 0, share: 0 };
      found.set(other, { authors: authors + 1, share: share + 1 / (own.length - 1) });
    }
  }
  return found;
}

interface Neighbour { readonly other: number; readonly strength: number; readonly authors: number; readonly likeness: number }

/** The papers most like one, the most alike first. */
function neighbours(known: Incidence, paper: number, alike: readonly Likeness[]): Neighbour[] {
  const shared = sharedAuthors(known, paper);
  const likeness = new Map(alike.map(({ other, score }) => [other, score]));
  return [...new Set([...shared.keys(), ...likeness.keys()])].map((other): Neighbour => {
    const { authors, share } = shared.get(other) ?? { authors: 0, share: 0 };
    const said = likeness.get(other) ?? 0;
    return { other, strength: share + said, authors, likeness: said };
  }).filter(({ strength }) => strength >= WEAKEST).sort((a, b) => b.strength - a.strength || a.other - b.other).slice(0, NEIGHBOURS);
}

/**
 * Papers, each tied to the six most like it. A tie weighs the shared authors (each 1 / (papers of the author - 1), or 1 when
 * counted in full) and the likeness of title and abstract, 0 to 1. `sharedPapers` holds the number of shared authors.
 */
export function paperNet(known: Incidence, texts: readonly Texts[], counting: Counting): Net {
  const { ids, names, year, cut } = known.papers;
  const itself = { start: Uint32Array.from({ length: ids.length + 1 }, (_, i) => i), items: Uint32Array.from(ids, (_, i) => i) };
  const alike = similarTexts(texts, NEIGHBOURS);
  const ties = new Map<number, Tie>();
  ids.forEach((_, paper) => {
    for (const { other, strength, authors, likeness } of neighbours(known, paper, alike[paper] ?? [])) {
      const [source, target] = paper < other ? [paper, other] : [other, paper];
      const years = [year[source] ?? 0, year[target] ?? 0].filter((one) => one > 0).sort((a, b) => a - b);
      const weight = counting === 'full' ? authors + likeness : strength;
      const before = ties.get(source * ids.length + target);
      if (!before || before.weight < weight) ties.set(source * ids.length + target, { source, target, weight, papers: authors, first: years[0] ?? 0, last: years.at(-1) ?? 0, flags: 0 });
    }
  });
  return { ...nodesOf({ kind: NodeKind.paper, ids, names, ofNode: itself, papers: { year, cut } }), ...tiesOf([...ties.values()]) };
}

/** Words that explain a tie, at most. */
const WORDS_SAID = 5;

/** Why two papers are tied, in sentences: authors they share, topics they share, and telling words of both. */
export function whyTied(known: Incidence, texts: readonly Texts[], one: number, other: number): string[] {
  const shared = (csr: Csr): number[] => [...rowOf(csr, one)].filter((item) => rowOf(csr, other).includes(item));
  const authors = shared(known.authorsOf).map((author) => known.people.names[author] ?? '');
  const topics = shared(known.topicsOf).map((topic) => `“${known.topics.names[topic] ?? ''}”`);
  const [first, second] = [texts[one], texts[other]];
  const words = first && second ? sharedWords(first, second, WORDS_SAID) : [];
  return [
    ...(authors.length > 0 ? [`Both are by ${listed(authors)}.`] : []),
    ...(topics.length > 0 ? [`Both are about ${listed(topics)}.`] : []),
    ...(words.length > 0 ? [`Words of both: ${words.join(', ')}.`] : []),
  ];
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
