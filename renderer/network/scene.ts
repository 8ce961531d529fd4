/** What is drawn and from where it is looked at; where people are on the canvas, and how large. */
import { FOCUS_RING, HOVER_RING, OWNER_RING, SELECTED_RING } from '../../shared/style/geometry.ts';
import type { Ring } from './emphasis.ts';
import type { Standings } from '../../shared/style/standing.ts';
import type { MapLooks, MapModel } from './model.ts';
import { shapeReach } from './shapes.ts';
import { sizeFactor, toScreen, type Point, type View } from './view.ts';

export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface PaintScene {
  model: MapModel;
  looks: MapLooks;
  view: View;
  /** Scale of the fitted view. */
  fit: number;
  standings: Standings;
}

/** Middle of a person's disc on the canvas. */
export function place({ model, view }: Pick<PaintScene, 'model' | 'view'>, row: number): Point {
  return toScreen(view, model.x[row] ?? 0, model.y[row] ?? 0);
}

/** Radius of a person's disc on the canvas. */
export function screenRadius({ model, looks, view, fit }: Omit<PaintScene, 'standings'>, row: number): number {
  return (looks.nodes[row]?.radius ?? 0) * model.density * sizeFactor(view, fit);
}

/** How far a node's shape reaches from its middle on the canvas: more than the radius where it has corners. */
export function screenReach(scene: Omit<PaintScene, 'standings'>, row: number): number {
  return screenRadius(scene, row) * shapeReach(scene.looks.shapes[row] ?? 'disc');
}

export const ringShape = { hover: HOVER_RING, selected: SELECTED_RING, focus: FOCUS_RING } as const satisfies Record<Ring, { gap: number; width: number }>;

/** How far what is drawn around a person's disc reaches beyond it: an owner's ring, and rings of attention. */
export function ringReach(looks: MapLooks, row: number, ring?: Ring): number {
  const owner = looks.nodes[row]?.owner === true;
  if (ring === undefined) return owner ? OWNER_RING.gap + OWNER_RING.width / 2 : 0;
  const { gap, width } = ringShape[ring];
  return gap + width / 2 + (owner && ring !== 'focus' ? OWNER_RING.gap - 1 : 0);
}
