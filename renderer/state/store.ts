/** Everything that the window knows, in one store; it changes only through the actions beside it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DecisionPreview } from '../../shared/model/decisions.ts';
import type { FileReport, Grant, ImportReport } from '../../shared/model/imports.ts';
import type { LibrarySummary, Settings, TableColumn } from '../../shared/model/library.ts';
import type { Facets, MapState } from '../../shared/model/map.ts';
import type { Mask } from '../../shared/model/mask.ts';
import type { ReviewQueue, StrictnessPreview } from '../../shared/model/review.ts';
import type { GraphSlice } from '../../shared/model/slice.ts';
import type { PrintOptions } from '../../shared/print/options.ts';
import type { Coterie } from '../host/client.ts';
import type { DroppedOn, LayoutState, MapHandle } from '../network/types.ts';
import { noHistory, type History } from './history.ts';
import type { Importing } from './importing.ts';
import { firstLetters, type Letters } from './letters.ts';
import { noMessages, type Messages } from './messages.ts';
import { noTools, type ToolsState } from './tools.ts';

export type Client = Coterie;

/** The one modal dialog that may be open, apart from a running import. */
export type OpenDialog =
  | { kind: 'search' }
  | { kind: 'keys' }
  /** The name for what the map shows, or another one for a kept view. */
  | { kind: 'view'; was: string | null }
  /** A picture of the map, or its data; `extent` is what is wanted of it at first. */
  | { kind: 'export'; extent?: PrintOptions['extent'] }
  | { kind: 'report'; report: ImportReport }
  /** What was said when this file was imported, read again. */
  | { kind: 'file-report'; report: FileReport }
  /** An import that could not be made. */
  | { kind: 'import-failed'; message: string }
  | { kind: 'excerpt'; dumpId: number; line: number }
  /** What was done to the library. */
  | { kind: 'deeds' }
  /** What a granted file of decisions would change. */
  | { kind: 'decisions'; grant: Grant; preview: DecisionPreview }
  | { kind: 'save-decisions' }
  | { kind: 'rename-person'; id: string; name: string }
  /** A new topic of the user's own, or one put together with another. */
  | { kind: 'topic'; from: Named | null }
  | { kind: 'name-community'; community: number }
  | { kind: 'merge-person'; id: string; name: string }
  /** Two people chosen to become one. */
  | { kind: 'merge-two'; left: Named; right: Named }
  | { kind: 'split-person'; id: string; name: string };

/** A person, as they are called where they were chosen. */
export interface Named {
  id: string;
  name: string;
}

/** The one menu that may be open, at a place of the window. */
export type OpenMenu =
  | { kind: 'person'; person: Named; at: { x: number; y: number } }
  /** One person was dropped on another. */
  | { kind: 'dropped'; drop: DroppedOn };

/** Another strictness, looked at before it is decided. */
export interface Trial {
  value: number;
  preview: StrictnessPreview;
  /** Of the library when it was asked. */
  revision: number;
  /** True while the map shows whom it would join and part. */
  onMap: boolean;
}

/** What fills the window below the title bar. The map stays as it is under the others. */
export type Screen = 'map' | 'review' | 'people';

export interface WindowState extends ToolsState {
  /** `lost`: the engine stopped and no new one could be reached; `renewed`: it stopped and a new one answers. */
  engine: 'starting' | 'up' | 'renewed' | 'lost';
  /** Grows with every engine that has answered, so that what the last one left open is asked again. */
  engineRuns: number;
  summary: LibrarySummary | null;
  slice: GraphSlice | null;
  /** Why the map could not be read, or null. */
  sliceError: string | null;
  /** What the user has set the map to, and what is marked for good; null until it has been read. */
  mapState: MapState | null;
  /** What can be filtered by; null until it has been read. */
  facets: Facets | null;
  /** What of the slice passes the filter; null where everything does. */
  mask: Mask | null;
  /** The pairs that wait for an answer; null until they have been read, and in an empty library. */
  queue: ReviewQueue | null;
  trial: Trial | null;
  screen: Screen;
  /** The table stands in the place of the map. */
  table: boolean;
  /** Columns that the user took out of the table. */
  withoutColumns: readonly TableColumn[];
  theme: Settings['theme'];
  /** Keys of a single letter, as the user has them. */
  letters: Letters;
  history: History;
  panelOpen: boolean;
  /** Grows when the details are wanted with the focus in them. */
  panelFocus: number;
  sidebarOpen: boolean;
  /** The sidebar drawn over the map, in narrow windows. */
  flyoutOpen: boolean;
  labels: boolean;
  /** Names of communities on the map. */
  regions: boolean;
  /** The legend below the map; null shows it where there is room. */
  legend: boolean | null;
  layout: LayoutState;
  /** As a share of the fitted view. */
  zoom: number;
  map: MapHandle | null;
  importing: Importing | null;
  dialog: OpenDialog | null;
  menu: OpenMenu | null;
  messages: Messages;
}

export type WindowStore = StoreApi<WindowState>;

const initialState: WindowState = {
  ...noTools,
  engine: 'starting',
  engineRuns: 0,
  summary: null,
  slice: null,
  sliceError: null,
  mapState: null,
  facets: null,
  mask: null,
  queue: null,
  trial: null,
  screen: 'map',
  table: false,
  withoutColumns: [],
  theme: 'system',
  letters: firstLetters,
  history: noHistory,
  panelOpen: true,
  panelFocus: 0,
  sidebarOpen: true,
  flyoutOpen: false,
  labels: true,
  regions: true,
  legend: null,
  layout: { phase: 'waiting', steps: 0, limit: 0 },
  zoom: 1,
  map: null,
  importing: null,
  dialog: null,
  menu: null,
  messages: noMessages,
};

export const createWindowStore = (): WindowStore => createStore<WindowState>(() => initialState);
