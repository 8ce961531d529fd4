/** Sizes on the map in CSS pixels at 100 % zoom: nodes, ties, rings, and how they shrink on large maps. */

/** A person seldom has more papers than these, and two seldom a stronger tie; communities of a large library do, and would cover all others. */
const MANY_PAPERS = 150;
const STRONG_TIE = 25;

/** Grows with the square root of a value up to `many`, and beyond it by a step for each doubling. */
function grown(value: number, many: number, perRoot: number, perDoubling: number): number {
  return perRoot * Math.sqrt(Math.min(value, many)) + (value > many ? perDoubling * Math.log2(value / many) : 0);
}

/** Radius of a disc: its area grows with the number of papers, far more slowly beyond what one person writes. */
export function nodeRadius(papers: number): number {
  return 2.6 + grown(papers, MANY_PAPERS, 2.05, 1.6);
}

/** Width of a tie; `weight` is the sum over shared papers of 1 / (authors - 1). Far more slowly beyond what two people share. */
export function tieWidth(weight: number): number {
  return 0.7 + grown(weight, STRONG_TIE, 1.15, 0.5);
}

/** Ties of a fan are hairlines whatever their weight. */
export const FAN_WIDTH = 0.6;
/** No tie is drawn thinner than this, however large the map: it would hardly be seen. */
export const THINNEST_TIE = 0.6;
/** A tie is a quadratic curve whose control point lies off the middle by this share of its length, so that the curve itself is off by half of that: 7 %. */
export const TIE_CURVATURE = 0.14;

/** Dash and gap of a tie that rests on a paper whose list of authors is cut. */
export const CUT_DASH = [10, 2] as const;

/** The paper-coloured line around a disc, which keeps it apart from ties. */
export const NODE_BORDER = 1.25;
/** Thin ring of the owner of a dump: distance from the disc and width. */
export const OWNER_RING = { gap: 3, width: 1.1 } as const;
/** Ink ring of what the pointer is on, of what is selected, and accent ring of the keyboard's focus. */
export const HOVER_RING = { gap: 3, width: 1.25 } as const;
export const SELECTED_RING = { gap: 4.5, width: 1.75 } as const;
export const FOCUS_RING = { gap: 8, width: 2.5 } as const;
/** Outline of a person without ties. */
export const HOLLOW = { width: 1.5, dash: [3, 2.5] } as const;

/** Up to this many people a map is drawn at full size. */
const FULL_SIZE_PEOPLE = 220;
const SMALLEST_SCALE = 0.3;
const LARGEST_SIDE = 660;
const SIDE_PER_ROOT = 110;

/** Scale of nodes and ties at 100 % zoom by the number of people alone: 1 on small maps, smaller on large ones, so that they take about the same share of the paper. */
export function densityScale(people: number): number {
  return people <= FULL_SIZE_PEOPLE ? 1 : Math.max(SMALLEST_SCALE, Math.sqrt(FULL_SIZE_PEOPLE / people));
}

/** Side in pixels, at 100 % zoom, of the square that a map of so many people is meant for. */
export function mapSide(people: number): number {
  return Math.min(LARGEST_SIDE, SIDE_PER_ROOT * Math.sqrt(people));
}

/** Discs take at most this share of the map's paper: ties and names need the rest. */
const DISC_SHARE = 0.3;

/** The scale of a map with discs of these radii (pixels): that of so many people, smaller where the discs would cover the paper. */
export function densityOf(radii: ArrayLike<number>): number {
  let squares = 0;
  for (let node = 0; node < radii.length; node += 1) squares += (radii[node] ?? 0) ** 2;
  const share = (Math.PI * squares) / mapSide(radii.length) ** 2;
  return Math.min(densityScale(radii.length), share > DISC_SHARE ? Math.sqrt(DISC_SHARE / share) : 1);
}

/** The scale of a map of nodes with so many papers each. */
export const densityOfPapers = (papers: ArrayLike<number>): number => densityOf(Float64Array.from(papers, nodeRadius));

/** Control point of the curve from a to b, in pixels (y down). */
export function tieControl(ax: number, ay: number, bx: number, by: number): { x: number; y: number } {
  return { x: (ax + bx) / 2 + (by - ay) * TIE_CURVATURE, y: (ay + by) / 2 - (bx - ax) * TIE_CURVATURE };
}
