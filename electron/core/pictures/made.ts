/** Files that were made for the window and wait to be taken, each once. */
import { statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';

export class Made {
  readonly #files = new Map<string, { folder: string; file: string }>();

  /** Keeps a file, alone in its folder, under a token. Returns its size in bytes. */
  keep(token: string, folder: string, file: string): number {
    this.#files.set(token, { folder, file });
    return statSync(file).size;
  }

  /** The bytes of a file, which is then gone; null for an unknown token. */
  async take(token: string): Promise<Blob | null> {
    const made = this.#files.get(token);
    if (!made) return null;
    this.#files.delete(token);
    try {
      return new Blob([await readFile(made.file)]);
    } finally {
      await rm(made.folder, { recursive: true, force: true });
    }
  }
}
