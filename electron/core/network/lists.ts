/** Lists that grow while tables are read: numbers for keys, pairs of numbers. */
import { csrOf, type Csr } from './csr.ts';

/** Gives numbers to keys as they come. */
export class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly keys: string[] = [];

  of(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.keys.push(key) - 1));
    return number;
  }

  /** The keys in order, and for each number that was given out its place among them. */
  inOrder(): { keys: string[]; placeOf: Uint32Array } {
    const order = [...this.keys.keys()].sort((a, b) => ((this.keys[a] ?? '') < (this.keys[b] ?? '') ? -1 : 1));
    const placeOf = new Uint32Array(order.length);
    order.forEach((number, place) => { placeOf[number] = place; });
    return { keys: order.map((number) => this.keys[number] ?? ''), placeOf };
  }
}

/** Pairs of a row and an item, as they are found. */
export class Pairs {
  #row = new Uint32Array(1024);
  #item = new Uint32Array(1024);
  #length = 0;

  add(row: number, item: number): void {
    if (this.#length === this.#row.length) {
      this.#row = longer(this.#row);
      this.#item = longer(this.#item);
    }
    this.#row[this.#length] = row;
    this.#item[this.#length] = item;
    this.#length += 1;
  }

  /** As they were added. */
  csr(rows: number): Csr {
    return csrOf(rows, { row: this.#row.subarray(0, this.#length), item: this.#item.subarray(0, this.#length) });
  }

  /** Each pair once, the items of a row in ascending order; `placeOf` gives items other numbers. */
  sorted(rows: number, placeOf?: Uint32Array): Csr {
    const item = this.#item.subarray(0, this.#length);
    return eachOnce(csrOf(rows, { row: this.#row.subarray(0, this.#length), item: placeOf ? item.map((one) => placeOf[one] ?? 0) : item }));
  }
}

/** Sorts the items of each row and takes out those that stand in it twice. */
function eachOnce({ start, items }: Csr): Csr {
  const first = new Uint32Array(start.length);
  let at = 0;
  for (let row = 0; row + 1 < start.length; row += 1) {
    const [from, to] = [start[row] ?? 0, start[row + 1] ?? 0];
    if (to - from > 1) items.subarray(from, to).sort();
    for (let i = from; i < to; i += 1) {
      const item = items[i] ?? 0;
      if (i > from && at > (first[row] ?? 0) && items[at - 1] === item) continue;
      items[at] = item;
      at += 1;
    }
    first[row + 1] = at;
  }
  return { start: first, items: items.slice(0, at) };
}

function longer(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(list.length * 2);
  twice.set(list);
  return twice;
}

/** Where the thing with a row id stands among its kind, by row id. */
export function placesOf(ids: readonly number[]): Uint32Array {
  const places = new Uint32Array(ids.reduce((most, id) => Math.max(most, id + 1), 0));
  ids.forEach((id, place) => { places[id] = place; });
  return places;
}
