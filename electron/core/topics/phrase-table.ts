/** A table of phrases by hash, on typed arrays, so that millions of runs of words can be counted. */

/** Number of words of a division (see ngrams.ts). */
export const wordsOf = (division: number): number => division >>> 21;

/** Phrases met so far, found by their hash; each keeps in how many papers and titles it stands, and one place. */
export class PhraseTable {
  size = 0;
  low = new Int32Array(1024);
  high = new Int32Array(1024);
  papers = new Uint32Array(1024);
  titles = new Uint32Array(1024);
  at = new Uint32Array(1024);
  division = new Uint32Array(1024);
  #last = new Uint32Array(1024);
  #slots = new Int32Array(4096).fill(-1);

  /** Number of the phrase, or -1. */
  find(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = mix(low, high) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] ?? -1;
      if (entry < 0 || (this.low[entry] === low && this.high[entry] === high)) return entry;
    }
  }

  /** Notes that the phrase stands in a paper; papers come in order. The place with the most words stands for it. */
  add(low: number, high: number, paper: number, at: number, division: number, inTitle: boolean): void {
    let entry = this.find(low, high);
    if (entry < 0) entry = this.#insert(low, high, at, division);
    if (this.#last[entry] !== paper + 1) {
      this.#last[entry] = paper + 1;
      this.papers[entry] = (this.papers[entry] ?? 0) + 1;
      if (inTitle) this.titles[entry] = (this.titles[entry] ?? 0) + 1;
    }
    if (division > (this.division[entry] ?? 0)) {
      this.division[entry] = division;
      this.at[entry] = at;
    }
  }

  #insert(low: number, high: number, at: number, division: number): number {
    if (this.size * 2 >= this.#slots.length) this.#rehash();
    if (this.size === this.low.length) this.#grow();
    const entry = this.size;
    this.size += 1;
    this.low[entry] = low;
    this.high[entry] = high;
    this.at[entry] = at;
    this.division[entry] = division;
    this.#place(entry);
    return entry;
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = mix(this.low[entry] ?? 0, this.high[entry] ?? 0) & mask;
    while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let entry = 0; entry < this.size; entry += 1) this.#place(entry);
  }

  #grow(): void {
    const twice = <T extends Int32Array | Uint32Array>(column: T, larger: T): T => {
      larger.set(column);
      return larger;
    };
    const length = this.size * 2;
    this.low = twice(this.low, new Int32Array(length));
    this.high = twice(this.high, new Int32Array(length));
    this.papers = twice(this.papers, new Uint32Array(length));
    this.titles = twice(this.titles, new Uint32Array(length));
    this.at = twice(this.at, new Uint32Array(length));
    this.division = twice(this.division, new Uint32Array(length));
    this.#last = twice(this.#last, new Uint32Array(length));
  }
}

/** Spreads a hash over all bits (after MurmurHash3, A. Appleby, public domain). */
export function mix(low: number, high: number): number {
  let value = Math.imul(low ^ (high >>> 15), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13) ^ high, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
