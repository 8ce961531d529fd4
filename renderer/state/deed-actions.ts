/** Undo, redo, and taking dumps out of the library. Each says what it did and offers the way back. */
import type { HistoryView } from '../../shared/model/history.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { told, toldDeed, warned, withoutOffers } from './messages.ts';

const lastDone = ({ entries }: HistoryView) => entries.findLast(({ state }) => state === 'done');
const nextUndone = ({ entries }: HistoryView) => entries.find(({ state }) => state === 'undone');

export function deedActions({ store, client }: Ground, refresh: () => Promise<void>) {
  /** One step at a time, so that a key held down does not undo what nobody has seen; a step back the other way waits its turn. */
  let under: { direction: 'undo' | 'redo'; way: Promise<void> } | null = null;

  async function step(direction: 'undo' | 'redo'): Promise<void> {
    if (under !== null) {
      if (under.direction === direction) return;
      await under.way;
      return step(direction);
    }
    const way = take(direction);
    under = { direction, way };
    await way;
    under = null;
  }

  async function take(direction: 'undo' | 'redo'): Promise<void> {
    try {
      const history = await client.history.list();
      const deed = direction === 'undo' ? lastDone(history) : nextUndone(history);
      if (deed === undefined) return store.setState(({ messages }) => ({ messages: told(withoutOffers(messages), `There is nothing to ${direction}.`) }));
      await client.history[direction]();
      const [done, offer] = direction === 'undo' ? ['Undone', 'redo' as const] : ['Done again', 'undo' as const];
      store.setState(({ messages }) => ({ messages: toldDeed(messages, `${done}: ${deed.sentence}`, offer) }));
      await refresh();
    } catch (error) {
      store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
    }
  }

  return {
    undo: (): Promise<void> => step('undo'),
    redo: (): Promise<void> => step('redo'),
    /** Undoes the import whose report is open. */
    undoImport: async (): Promise<void> => {
      store.setState({ dialog: null });
      await step('undo');
    },
    removeDump: async (dumpId: number, name: string): Promise<void> => {
      store.setState({ dialog: null });
      try {
        await client.history.removeDump({ dumpId });
        store.setState(({ messages }) => ({ messages: toldDeed(messages, `${name} is out of the library.`, 'undo') }));
      } catch (error) {
        store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
      }
      await refresh();
    },
  };
}
