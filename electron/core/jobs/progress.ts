/** The progress of an import: a list of files with a tick, throttled, never running backwards. */
import type { FileProgress, ImportEvent } from '../../../shared/model/imports.ts';
import type { DumpReading } from '../../../shared/model/record.ts';
import type { EmptyFolder, Source } from './sources.ts';

/** Events closer together than this are left out, except at a new step. Milliseconds. */
const THROTTLE = 50;

export class Progress {
  readonly #files: FileProgress[];
  readonly #total: number;
  #bytes = 0;
  #last = -Infinity;

  constructor(sources: readonly (Source | EmptyFolder)[]) {
    this.#files = sources.map((source): FileProgress => ({
      file: 'emptyFolder' in source ? source.emptyFolder : source.name,
      size: 'emptyFolder' in source ? 0 : source.size,
      state: 'waiting', owner: null, format: null, papers: 0,
    }));
    this.#total = this.#files.reduce((sum, file) => sum + file.size, 0);
  }

  /** The file at `i` is being read. */
  *start(i: number): Generator<ImportEvent> {
    const file = this.#files[i];
    if (file) file.state = 'running';
    yield* this.#event('reading', i === 0);
  }

  /** The file at `i` has been read, or refused. */
  *finish(i: number, reading: DumpReading): Generator<ImportEvent> {
    const file = this.#files[i];
    if (!file) return;
    const first = reading.readings[0];
    file.state = reading.error ? 'failed' : 'done';
    file.owner = first ? String(first.profile.name.value) : null;
    file.format = first?.format ?? null;
    file.papers = reading.readings.reduce((sum, found) => sum + found.records.length, 0);
    this.#bytes += file.size;
    yield* this.#event('reading', i === this.#files.length - 1);
  }

  /** A step after reading begins. */
  *step(step: 'matching' | 'indexing'): Generator<ImportEvent> {
    yield* this.#event(step, true);
  }

  *#event(step: 'reading' | 'matching' | 'indexing', always: boolean): Generator<ImportEvent> {
    const now = performance.now();
    if (!always && now - this.#last < THROTTLE) return;
    this.#last = now;
    yield { type: 'progress', step, files: this.#files.map((file) => ({ ...file })), bytesDone: this.#bytes, bytesTotal: this.#total };
  }
}
