/** Puts the window's store, its client and its actions together over a host, and begins. */
import type { Host } from '../../shared/contract/host.ts';
import { coterieClient } from '../host/client.ts';
import { createActions, type Actions } from './actions.ts';
import { createWindowStore, type Client, type WindowStore } from './store.ts';

export interface World {
  store: WindowStore;
  client: Client;
  actions: Actions;
}

/** The engine is asked again whenever it has stopped; files that came with the start are imported at once. */
export function openWorld(host: Host): World {
  const store = createWindowStore();
  const client = coterieClient({
    async connect() {
      const port = await host.connect();
      // In a later step, so that the client has let go of the old line before it asks for a new one.
      port.onClose(() => queueMicrotask(() => void actions.restart()));
      return port;
    },
  });
  const actions = createActions({ store, host, client });
  void actions.start();
  host.onOpen((grants) => void actions.importWithStart(grants));
  return { store, client, actions };
}
