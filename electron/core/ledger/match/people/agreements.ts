/** How the forms of a library agree with each other, each pair compared once. */
import { type Agreement, compareNames } from './compare.ts';
import type { Library } from './library.ts';

/** Two form numbers below it make one exact number. */
const MOST_FORMS = 2 ** 26;

export class Agreements {
  private readonly library: Library;
  private readonly known = new Map<number, Agreement | null>();

  constructor(library: Library) {
    this.library = library;
  }

  /** How two forms agree; null when they contradict each other. */
  of(a: number, b: number): Agreement | null {
    const key = Math.min(a, b) * MOST_FORMS + Math.max(a, b);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const agreement = compareNames(this.library.form(a).name, this.library.form(b).name);
    this.known.set(key, agreement);
    return agreement;
  }
}
