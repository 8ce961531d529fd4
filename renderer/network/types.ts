/** What the map takes and gives: the only door between sigma and the rest of the window. */
import type { StandsOut, WindowCamera } from '../../shared/model/picture.ts';
import type { GraphSlice } from '../../shared/model/slice.ts';
import type { MapSelection } from '../state/selection.ts';
import type { MapMask } from './emphasis.ts';
import type { ToolKey } from './keys.ts';
import type { Spotlight } from './spotlight.ts';

export type { MapMask } from './emphasis.ts';

/** How the layout stands; `steps` of at most `limit`. */
export interface LayoutState {
  phase: 'waiting' | 'running' | 'paused' | 'settled';
  steps: number;
  limit: number;
}

/** Where people stand, in map units; parallel arrays. */
export interface Placement {
  ids: string[];
  x: number[];
  y: number[];
  pinned: boolean[];
  /** True for whoever was placed where there was room; left out where that is not known. */
  apart?: boolean[];
}

/** One person was dragged onto another; until `leave` is called nothing is saved. */
export interface DroppedOn {
  dragged: { id: string; name: string };
  onto: { id: string; name: string };
  /** Where, in pixels of the window. */
  at: { x: number; y: number };
  leave(): void;
  putBack(): void;
}

/** Who would become one person, and who several: shown before it is decided. */
export interface MapTrial {
  joins: readonly { ids: readonly string[] }[];
  parts: readonly { id: string }[];
}

export interface MapViewProps {
  slice: GraphSlice;
  theme: 'light' | 'dark';
  labels: boolean;
  /** Names of communities; shown unless they are switched off. */
  regions?: boolean;
  /** Whether the legend lies over the map: names are placed anew when it comes and goes. */
  legend?: boolean;
  selection: MapSelection | null;
  /** What a filter leaves of this slice; nothing is filtered without it. */
  mask?: MapMask | null;
  /** A click on a person, a tie, or (null) the background. */
  onSelect(selection: MapSelection | null): void;
  /** Double click or Enter on a person: details wanted, with the focus in the panel. */
  onOpen(personId: string): void;
  /** Double click on the name of a community (1 to 7): another name is wanted. */
  onNameRegion?(community: number): void;
  /** The menu of a person is wanted, at a place of the window. */
  onMenu?(person: { id: string; name: string }, at: { x: number; y: number }): void;
  onDropOn?(drop: DroppedOn): void;
  trial?: MapTrial | null;
  /** What a tool sets off. */
  spotlight?: Spotlight | null;
  /** A drag on the background draws a line around nodes instead of moving the map. */
  lasso?: boolean;
  /** These nodes were picked together: inside a lasso, or in the rectangle of a drag with Shift. */
  onChoose?(ids: readonly string[]): void;
  /** This node is picked too, or not any more: a click with Shift, Ctrl or Cmd, or Space. */
  onChooseAlso?(id: string): void;
  /** The first key of what the user wants with a key; null for nothing. Keys are what they are without it. */
  standardKey?: (key: string) => string | null;
  /** A tool is wanted by its key, for the node that has the keyboard's focus. */
  onToolKey?(key: ToolKey, focused: { id: string; name: string } | null): void;
  /** Escape. Without it nothing is selected any more. */
  onClear?(): void;
  /** The user has put these somewhere; without it all places are saved. */
  onDragged?(placement: Placement): void;
  onLayout(state: LayoutState): void;
  /** Positions to be saved: when the layout has settled or paused, and after a drag. */
  onPlaced(placement: Placement): void;
  /** A run of the layout that the user asked for has ended here; without it `onPlaced` tells. */
  onArranged?(placement: Placement): void;
  /** Called when zoom changes, as a share of the fitted view (1 = 100 %). */
  onZoom(ratio: number): void;
}

/** What the window can ask of the map; given through React's ref. */
export interface MapHandle {
  fit(): void;
  zoomBy(factor: number): void;
  toggleLayout(): void;
  /** Gives the canvas the focus at the first of these people, and moves the camera if one of them is not in view. */
  showPeople(personIds: readonly string[]): void;
  /** Where everyone stands. */
  placement(): Placement;
  /** Puts everyone who is known where a kept view had them, and looks at the map as it did (see shared/model/look.ts). */
  restore(places: Pick<Placement, 'ids' | 'x' | 'y'>, at: { x: number; y: number; ratio: number }): void;
  /** Names that are shown, and which of the places beside their nodes they have. */
  names(): { ids: string[]; places: number[] };
  /** Names of communities that are shown, and the map points in their middles. */
  regions(): { community: number; x: number; y: number }[];
  /** What is selected and what a tool has set off; null where nothing stands out. */
  standsOut(): StandsOut | null;
  /** What of the map is in view. */
  camera(): WindowCamera;
}
