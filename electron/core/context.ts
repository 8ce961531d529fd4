/** What the engine holds while it runs: the library, what hosts have granted, and whose turn it is to write. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Grant } from '../../shared/model/imports.ts';
import { Made } from './pictures/made.ts';
import { isFollowed } from './ledger/follow.ts';
import { withPauses } from './pauses.ts';
import { catchUp } from './store/actions.ts';
import type { Library } from './store/open.ts';
import type { Granted } from './jobs/sources.ts';

type Held = Granted & { temporary: boolean };

/** Files that may be read, by the token under which the window knows them. A token can be looked at until it is used, once. */
export class Grants {
  readonly #held = new Map<string, Held>();

  add(token: string, granted: Held): void {
    this.#held.set(token, granted);
  }

  /** Text pasted by the user becomes something that can be imported. */
  paste(text: string): Grant {
    const token = randomUUID();
    const bytes = new TextEncoder().encode(text);
    const name = 'pasted text';
    this.add(token, { name, bytes, temporary: false });
    return { token, name, size: bytes.byteLength };
  }

  /** What stands behind a token, which stays; null for an unknown one. */
  peek(token: string): Held | null {
    return this.#held.get(token) ?? null;
  }

  /** Takes what stands behind tokens; unknown tokens give nothing. */
  take(tokens: readonly string[]): Held[] {
    return tokens.flatMap((token) => {
      const held = this.#held.get(token);
      this.#held.delete(token);
      return held ? [held] : [];
    });
  }
}

/** Removes the copies that a host made for an upload, when they have been read. */
export async function discard(held: readonly Held[]): Promise<void> {
  await Promise.all(held.flatMap((one) => ('path' in one && one.temporary ? [rm(one.path, { force: true })] : [])));
}

/** Lets one at a time write; an import holds the turn until it has ended. */
export class Turn {
  #last: Promise<void> = Promise.resolve();

  /** Resolves with the function that gives the turn back. */
  async take(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = this.#last;
    this.#last = promise;
    await before;
    return resolve;
  }

  /** Does something while nobody else writes. */
  async during<T>(work: () => T | Promise<T>): Promise<T> {
    const give = await this.take();
    try {
      return await work();
    } finally {
      give();
    }
  }
}

export interface EngineContext {
  /** The library, opened with the first question; asking throws LibraryError as long as it cannot be opened. */
  readonly library: Library;
  readonly grants: Grants;
  readonly turn: Turn;
  /** Files made for the window that wait to be taken. */
  readonly made: Made;
  /** True while an import runs; a second one is refused. */
  importing: boolean;
  /** Folder of the sample library. */
  readonly sample: string;
}

/** A context whose library is opened when it is first needed, and again after it could not be. */
export function contextOf(open: () => Library, sample: string): EngineContext {
  let opened: Library | null = null;
  return {
    get library() {
      opened ??= open();
      return opened;
    },
    sample,
    grants: new Grants(),
    turn: new Turn(),
    made: new Made(),
    importing: false,
  };
}

/** Resolves when the library keeps all that decisions need; one that an older Coterie wrote is read anew first, with pauses for other questions. */
export async function upToDate({ library, turn }: EngineContext): Promise<void> {
  if (!isFollowed(library.reader)) await turn.during(() => withPauses(catchUp(library.writer, Date.now())));
}
