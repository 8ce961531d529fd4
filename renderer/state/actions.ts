/** What the user and the engine can do to the window: one object of actions over one store. */
import type { Host } from '../../shared/contract/host.ts';
import { decisionActions } from './decision-actions.ts';
import { deedActions } from './deed-actions.ts';
import { exportActions } from './export-actions.ts';
import { importActions } from './import-actions.ts';
import { foundActions } from './found-actions.ts';
import { keptViewActions } from './kept-view-actions.ts';
import { libraryActions } from './library-actions.ts';
import { lookActions } from './look-actions.ts';
import { paperActions } from './paper-actions.ts';
import { pictureOpener } from './picture-actions.ts';
import { peopleActions } from './people-actions.ts';
import { placesActions } from './places-actions.ts';
import { reportActions } from './report-actions.ts';
import { reviewActions } from './review-actions.ts';
import { selectActions } from './select-actions.ts';
import type { Client, WindowStore } from './store.ts';
import { tableActions } from './table-actions.ts';
import { toolActions } from './tools-actions.ts';
import { toolDeeds } from './tools-deeds.ts';
import { topicActions } from './topic-actions.ts';
import { viewActions } from './view-actions.ts';

/** What the actions stand on; tests give their own. */
export interface Ground {
  store: WindowStore;
  host: Host;
  client: Client;
}

export type Actions = ReturnType<typeof createActions>;

export function createActions(ground: Ground) {
  const look = lookActions(ground, () => library.refresh());
  const library = libraryActions(ground, look);
  const { refresh } = library;
  const places = placesActions(ground);
  const kept = keptViewActions(ground, { refresh, ...places });
  const decisions = decisionActions(ground, refresh, pictureOpener(ground, kept.showView));
  const selecting = selectActions(ground);
  const views = viewActions(ground);
  return {
    ...library,
    ...look,
    ...places,
    ...decisions,
    ...importActions(ground, refresh, decisions.takeIn),
    ...exportActions(ground),
    ...deedActions(ground, { refresh, ...places }),
    ...reviewActions(ground, refresh),
    ...peopleActions(ground, refresh),
    ...reportActions(ground),
    ...selecting,
    ...foundActions(ground, { changeLook: look.changeLook, ...selecting }),
    ...toolActions(ground),
    ...toolDeeds(ground, { refresh, ...places }),
    ...kept,
    ...tableActions(ground),
    ...topicActions(ground, refresh, selecting.openNode),
    ...views,
    ...paperActions(ground, views.copy),
  };
}
