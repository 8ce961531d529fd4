/** Going to what a search found: opening it, or showing it on the map. */
import type { PaletteResult } from '../../shared/model/map.ts';
import type { Look } from '../../shared/model/look.ts';
import type { NetworkKind } from '../../shared/model/slice.ts';
import type { Ground } from './actions.ts';
import type { NodeSelection, Selection } from './selection.ts';

export type FoundNode = Pick<PaletteResult['hits'][number], 'kind' | 'id'>;

/** The network in which a node stands for itself. A paper is shown by its authors. */
const home: Partial<Record<FoundNode['kind'], NetworkKind>> = { person: 'coauthors', topic: 'topics', institution: 'institutions' };

interface Others {
  changeLook: (look: Partial<Look>) => Promise<void>;
  select: (selection: Selection | null) => void;
  openNode: (node: NodeSelection) => void;
  goToPaper: (id: string) => Promise<void>;
}

export function foundActions({ store }: Ground, { changeLook, select, openNode, goToPaper }: Others) {
  const onMap = (id: string): boolean => store.getState().slice?.ids.includes(id) === true;
  const bringIntoView = (id: string): void => {
    if (onMap(id)) store.getState().map?.showPeople([id]);
  };

  return {
    /** The details, with the focus in them; whoever is on the map is brought into view. */
    openFound: (node: FoundNode): void => {
      bringIntoView(node.id);
      openNode(node);
    },
    /** The map, with the focus on it; if it is another network that shows this, that one is taken. */
    showFound: async (node: FoundNode): Promise<void> => {
      store.setState({ table: false, screen: 'map' });
      const network = home[node.kind];
      if (network !== undefined && !onMap(node.id)) await changeLook({ network, opened: [] });
      select(node.kind === 'paper' ? { kind: 'paper', id: node.id, authors: [] } : { kind: node.kind, id: node.id });
      // The map takes the focus, and a new slice, when React has drawn it.
      await new Promise((drawn) => setTimeout(drawn, 0));
      if (node.kind === 'paper' && !onMap(node.id)) await goToPaper(node.id);
      else bringIntoView(node.id);
    },
  };
}
