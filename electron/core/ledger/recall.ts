/** Remembers what was made of the same things before; nothing that is remembered changes a result. */

import type { Steps } from './steps.ts';

/** A function of one immutable object, worked out once for each. */
export function remember<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}

interface Kept<T> { readonly parts: readonly unknown[]; readonly made: T }

/** Results by name, each with the parts it was made of: it is used again only while every part is the very same (===). */
export class Recall<T> {
  #before = new Map<string, Kept<T>>();
  #now = new Map<string, Kept<T>>();

  recall(name: string, parts: readonly unknown[], make: () => T): T {
    const known = this.#known(name, parts);
    return this.#keep(name, known ?? { parts, made: make() });
  }

  /** The same for what is made in steps. */
  * recallSteps(name: string, parts: readonly unknown[], make: () => Steps<T>): Steps<T> {
    const known = this.#known(name, parts);
    return this.#keep(name, known ?? { parts, made: yield* make() });
  }

  #known(name: string, parts: readonly unknown[]): Kept<T> | null {
    const known = this.#now.get(name) ?? this.#before.get(name);
    return known && known.parts.length === parts.length && known.parts.every((part, i) => part === parts[i]) ? known : null;
  }

  #keep(name: string, kept: Kept<T>): T {
    this.#now.set(name, kept);
    return kept.made;
  }

  /** Ends a round, for those who ask under many names: what was not asked for in it is forgotten. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
