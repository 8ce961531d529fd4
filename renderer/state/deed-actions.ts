/** Undo, redo, and taking dumps out of the library. Each says what it did and offers the way back. */
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { told, toldDeed, warned, withoutOffers } from './messages.ts';

interface Others { refresh: () => Promise<void>; placesSaved: () => Promise<void> }

export function deedActions({ store, client }: Ground, { refresh, placesSaved }: Others) {
  /** One step at a time; `said` once the user has been told what it did. */
  let under: { direction: 'undo' | 'redo'; said: boolean; way: Promise<void> } | null = null;

  /** A key held down does not undo what nobody has seen: the same again counts once the step before it was told of. */
  async function step(direction: 'undo' | 'redo'): Promise<void> {
    if (under !== null) {
      if (under.direction === direction && !under.said) return;
      await under.way;
      return step(direction);
    }
    const mine = { direction, said: false, way: Promise.resolve() };
    under = mine;
    mine.way = take(direction, () => { mine.said = true; }).finally(() => { under = null; });
    await mine.way;
  }

  async function take(direction: 'undo' | 'redo', said: () => void): Promise<void> {
    try {
      await placesSaved();
      const { sentence } = await client.history[direction]();
      if (sentence === null) return store.setState(({ messages }) => ({ messages: told(withoutOffers(messages), `There is nothing to ${direction}.`) }));
      const [done, offer] = direction === 'undo' ? ['Undone', 'redo' as const] : ['Done again', 'undo' as const];
      store.setState(({ messages }) => ({ messages: toldDeed(messages, `${done}: ${sentence}`, offer) }));
      said();
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
