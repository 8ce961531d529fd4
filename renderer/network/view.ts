/** Where the camera looks: the map point in the middle of the canvas, and pixels per map unit. Pure. */
import { mapSide } from '../../shared/style/geometry.ts';
import type { MapModel } from './model.ts';

export interface View {
  /** Map point in the middle of the canvas. */
  x: number;
  y: number;
  /** Pixels per map unit. */
  scale: number;
  /** Canvas in CSS pixels. */
  width: number;
  height: number;
}
export interface Point { x: number; y: number }
interface Insets { top: number; right: number; bottom: number; left: number }

/** Room for controls above and below and for names beside the outermost people. */
const INSETS: Insets = { top: 74, right: 64, bottom: 88, left: 64 };
/** Zoom stays between these shares of the fitted view. */
const ZOOM_MIN = 0.2;
const ZOOM_MAX = 24;

export function toScreen(view: View, x: number, y: number): Point {
  return { x: view.width / 2 + (x - view.x) * view.scale, y: view.height / 2 - (y - view.y) * view.scale };
}

export function toMap(view: View, x: number, y: number): Point {
  return { x: view.x + (x - view.width / 2) / view.scale, y: view.y - (y - view.height / 2) / view.scale };
}

/** The view that shows everyone, clear of the controls; small maps are not blown up. */
export function fitView(model: Pick<MapModel, 'x' | 'y'>, width: number, height: number): View {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  model.x.forEach((x, row) => {
    const y = model.y[row] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) return;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  });
  if (left > right) return { x: 0, y: 0, scale: 1, width, height };
  const insets = narrow(width, height);
  const room = { width: width - insets.left - insets.right, height: height - insets.top - insets.bottom };
  const largest = mapSide(model.x.length) / Math.max(right - left, top - bottom, 1e-9);
  const roomy = Math.min(room.width / Math.max(right - left, 1e-9), room.height / Math.max(top - bottom, 1e-9));
  const scale = model.x.length < FEW_PEOPLE ? Math.min(roomy, largest) : roomy;
  return {
    scale, width, height,
    x: (left + right) / 2 - (insets.left - insets.right) / 2 / scale,
    y: (bottom + top) / 2 + (insets.top - insets.bottom) / 2 / scale,
  };
}

/** The same view when it shows these map points clear of the controls, else the nearest one around their middle that does. */
export function revealing(view: View, points: readonly Point[]): View {
  const known = points.filter(({ x, y }) => !Number.isNaN(x) && !Number.isNaN(y));
  const insets = narrow(view.width, view.height);
  const seen = known.map(({ x, y }) => toScreen(view, x, y));
  const inside = seen.every(({ x, y }) => x >= insets.left && y >= insets.top && x <= view.width - insets.right && y <= view.height - insets.bottom);
  if (inside) return view;
  const box = fitView({ x: Float32Array.from(known, (point) => point.x), y: Float32Array.from(known, (point) => point.y) }, view.width, view.height);
  const scale = Math.min(view.scale, box.scale);
  return {
    ...view, scale,
    x: box.x + ((insets.left - insets.right) / 2) * (1 / box.scale - 1 / scale),
    y: box.y - ((insets.top - insets.bottom) / 2) * (1 / box.scale - 1 / scale),
  };
}

/** Below this many people the fitted map does not fill the canvas. */
const FEW_PEOPLE = 36;

function narrow(width: number, height: number): Insets {
  const share = Math.min(1, width / 640, height / 560);
  return { top: INSETS.top * share, right: INSETS.right * share, bottom: INSETS.bottom * share, left: INSETS.left * share };
}

/** Zooms by a factor, keeping the map point under a canvas point where it is. `fit` is the scale of the fitted view. */
export function zoomAt(view: View, factor: number, at: Point, fit: number): View {
  const scale = Math.min(fit * ZOOM_MAX, Math.max(fit * ZOOM_MIN, view.scale * factor));
  const under = toMap(view, at.x, at.y);
  return { ...view, scale, x: under.x - (at.x - view.width / 2) / scale, y: under.y + (at.y - view.height / 2) / scale };
}

/** Moves the view by pixels, as a drag on the background does. */
export function panBy(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x - dx / view.scale, y: view.y + dy / view.scale };
}

/** Between two views; `share` from 0 to 1. Scale is mixed in proportions, so that zooming feels even. */
export function mixViews(from: View, to: View, share: number): View {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return { ...to, x: mix(from.x, to.x), y: mix(from.y, to.y), scale: from.scale * (to.scale / from.scale) ** share };
}

/** Factor by which nodes and ties grow with zoom: the square root of it, so that zooming in makes room. */
export function sizeFactor(view: View, fit: number): number {
  return Math.sqrt(view.scale / fit);
}

/** Pixels. The controls of the map go by the same width, in its style sheet. */
const NARROW = 480;

/** Whether the canvas has no room for the names of communities and of people with few papers. */
export const isNarrow = ({ width }: View): boolean => width < NARROW;
