/** Who wrote what in a made-up field of any size: labs that write together, their heads whose profiles are imported, guests from near and far. */
import { csrOf, rowOf, turned, type Csr } from '../../../electron/core/network/csr.ts';
import { randomNumbers } from '../../../shared/random.ts';

export interface MadeField {
  readonly papers: number;
  readonly people: number;
  /** Authors of each paper in printed order. */
  readonly authorsOf: Csr;
  readonly ofPerson: Csr;
  /** 1 for those whose profile is imported. */
  readonly owns: Uint8Array;
  /** The narrower field of each paper. */
  readonly subfield: Uint32Array;
  /** 0 for papers without a year. */
  readonly year: Uint16Array;
  /** 1 where the list prints three authors and goes on with "et al."; who is printed no more is an owner. */
  readonly cut: Uint8Array;
}

/** Names that a cut list prints. */
export const PRINTED = 3;
/** Papers and people of one lab over the years, and labs of one narrower field. */
const PAPERS_OF_A_LAB = 100;
const PEOPLE_OF_A_LAB = 60;
const LABS_OF_A_SUBFIELD = 40;
const [FIRST_YEAR, YEARS] = [1975, 51];

/** How many authors a paper has: mostly two to six, seldom up to thirty. */
function teamSize(chance: number): number {
  if (chance < 0.07) return 1;
  if (chance < 0.97) return 2 + Math.floor(((chance - 0.07) / 0.9) ** 1.6 * 5);
  return 7 + Math.floor(((chance - 0.97) / 0.03) ** 3 * 24);
}

class Labs {
  readonly #random: () => number;
  readonly #labs: number;
  readonly #written: Uint32Array;

  constructor(random: () => number, labs: number) {
    this.#random = random;
    this.#labs = labs;
    this.#written = new Uint32Array(labs);
  }

  /** Someone of a lab, few of whom write most. */
  #member(lab: number): number {
    return lab * PEOPLE_OF_A_LAB + Math.floor(this.#random() ** 2.2 * PEOPLE_OF_A_LAB);
  }

  /** Authors of the next paper of a lab: a first author, coauthors, the head of the lab last. */
  authors(lab: number): number[] {
    const random = this.#random;
    const turn = this.#written[lab] ?? 0;
    this.#written[lab] = turn + 1;
    const size = teamSize(random());
    const authors = new Set<number>();
    if (size > 1) authors.add(random() < 0.6 ? lab * PEOPLE_OF_A_LAB + turn % PEOPLE_OF_A_LAB : this.#member(lab));
    while (authors.size < size - 1) {
      const where = random();
      const first = lab - lab % LABS_OF_A_SUBFIELD;
      const near = Math.min(this.#labs - 1, first + Math.floor(random() * LABS_OF_A_SUBFIELD));
      authors.add(this.#member(where < 0.84 ? lab : where < 0.97 ? near : Math.floor(random() * this.#labs)));
    }
    authors.delete(lab * PEOPLE_OF_A_LAB);
    return [...authors, lab * PEOPLE_OF_A_LAB];
  }
}

const isHead = (person: number): boolean => person % PEOPLE_OF_A_LAB === 0;

/** A field of so many papers; the heads of labs are owners. The same question gives the same field. */
export function makeField(papers: number, seed: number): MadeField {
  const random = randomNumbers(seed);
  const labs = Math.max(1, Math.round(papers / PAPERS_OF_A_LAB));
  const teams = new Labs(random, labs);
  const row: number[] = [];
  const item: number[] = [];
  const [subfield, year, cut] = [new Uint32Array(papers), new Uint16Array(papers), new Uint8Array(papers)];
  for (let paper = 0; paper < papers; paper += 1) {
    const lab = paper < labs ? paper : Math.floor(random() ** 1.3 * labs);
    const all = teams.authors(lab);
    subfield[paper] = Math.floor(lab / LABS_OF_A_SUBFIELD);
    year[paper] = random() < 0.03 ? 0 : FIRST_YEAR + Math.floor(random() ** 0.45 * YEARS);
    cut[paper] = all.length > PRINTED && random() < 0.06 ? 1 : 0;
    for (const [i, author] of all.entries()) {
      if (cut[paper] === 1 && i >= PRINTED && !isHead(author)) continue;
      row.push(paper);
      item.push(author);
    }
  }
  return numbered(papers, Uint32Array.from(row), Uint32Array.from(item), { subfield, year, cut });
}

/** Gives numbers to those who wrote something. */
function numbered(papers: number, row: Uint32Array, item: Uint32Array, facts: Pick<MadeField, 'subfield' | 'year' | 'cut'>): MadeField {
  const number = new Int32Array(item.reduce((most, one) => Math.max(most, one + 1), 0)).fill(-1);
  const owns: number[] = [];
  const renamed = item.map((one) => {
    if ((number[one] ?? 0) < 0) number[one] = owns.push(isHead(one) ? 1 : 0) - 1;
    return number[one] ?? 0;
  });
  const authorsOf = csrOf(papers, { row, item: renamed });
  return { papers, people: owns.length, authorsOf, ofPerson: turned(authorsOf, owns.length), owns: Uint8Array.from(owns), ...facts };
}

/** The owners among the authors of a paper. */
export function ownersOf({ authorsOf, owns }: MadeField, paper: number): number[] {
  return [...rowOf(authorsOf, paper)].filter((author) => owns[author] === 1);
}
