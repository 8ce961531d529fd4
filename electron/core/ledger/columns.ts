/** Numbers, lists of numbers and texts in columns: hundreds of thousands of them cost a few bytes each, and can be kept in the library file. */

/** A column that can be kept. */
export type Column = Int32Array | Float64Array | readonly string[];
export type NamedColumn = readonly [name: string, column: Column];

/** Integers that grow at the end. */
export class Numbers {
  #items: Int32Array;
  #length: number;

  constructor(kept: Int32Array = new Int32Array(0)) {
    this.#items = kept;
    this.#length = kept.length;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Int32Array(Math.max(64, this.#length * 2));
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length] = value;
    this.#length += 1;
  }

  at(i: number): number {
    return this.#items[i] ?? 0;
  }

  add(i: number, more: number): void {
    this.#items[i] = this.at(i) + more;
  }

  slice(from: number, to: number): number[] {
    // Array.from is several times slower on short lists.
    const list: number[] = [];
    for (let i = from; i < to; i += 1) list.push(this.#items[i] ?? 0);
    return list;
  }

  column(): Int32Array {
    return this.#items.subarray(0, this.#length);
  }
}

/** Lists of integers, one after the other. */
export class Lists {
  readonly #ends: Numbers;
  readonly #items: Numbers;

  constructor(ends?: Int32Array, items?: Int32Array) {
    this.#ends = new Numbers(ends);
    this.#items = new Numbers(items);
  }

  /** Adds a list and returns its number. */
  push(list: readonly number[]): number {
    for (const item of list) this.#items.push(item);
    this.#ends.push(this.#items.length);
    return this.#ends.length - 1;
  }

  at(i: number): number[] {
    return this.#items.slice(i === 0 ? 0 : this.#ends.at(i - 1), this.#ends.at(i));
  }

  columns(name: string): NamedColumn[] {
    return [[`${name} ends`, this.#ends.column()], [`${name} items`, this.#items.column()]];
  }
}

/** Columns that were kept, each read when it is asked for; a column that is missing counts as empty. */
export class Kept {
  readonly #read: (name: string) => Column | undefined;

  constructor(read: (name: string) => Column | undefined) {
    this.#read = read;
  }

  integers(name: string): Int32Array {
    const column = this.#read(name);
    return column instanceof Int32Array ? column : new Int32Array(0);
  }

  reals(name: string): Float64Array {
    const column = this.#read(name);
    return column instanceof Float64Array ? column : new Float64Array(0);
  }

  texts(name: string): readonly string[] {
    const column = this.#read(name);
    return column === undefined || column instanceof Int32Array || column instanceof Float64Array ? [] : column;
  }

  lists(name: string): Lists {
    return new Lists(this.integers(`${name} ends`), this.integers(`${name} items`));
  }
}
