/** What is done for good to nodes of the map by hand: placing them, letting them go, and marking what was picked together. */
import type { Mark } from '../../shared/model/look.ts';
import type { NetworkKind } from '../../shared/model/slice.ts';
import { counted } from '../../shared/text/words.ts';
import type { Placement } from '../network/types.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { toldDeed, warned } from './messages.ts';
import { noteSaved } from './saved-places.ts';
import { nodeName } from './tools.ts';

const verbs: Partial<Record<Mark, string>> = { hidden: 'hidden on every map', closed: 'closed: paths and steps end there', starred: 'followed' };

interface Others { refresh: () => Promise<void>; placesSaved: () => Promise<void> }

export function toolDeeds({ store, client }: Ground, { refresh, placesSaved }: Others) {
  const warn = (error: unknown): void => store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
  const nameOf = (id: string): string => nodeName(store.getState().slice, id);

  return {
    /** A mark on everything that is picked. */
    markChosen: async (mark: Mark): Promise<void> => {
      const { chosen } = store.getState();
      try {
        const mapState = await client.map.mark({ ids: [...chosen], mark, on: true });
        const who = chosen.length === 1 ? `${nameOf(chosen[0] ?? '')} is` : `${counted(chosen.length, 'node')} are`;
        store.setState(({ messages }) => ({ mapState, chosen: mark === 'hidden' ? [] : chosen, messages: toldDeed(messages, `${who} ${verbs[mark] ?? 'marked'}.`, 'undo') }));
      } catch (error) {
        warn(error);
      }
      await refresh();
    },
    /** The user put nodes somewhere, or let them go: a deed. */
    pin: async (network: NetworkKind, placement: Placement): Promise<void> => {
      await placesSaved();
      try {
        await client.network.pin({ network, ...placement });
      } catch (error) {
        warn(error);
      }
      await refresh();
    },
    /** A run of the layout that the user asked for has ended: a deed. */
    arrange: async (network: NetworkKind, placement: Placement): Promise<void> => {
      await placesSaved();
      try {
        await client.network.arrange({ network, ...placement });
        noteSaved(store.getState().slice, network, placement);
      } catch (error) {
        warn(error);
      }
      await refresh();
    },
    /** Lets nodes move again when the layout runs. */
    release: async (ids: readonly string[]): Promise<void> => {
      const { slice, map } = store.getState();
      const places = map?.placement();
      if (slice === null || !places) return;
      const rows = ids.flatMap((id) => {
        const row = places.ids.indexOf(id);
        return row < 0 ? [] : [row];
      });
      const pick = <T>(from: readonly T[], otherwise: T): T[] => rows.map((row) => from[row] ?? otherwise);
      await placesSaved();
      try {
        await client.network.pin({ network: slice.network, ids: pick(places.ids, ''), x: pick(places.x, 0), y: pick(places.y, 0), pinned: rows.map(() => false) });
        const who = ids.length === 1 ? nameOf(ids[0] ?? '') : counted(ids.length, 'node');
        store.setState(({ messages }) => ({ messages: toldDeed(messages, `${who} moves again when the layout runs.`, 'undo') }));
      } catch (error) {
        warn(error);
      }
      await refresh();
    },
  };
}
