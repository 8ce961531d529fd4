/** Reading what the library holds, and keeping settings and positions in it; following the engine through a crash. */
import type { LibrarySummary, Settings } from '../../shared/model/library.ts';
import type { ReviewQueue } from '../../shared/model/review.ts';
import { decodeSlice } from '../../shared/model/slice.ts';
import type { Placement } from '../network/types.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { warned } from './messages.ts';

/** Nodes that are drawn at once; a larger network shows its strongest part. */
export const MOST_DRAWN = 2_000;

export function libraryActions({ store, client }: Ground) {
  /** A theme chosen while the settings were still being read must not be overwritten by them. */
  let chosenByHand = false;
  const warn = (text: string): void => store.setState(({ messages }) => ({ messages: warned(messages, text) }));

  /** Reads the map again when the library has changed since. An older answer never replaces a newer one. */
  async function readSlice({ dumps, revision }: LibrarySummary): Promise<void> {
    if (dumps.length === 0 || store.getState().slice?.revision === revision) return;
    try {
      const packed = await client.network.slice({ network: 'coauthors', counting: 'fractional', opened: [], most: MOST_DRAWN });
      const read = decodeSlice(await packed.arrayBuffer());
      const newest = store.getState().slice?.revision ?? -1;
      if (read.revision > newest) store.setState({ slice: read, sliceError: null });
    } catch (error) {
      store.setState({ sliceError: `The map could not be read. ${errorWords(error)}` });
    }
  }

  async function readQueue({ dumps }: LibrarySummary): Promise<void> {
    try {
      store.setState({ queue: dumps.length === 0 ? null : await client.review.queue() });
    } catch (error) {
      warn(`The matches to review could not be read. ${errorWords(error)}`);
    }
  }

  /** Asks what the library holds now, and reads the map again if that has changed. `queue` is given where it has just been answered. */
  async function refresh(queue?: ReviewQueue): Promise<void> {
    try {
      const summary = await client.library.summary();
      store.setState({ summary });
      if (queue) store.setState({ queue });
      await Promise.all([readSlice(summary), queue ? null : readQueue(summary)]);
    } catch (error) {
      warn(`The library could not be read. ${errorWords(error)}`);
    }
  }

  async function start(engine: 'up' | 'renewed'): Promise<void> {
    try {
      const { theme } = await client.library.settings();
      store.setState(({ engineRuns, theme: before }) => ({ theme: chosenByHand ? before : theme, engine, engineRuns: engineRuns + 1 }));
    } catch {
      // The banner is the message: it says what happened and offers to try again.
      store.setState({ engine: 'lost' });
      return;
    }
    await refresh();
  }

  return {
    refresh,
    /** Asks the engine for the first time. */
    start: (): Promise<void> => start('up'),
    /** The engine has stopped, or was not reached: asks again, which starts a new one. */
    restart: (): Promise<void> => start('renewed'),
    engineNoted: (): void => store.setState({ engine: 'up' }),
    changeTheme: async (theme: Settings['theme']): Promise<void> => {
      chosenByHand = true;
      store.setState({ theme });
      try {
        await client.library.changeSettings({ theme });
      } catch (error) {
        warn(`The theme is changed for now, but could not be kept. ${errorWords(error)}`);
      }
    },
    /** Keeps where people stand on the map. */
    savePositions: async (placement: Placement): Promise<void> => {
      try {
        await client.network.savePositions({ network: 'coauthors', ...placement });
      } catch (error) {
        warn(`The places on the map could not be saved. ${errorWords(error)}`);
      }
    },
  };
}
