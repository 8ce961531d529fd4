/** Holds files that came from outside (arguments, "Open with", the menu) until the page listens for them. */
import type { Grant } from '../../shared/model/imports.ts';

export class Arrivals {
  #pending: Grant[] = [];
  #deliver: ((grants: Grant[]) => void) | null = null;

  /** Gives grants to the page, now or as soon as it listens. */
  add(grants: readonly Grant[]): void {
    this.#pending.push(...grants);
    this.#flush();
  }

  /** The page listens from now on. */
  listen(deliver: (grants: Grant[]) => void): void {
    this.#deliver = deliver;
    this.#flush();
  }

  /** The page was replaced: what comes now waits for the new one. */
  pause(): void {
    this.#deliver = null;
  }

  #flush(): void {
    if (this.#deliver === null || this.#pending.length === 0) return;
    const grants = this.#pending;
    this.#pending = [];
    this.#deliver(grants);
  }
}
