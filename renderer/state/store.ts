/** Everything that the window knows, in one store; it changes only through the actions beside it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FileReport, ImportReport } from '../../shared/model/imports.ts';
import type { LibrarySummary, Settings } from '../../shared/model/library.ts';
import type { ReviewQueue } from '../../shared/model/review.ts';
import type { GraphSlice } from '../../shared/model/slice.ts';
import type { Coterie } from '../host/client.ts';
import type { LayoutState, MapHandle } from '../network/types.ts';
import { noHistory, type History } from './history.ts';
import type { Importing } from './importing.ts';
import { noMessages, type Messages } from './messages.ts';

export type Client = Coterie;

/** The one modal dialog that may be open, apart from a running import. */
export type OpenDialog =
  | { kind: 'search' }
  | { kind: 'keys' }
  | { kind: 'report'; report: ImportReport }
  /** What was said when this file was imported, read again. */
  | { kind: 'file-report'; report: FileReport }
  /** An import that could not be made. */
  | { kind: 'import-failed'; message: string }
  | { kind: 'excerpt'; dumpId: number; line: number }
  /** What was done to the library. */
  | { kind: 'deeds' }
  | { kind: 'rename-person'; id: string; name: string }
  | { kind: 'merge-person'; id: string; name: string };

/** What fills the window below the title bar. The map stays as it is under the others. */
export type Screen = 'map' | 'review' | 'people';

export interface WindowState {
  /** `lost`: the engine stopped and no new one could be reached; `renewed`: it stopped and a new one answers. */
  engine: 'starting' | 'up' | 'renewed' | 'lost';
  /** Grows with every engine that has answered, so that what the last one left open is asked again. */
  engineRuns: number;
  summary: LibrarySummary | null;
  slice: GraphSlice | null;
  /** Why the map could not be read, or null. */
  sliceError: string | null;
  /** The pairs that wait for an answer; null until they have been read, and in an empty library. */
  queue: ReviewQueue | null;
  screen: Screen;
  theme: Settings['theme'];
  history: History;
  panelOpen: boolean;
  /** Grows when the details are wanted with the focus in them. */
  panelFocus: number;
  sidebarOpen: boolean;
  /** The sidebar drawn over the map, in narrow windows. */
  flyoutOpen: boolean;
  labels: boolean;
  layout: LayoutState;
  /** As a share of the fitted view. */
  zoom: number;
  map: MapHandle | null;
  importing: Importing | null;
  dialog: OpenDialog | null;
  messages: Messages;
}

export type WindowStore = StoreApi<WindowState>;

export const initialState: WindowState = {
  engine: 'starting',
  engineRuns: 0,
  summary: null,
  slice: null,
  sliceError: null,
  queue: null,
  screen: 'map',
  theme: 'system',
  history: noHistory,
  panelOpen: true,
  panelFocus: 0,
  sidebarOpen: true,
  flyoutOpen: false,
  labels: true,
  layout: { phase: 'waiting', steps: 0, limit: 0 },
  zoom: 1,
  map: null,
  importing: null,
  dialog: null,
  messages: noMessages,
};

export const createWindowStore = (): WindowStore => createStore<WindowState>(() => initialState);
