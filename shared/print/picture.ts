/** What a picture is made of: nodes, ties, regions and facts for the legend, in pixels of the map at 100 % zoom. */
import type { NodeKind } from '../model/slice.ts';
import type { Palette, Theme } from '../style/palette.ts';

export type KindName = keyof typeof NodeKind;

export interface PictureNode {
  id: string;
  kind: KindName;
  /** Map units, y up. */
  x: number;
  y: number;
  /** Pixels. */
  radius: number;
  fill: string;
  /** A thin ring around it: owns a dump. */
  owner: boolean;
  /** A dashed empty outline: has no ties. */
  hollow: boolean;
  /** Belongs to what the extent `selection` shows. */
  chosen: boolean;
  /** Ringed in ink, and named in any case. */
  selected: boolean;
  /** Steps back: pale, and without a name. */
  dimmed: boolean;
  /** On whose side of a comparison: see style/spotlight.ts; 0 where nobody is compared. */
  side: number;
  /** Colour of its right half, where both sides of a comparison have it. */
  half: string | null;
  /** Which of the places of labels/place.ts its name has in the window; null where the window shows none, or there is no window. */
  named: number | null;
  /** A star beside it: the user follows it. */
  starred: boolean;
  /** A hole in it: the user. */
  me: boolean;
  label: string;
  /** A second line under the name, such as why there are no ties. */
  note: string | null;
  /** 0 is none, 1 to 7 are A to G. */
  community: number;
  papers: number;
  degree: number;
}

export interface PictureTie {
  /** Index of the nodes at its ends. */
  a: number;
  b: number;
  /** Pixels. */
  width: number;
  /** CSS colour, with its opacity. */
  color: string;
  dashed: boolean;
  curved: boolean;
  /** Ties of layer 1 lie above those of layer 0. */
  layer: 0 | 1;
  /** One of many hairlines of a paper with many authors. */
  fan: boolean;
  /** Drawn once more in ink. */
  hot: boolean;
}

/** A step of a path between two nodes, by their indices; dashed where another path as short is shown. */
export interface PictureStep { a: number; b: number; shown: boolean }

/** A word on a plate beside a node. */
export interface PictureSign { node: number; text: string }

/** The name of a community, to be written near this point of the map; `at` is where the window has it, null where it shows none; `back` where all of it steps back. */
export interface PictureRegion { text: string; x: number; y: number; community: number; at: { x: number; y: number } | null; back: boolean }

export interface PictureCommunity { community: number; letter: string; name: string | null; nodes: number }

/** What the window shows: the map point in its middle, pixels per map unit, its size in pixels, and the scale of the fitted view. */
export interface PictureCamera { x: number; y: number; scale: number; width: number; height: number; fit: number }

export interface Picture {
  theme: Theme;
  colors: Palette;
  nodes: readonly PictureNode[];
  /** Scale of nodes and ties on a map of this many nodes; radii and widths hold it already. */
  density: number;
  ties: readonly PictureTie[];
  /** Steps of paths, those that are shown last. */
  steps: readonly PictureStep[];
  signs: readonly PictureSign[];
  /** What the two of a comparison are called, left first; colours then mean sides instead of communities. */
  sides: readonly [string, string] | null;
  regions: readonly PictureRegion[];
  /** For the legend: communities with a letter, the largest first; and how many nodes have none. */
  communities: readonly PictureCommunity[];
  without: number;
  /** The line below the map. */
  source: string;
  /** Null where there is no window. */
  camera: PictureCamera | null;
}
