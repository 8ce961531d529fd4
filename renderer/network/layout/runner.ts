/** Runs the layout in its thread: gives it a slice, takes positions, and knows how it stands. */
import type { LayoutState } from '../types.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { LayoutSlice } from '../../../shared/layout/network.ts';

export type OnPositions = (positions: Float32Array, apart: Uint8Array, state: LayoutState) => void;

export class LayoutRunner {
  readonly #worker: Worker;
  #generation = 0;
  #phase: LayoutState['phase'] = 'waiting';

  constructor(onPositions: OnPositions) {
    this.#worker = new Worker(new URL('../layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
    this.#worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
      const { generation, positions, apart, state } = event.data;
      if (generation !== this.#generation) return;
      this.#phase = state.phase;
      onPositions(positions, apart, state);
    });
  }

  /** Starts on a slice; what the old one still posts is ignored. */
  load(slice: LayoutSlice): void {
    const { ids, papers, community, nodeFlags, x, y, source, target, weight, tieFlags } = slice;
    this.#generation += 1;
    this.#phase = 'waiting';
    this.#tell({ kind: 'load', generation: this.#generation, slice: { ids, papers, community, nodeFlags, x, y, source, target, weight, tieFlags } });
  }

  /** Pauses a running layout; runs a paused or settled one. */
  toggle(): void {
    this.#tell({ kind: this.#phase === 'running' ? 'pause' : 'run' });
  }

  pin(row: number, x: number, y: number): void {
    this.#tell({ kind: 'pin', row, x, y });
  }

  /** Tells the thread that the last positions are on the screen, so that it may post the next. */
  drawn(): void {
    this.#tell({ kind: 'drawn' });
  }

  dispose(): void {
    this.#worker.terminate();
  }

  #tell(message: ToWorker): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window: it has no origin to name.
    this.#worker.postMessage(message);
  }
}
