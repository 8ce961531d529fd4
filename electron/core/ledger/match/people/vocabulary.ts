/** Numbers for words, names and organisations, and on how many lists each stands, so that what is rare can weigh more. */

export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly uses: number[] = [];
  /** How many signatures use anything of it. */
  total = 0;
  /** How many signatures outside the library to reckon with: a small library does not tell how common its things are. */
  readonly elsewhere: number;

  constructor(elsewhere = 0) {
    this.elsewhere = elsewhere;
  }
  /** Each as it was printed first, for sentences. */
  readonly texts: string[] = [];

  /** The number of a text; a new one when it was not seen before. */
  add(text: string, printed: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.texts.length);
    this.uses.push(0);
    return this.texts.push(printed) - 1;
  }

  /** Counts one signature that uses all of these, each once. */
  count(ids: readonly number[]): void {
    for (const id of ids) this.uses[id] = (this.uses[id] ?? 0) + 1;
    if (ids.length > 0) this.total += 1;
  }

  usesOf(id: number): number {
    return this.uses[id] ?? 0;
  }

  /** How rare among `total` uses: 1 for what is used once, towards 0 for what is everywhere. */
  rarity(id: number, total: number): number {
    return Math.log(1 + total / Math.max(1, this.uses[id] ?? 1)) / Math.log(1 + Math.max(total, 2));
  }
}
