/** Keeps where people stand on the map: a moment after they have come to rest, and at once where a deed builds on it. */
import type { NetworkKind } from '../../shared/model/slice.ts';
import type { Placement } from '../network/types.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { warned } from './messages.ts';
import { noteSaved } from './saved-places.ts';

/** Milliseconds: places that change again soon are saved once. */
const SAVE_PAUSE = 400;

export function placesActions({ store, client }: Ground) {
  let waiting: { timer: ReturnType<typeof setTimeout>; network: NetworkKind; placement: Placement } | null = null;
  /** Ends when everything that was sent has been answered. */
  let sent: Promise<void> = Promise.resolve();

  async function write(network: NetworkKind, placement: Placement): Promise<void> {
    try {
      await client.network.savePositions({ network, ...placement });
      noteSaved(store.getState().slice, network, placement);
    } catch (error) {
      store.setState(({ messages }) => ({ messages: warned(messages, `The places on the map could not be saved. ${errorWords(error)}`) }));
    }
  }

  function send(): void {
    if (waiting === null) return;
    const { timer, network, placement } = waiting;
    clearTimeout(timer);
    waiting = null;
    sent = Promise.all([sent, write(network, placement)]).then(() => undefined);
  }

  return {
    /** The nodes of a map have come to rest here. */
    placesAre: (network: NetworkKind, placement: Placement): void => {
      if (waiting?.network === network) clearTimeout(waiting.timer);
      else send();
      waiting = { timer: setTimeout(send, SAVE_PAUSE), network, placement };
    },
    /** Saves what still waits; whoever changes or takes back places asks for this first, so that no older place is saved after theirs. */
    placesSaved: (): Promise<void> => {
      send();
      return sent;
    },
  };
}
