/** Reading what the library holds, and keeping settings in it; following the engine through a crash. */
import type { LibrarySummary, Settings, TableColumn } from '../../shared/model/library.ts';
import type { Look } from '../../shared/model/look.ts';
import type { MapState } from '../../shared/model/map.ts';
import type { ReviewQueue } from '../../shared/model/review.ts';
import { decodeSlice } from '../../shared/model/slice.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { firstLetters, type Letters } from './letters.ts';
import { warned } from './messages.ts';
import { MOST_DRAWN } from './most-drawn.ts';

export function libraryActions({ store, client }: Ground, { readFilter, looksKept }: { readFilter: (state: MapState) => Promise<void>; looksKept: () => number | null }) {
  /** A theme chosen while the settings were still being read must not be overwritten by them. */
  let chosenByHand = false;
  /** What the slice in the store answers, and how often one was asked for: an older answer never replaces a newer one. */
  let shown = '';
  let asked = 0;
  const warn = (text: string): void => store.setState(({ messages }) => ({ messages: warned(messages, text) }));

  /** Reads the map again when the library, or what is wanted of it, has changed since. */
  async function readSlice({ dumps, revision }: LibrarySummary, { network, counting, opened }: Look): Promise<void> {
    const question = JSON.stringify([revision, network, counting, opened]);
    if (dumps.length === 0 || question === shown) return;
    const mine = (asked += 1);
    try {
      const packed = await client.network.slice({ network, counting, opened, most: MOST_DRAWN });
      const read = decodeSlice(await packed.arrayBuffer());
      if (mine !== asked) return;
      shown = question;
      store.setState({ slice: read, mask: null, sliceError: null });
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
    const before = looksKept();
    try {
      const [summary, read] = await Promise.all([client.library.summary(), client.map.state()]);
      // A look that was chosen meanwhile is on the screen already, and is read again once it is kept.
      const mapState = before !== null && looksKept() === before ? read : store.getState().mapState ?? read;
      store.setState({ summary, mapState });
      if (queue) store.setState({ queue });
      await Promise.all([readSlice(summary, mapState.look), queue ? null : readQueue(summary)]);
      if (summary.dumps.length > 0) await readFilter(mapState);
    } catch (error) {
      warn(`The library could not be read. ${errorWords(error)}`);
    }
  }

  async function keep(change: Partial<Settings>, otherwise: string): Promise<void> {
    try {
      await client.library.changeSettings(change);
    } catch (error) {
      warn(`${otherwise} ${errorWords(error)}`);
    }
  }

  async function start(engine: 'up' | 'renewed'): Promise<void> {
    try {
      const { theme, letters = firstLetters, withoutColumns = [] } = await client.library.settings();
      store.setState(({ engineRuns, theme: before }) => ({ theme: chosenByHand ? before : theme, letters, withoutColumns, engine, engineRuns: engineRuns + 1 }));
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
    changeTheme: (theme: Settings['theme']): Promise<void> => {
      chosenByHand = true;
      store.setState({ theme });
      return keep({ theme }, 'The theme is changed for now, but could not be kept.');
    },
    /** Turns keys of a single letter on or off, or gives them others. */
    changeLetters: (letters: Letters): Promise<void> => {
      store.setState({ letters });
      return keep({ letters }, 'The keys are changed for now, but could not be kept.');
    },
    /** Shows a column of the table or takes it out. */
    showColumn: (name: TableColumn, shown: boolean): Promise<void> => {
      const others = store.getState().withoutColumns.filter((one) => one !== name);
      const withoutColumns = shown ? others : [...others, name];
      store.setState({ withoutColumns });
      return keep({ withoutColumns }, 'The columns are as chosen for now, but could not be kept.');
    },
  };
}
