/** Remembers the folder of the last dialog, which Electron's dialogs forget. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const Stored = z.object({ folder: z.string() });

export class LastFolder {
  readonly #file: string;
  #folder: string;

  /** `file` keeps the folder between runs; `first` is the folder to begin with. */
  constructor(file: string, first: string) {
    this.#file = file;
    this.#folder = readStored(file) ?? first;
  }

  get folder(): string {
    return this.#folder;
  }

  /** Call with the path that was chosen. */
  async remember(chosen: string): Promise<void> {
    this.#folder = path.dirname(chosen);
    try {
      await writeFile(this.#file, JSON.stringify({ folder: this.#folder }));
    } catch {
      // Not worth a word to the user: this run remembers it, only the next one begins elsewhere.
    }
  }
}

function readStored(file: string): string | null {
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8'))).folder;
  } catch {
    return null; // There is none yet, or it was damaged; the first folder serves.
  }
}
