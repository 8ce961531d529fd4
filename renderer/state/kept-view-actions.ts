/** Views of the map that are kept under a name: keeping, opening, renaming and forgetting them. */
import type { View } from '../../shared/model/look.ts';
import type { MapState } from '../../shared/model/map.ts';
import type { NetworkKind } from '../../shared/model/slice.ts';
import type { Placement } from '../network/types.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { told, toldDeed, warned } from './messages.ts';
import { viewNow } from './view-now.ts';

interface Others { refresh: () => Promise<void>; placesAre: (network: NetworkKind, placement: Placement) => void; placesSaved: () => Promise<void> }

export function keptViewActions({ store, client }: Ground, { refresh, placesAre, placesSaved }: Others) {
  const warn = (error: unknown): void => store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));

  async function deed(ask: () => Promise<MapState>, sentence: string): Promise<void> {
    try {
      const mapState = await ask();
      store.setState(({ messages }) => ({ mapState, dialog: null, messages: toldDeed(messages, sentence, 'undo') }));
    } catch (error) {
      warn(error);
    }
  }

  /** Shows the map as a view has it. Its look and its places are one deed, so that undo goes back to how everything stood. */
  async function showView(view: View, name: string, sentence: string): Promise<void> {
    const { map, slice } = store.getState();
    // Where everyone stands now is what undo goes back to.
    if (map !== null && slice !== null) placesAre(slice.network, map.placement());
    await placesSaved();
    const { state, changed } = await client.map.showView({ name, view });
    store.setState({ mapState: state, labels: view.labels, regions: view.regions ?? view.labels, legend: view.legend ?? null, screen: 'map', table: false, dialog: null, flyoutOpen: false });
    await refresh();
    // The map takes a new slice when React has drawn it.
    await new Promise((drawn) => setTimeout(drawn, 0));
    store.getState().map?.restore(view, view.camera);
    store.setState({ chosen: view.chosen ?? [] });
    store.setState(({ messages }) => ({ messages: changed ? toldDeed(messages, sentence, 'undo') : told(messages, sentence) }));
  }

  return {
    showView,
    openView: async (name: string): Promise<void> => {
      try {
        await showView(await client.map.view({ name }), name, `The view ${name} is open.`);
      } catch (error) {
        warn(error);
      }
    },
    keepView: (name: string): Promise<void> => deed(() => client.map.keepView({ name, view: viewNow(store.getState()) }), `The view ${name} is kept.`),
    renameView: (was: string, name: string): Promise<void> =>
      deed(async () => client.map.keepView({ name, was, view: await client.map.view({ name: was }) }), `The view ${was} is called ${name} now.`),
    forgetView: (name: string): Promise<void> => deed(() => client.map.keepView({ name, view: null }), `The view ${name} is forgotten.`),
  };
}
