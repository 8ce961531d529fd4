/** Keeps what a window uploads as private temporary files, for as long as the host runs. */
import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes. Twice what the engine reads, so that it is the engine that says in words what is too large. */
const largestUpload = 1024 ** 3;

export class TooLarge extends Error {}

export interface Upload {
  path: string;
  size: number;
}

export class Uploads {
  readonly folder = mkdtempSync(join(tmpdir(), 'coterie-'));
  readonly #limit: number;

  constructor(limit = largestUpload) {
    this.#limit = limit;
  }

  /** Writes a request's body to a file that only this user can read. Throws TooLarge, or the system's error; then no file is left. */
  async keep(body: Readable): Promise<Upload> {
    const path = this.#newPath();
    let size = 0;
    const limit = this.#limit;
    try {
      await pipeline(
        // The request stays open when this fails, so that the window can be told why.
        body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>,
        async function* count(chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            size += chunk.length;
            if (size > limit) throw new TooLarge();
            yield chunk;
          }
        },
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      );
      return { path, size };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /**
   * Stands for a file of `size` bytes that the window could not send, so that the import report names it: one that is too
   * large is a file of holes, one that could not be read is a path where nothing is.
   */
  async standIn(size: number): Promise<Upload> {
    const path = this.#newPath();
    if (size > this.#limit) {
      await writeFile(path, '', { mode: 0o600 });
      await truncate(path, this.#limit);
    }
    return { path, size };
  }

  /** Removes every file; called once, as the process ends. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #newPath(): string {
    return join(this.folder, randomUUID());
  }
}

/** The last part of a name that a window states, without what could be mistaken for something else on a terminal or in a report. */
export function plainName(stated: string): string {
  const name = basename(stated.replaceAll('\\', '/')).replaceAll(/\p{Cc}/gu, ' ').trim().slice(0, 255);
  return name === '' ? 'Untitled' : name;
}
