/** The network of papers: tied by shared authors and by what they say, each to those most like it. Pure. */
import { NodeKind, type Counting } from '../../../shared/model/slice.ts';
import type { Texts } from '../topics/tokens.ts';
import { rowOf, type Csr } from './csr.ts';
import type { Incidence } from './incidence.ts';
import { nodesOf, type Net } from './net.ts';
import { sharedWords, similarTexts, type Likeness } from './similar.ts';
import { joinTies, pickTies, TieList, type Ties } from './ties.ts';
import type { Steps } from '../ledger/steps.ts';

/** Neighbours of one paper, at most. */
const NEIGHBOURS = 6;
/** Ties below this say little: one author in common who has more than ten papers, and no word. */
const WEAKEST = 0.1;
/** The papers of someone with more than this are not tied for the author's sake. */
const PROLIFIC = 100;

/** What ties one paper to others: how many authors they share, how much that says (1 / (papers - 1) for each), how alike their texts are. */
class Neighbours {
  readonly #known: Incidence;
  readonly #touched: number[] = [];
  readonly #authors: Uint8Array;
  readonly #share: Float64Array;
  readonly #likeness: Float64Array;

  constructor(known: Incidence) {
    this.#known = known;
    const papers = known.papers.ids.length;
    this.#authors = new Uint8Array(papers);
    this.#share = new Float64Array(papers);
    this.#likeness = new Float64Array(papers);
  }

  #touch(other: number): void {
    if (this.#authors[other] === 0 && this.#likeness[other] === 0) this.#touched.push(other);
  }

  #addAuthors(paper: number): void {
    for (const author of rowOf(this.#known.authorsOf, paper)) {
      const own = rowOf(this.#known.ofPerson, author);
      if (own.length < 2 || own.length > PROLIFIC) continue;
      for (const other of own) {
        if (other === paper) continue;
        this.#touch(other);
        this.#authors[other] = Math.min(255, (this.#authors[other] ?? 0) + 1);
        this.#share[other] = (this.#share[other] ?? 0) + 1 / (own.length - 1);
      }
    }
  }

  /** Tells the papers most like one, the most alike first. */
  tell(paper: number, alike: readonly Likeness[], visit: (other: number, strength: number, authors: number, likeness: number) => void): void {
    this.#addAuthors(paper);
    for (const { other, score } of alike) {
      this.#touch(other);
      this.#likeness[other] = score;
    }
    const strength = (other: number): number => (this.#share[other] ?? 0) + (this.#likeness[other] ?? 0);
    const nearest = this.#touched.filter((other) => strength(other) >= WEAKEST).sort((a, b) => strength(b) - strength(a) || a - b).slice(0, NEIGHBOURS);
    for (const other of nearest) visit(other, strength(other), this.#authors[other] ?? 0, this.#likeness[other] ?? 0);
    for (const other of this.#touched) this.#authors[other] = this.#share[other] = this.#likeness[other] = 0;
    this.#touched.length = 0;
  }
}

/** Of ties between the same two papers, which stand side by side, the strongest. */
function strongestOfTwo(ties: Ties): Ties {
  const same = (tie: number, other: number): boolean => ties.source[tie] === ties.source[other] && ties.target[tie] === ties.target[other];
  return pickTies(ties, Uint32Array.from(ties.source.keys()).filter((tie) => {
    const weight = ties.weight[tie] ?? 0;
    return !(same(tie, tie - 1) && (ties.weight[tie - 1] ?? 0) >= weight) && !(same(tie, tie + 1) && (ties.weight[tie + 1] ?? 0) > weight);
  }));
}

/**
 * Papers, each tied to the six most like it. A tie weighs the shared authors (each 1 / (papers of the author - 1), or 1 when
 * counted in full) and the likeness of title and abstract, 0 to 1. `sharedPapers` holds the number of shared authors.
 * `texts` come in the order of the papers.
 */
export function* paperNet(known: Incidence, texts: Iterable<Texts>, counting: Counting): Steps<Net> {
  const { ids, names, year, cut } = known.papers;
  const itself = { start: Uint32Array.from({ length: ids.length + 1 }, (_, i) => i), items: Uint32Array.from(ids.keys()) };
  const neighbours = new Neighbours(known);
  const ties = new TieList();
  yield* similarTexts(texts, NEIGHBOURS, (paper, alike) => {
    neighbours.tell(paper, alike, (other, strength, authors, likeness) => {
      const [a, b] = [year[paper] ?? 0, year[other] ?? 0];
      const first = a === 0 || b === 0 ? Math.max(a, b) : Math.min(a, b);
      ties.add(Math.min(paper, other), Math.max(paper, other), counting === 'full' ? authors + likeness : strength, authors, first, Math.max(a, b), 0);
    });
  });
  return { ...nodesOf({ kind: NodeKind.paper, ids, names, ofNode: itself, papers: { year, cut } }), ...strongestOfTwo(joinTies([ties.ties()], ids.length)) };
}

/** Words that explain a tie, at most. */
const WORDS_SAID = 5;

/** Why two papers are tied, in sentences: authors they share, topics they share, and telling words of both. */
export function whyTied(known: Incidence, texts: readonly [Texts, Texts], one: number, other: number): string[] {
  const shared = (csr: Csr): number[] => [...rowOf(csr, one)].filter((item) => rowOf(csr, other).includes(item));
  const authors = shared(known.authorsOf).map((author) => known.people.names[author] ?? '');
  const topics = shared(known.topicsOf).map((topic) => `“${known.topics.names[topic] ?? ''}”`);
  const words = sharedWords(...texts, WORDS_SAID);
  return [
    ...(authors.length > 0 ? [`Both are by ${listed(authors)}.`] : []),
    ...(topics.length > 0 ? [`Both are about ${listed(topics)}.`] : []),
    ...(words.length > 0 ? [`Words of both: ${words.join(', ')}.`] : []),
  ];
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
