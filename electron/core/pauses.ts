/** Does long work in pieces, so that the process answers other questions in between. */
import { setImmediate as tick } from 'node:timers/promises';
import type { Steps } from './ledger/steps.ts';

/** Milliseconds of work between two pauses. */
const SLICE = 20;

/** Does work with pauses; rejects at a pause when the signal says so. */
export async function withPauses<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await tick();
    signal?.throwIfAborted();
    since = performance.now();
  }
}
