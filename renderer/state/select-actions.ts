/** Selecting people, ties and papers, and finding the way back to what was shown before. */
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { goBack, goForward, paperRead, visit } from './history.ts';
import { warned } from './messages.ts';
import type { NodeSelection, Selection } from './selection.ts';
import { withoutLatest } from './tools.ts';

export function selectActions({ store, client }: Ground) {
  function select(selection: Selection | null): void {
    store.setState(({ history, panelOpen, screen }) => ({
      history: visit(history, selection),
      panelOpen: panelOpen || selection !== null,
      // What was searched for on another screen is to be seen.
      screen: selection === null ? screen : 'map',
    }));
  }

  function open(selection: Selection): void {
    select(selection);
    store.setState(({ panelFocus }) => ({ panelFocus: panelFocus + 1 }));
  }

  /** Brings those of these people into view who are on the map. */
  function showOnMap(people: readonly string[]): void {
    const { slice, map } = store.getState();
    const onMap = people.filter((id) => slice?.ids.includes(id));
    if (onMap.length === 0) store.setState(({ messages }) => ({ messages: warned(messages, 'None of the authors is on this map.') }));
    else map?.showPeople(onMap);
  }

  return {
    select,
    showOnMap,
    /** Selects, and puts the focus into the details. */
    openPaper: (id: string): void => open({ kind: 'paper', id, authors: [] }),
    openPerson: (id: string): void => open({ kind: 'person', id }),
    /** What was picked on the map, with the focus in its details. */
    openPicked: (selection: Selection | null): void => {
      if (selection !== null) open(selection);
    },
    /** Any node of any network. */
    openNode: (node: NodeSelection): void => open(node.kind === 'paper' ? { kind: 'paper', id: node.id, authors: [] } : node),
    openTie: (source: string, target: string): void => open({ kind: 'tie', source, target }),
    paperRead: (id: string, authors: readonly string[]): void =>
      store.setState(({ history }) => ({ history: paperRead(history, id, authors) })),
    goToPerson: (id: string): void => {
      const hidden = store.getState().screen !== 'map';
      select({ kind: 'person', id });
      // A map under another screen takes no focus until that screen has gone.
      if (hidden) setTimeout(() => showOnMap([id]), 0);
      else showOnMap([id]);
    },
    /** Opens a paper and goes to its authors on the map. */
    goToPaper: async (id: string): Promise<void> => {
      select({ kind: 'paper', id, authors: [] });
      try {
        const paper = await client.details.paper({ id });
        const authors = paper.authors.map(({ personId }) => personId);
        store.setState(({ history }) => ({ history: paperRead(history, id, authors) }));
        showOnMap(authors);
      } catch (error) {
        store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
      }
    },
    /** Escape: closes what lies over the map, ends a tool, else clears the selection. */
    clear: (): void => {
      const state = store.getState();
      const { flyoutOpen, screen } = state;
      const ended = withoutLatest(state, state.history.here);
      if (flyoutOpen) store.setState({ flyoutOpen: false });
      else if (screen !== 'map') store.setState({ screen: 'map' });
      else if (ended !== null) store.setState(ended);
      else select(null);
    },
    back: (): void => store.setState(({ history }) => ({ history: goBack(history), panelOpen: true })),
    forward: (): void => store.setState(({ history }) => ({ history: goForward(history), panelOpen: true })),
  };
}
