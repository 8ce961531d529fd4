/** Numbers for words, names and organisations, and on how many lists each stands, so that what is rare can weigh more. */
import { Numbers, type Kept, type NamedColumn } from '../../columns.ts';

export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly uses: Numbers;
  /** How many signatures use anything of it. */
  total: number;
  /** How many signatures outside the library to reckon with: a small library does not tell how common its things are. */
  readonly elsewhere: number;
  private printed: string[] | null = null;
  private readonly readPrinted: () => readonly string[];

  /** A vocabulary that was kept under this name can be counted with, but not added to. */
  constructor(elsewhere = 0, name = '', kept?: Kept) {
    this.elsewhere = elsewhere;
    this.uses = new Numbers(kept?.integers(`${name} uses`));
    this.readPrinted = () => kept?.texts(`${name} texts`) ?? [];
    this.total = kept?.integers(`${name} total`)[0] ?? 0;
  }

  /** Each as it was printed first, for sentences; what was kept is read when it is first needed. */
  get texts(): readonly string[] {
    return this.printed ??= [...this.readPrinted()];
  }

  columns(name: string): NamedColumn[] {
    return [[`${name} uses`, this.uses.column()], [`${name} texts`, this.texts], [`${name} total`, Int32Array.of(this.total)]];
  }

  /** The number of a text; a new one when it was not seen before. */
  add(text: string, printed: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(text, id);
    this.uses.push(0);
    (this.printed ??= []).push(printed);
    return id;
  }

  /** Makes room for what is its own number, such as a place on a list. */
  reach(id: number): void {
    while (this.uses.length <= id) this.uses.push(0);
  }

  /** Forgets which text has which number, when no more are added. */
  close(): void {
    this.ids.clear();
  }

  /** Counts one signature that uses all of these, each once. */
  count(ids: readonly number[]): void {
    for (const id of ids) this.uses.add(id, 1);
    if (ids.length > 0) this.total += 1;
  }

  usesOf(id: number): number {
    return this.uses.at(id);
  }

  /** How rare among `total` uses: 1 for what is used once, towards 0 for what is everywhere. */
  rarity(id: number, total: number): number {
    return Math.log(1 + total / Math.max(1, this.uses.at(id))) / Math.log(1 + Math.max(total, 2));
  }
}
