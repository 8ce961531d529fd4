/** Waiting for the window to come into a state. */
import type { WindowState, WindowStore } from './store.ts';

/** Resolves when the window is in this state. */
export async function when(store: WindowStore, holds: (state: WindowState) => boolean): Promise<void> {
  if (holds(store.getState())) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe((state) => {
      if (!holds(state)) return;
      stop();
      resolve();
    });
  });
}
