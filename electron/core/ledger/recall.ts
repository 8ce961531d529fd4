/** Remembers what was made of the same things before; nothing that is remembered changes a result. */

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
    const known = this.#now.get(name) ?? this.#before.get(name);
    const same = known !== undefined && known.parts.length === parts.length && known.parts.every((part, i) => part === parts[i]);
    const kept = same ? known : { parts, made: make() };
    this.#now.set(name, kept);
    return kept.made;
  }

  /** Ends a round: what was not asked for in it is forgotten. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
