/** One person dropped on another: who lies under whom, and the way back. */
import { NodeKind } from '../../shared/model/slice.ts';
import type { MapEngine } from './engine.ts';
import type { PaintScene } from './scene.ts';
import { place, screenRadius } from './scene.ts';
import type { DroppedOn } from './types.ts';

/** Where a person stood before a drag, in map units. */
export interface Stood { x: number; y: number; pinned: number }

/** The person within whose disc the middle of this one lies, the nearest where several are; -1 for none. */
export function personBelow(scene: PaintScene, row: number): number {
  const { nodeKind } = scene.model.slice;
  if (nodeKind[row] !== NodeKind.person) return -1;
  const { x, y } = place(scene, row);
  let best = -1;
  let bestDistance = Infinity;
  scene.model.slice.ids.forEach((_, other) => {
    if (other === row || nodeKind[other] !== NodeKind.person) return;
    const there = place(scene, other);
    const distance = Math.hypot(there.x - x, there.y - y);
    if (distance <= screenRadius(scene, other) && distance < bestDistance) [best, bestDistance] = [other, distance];
  });
  return best;
}

/** What the window is told when `row` was dropped on `onto`. `element` is the canvas. */
export function droppedOn(map: MapEngine, element: HTMLElement, row: number, onto: number, stood: Stood): DroppedOn {
  const { ids, names } = map.model.slice;
  const named = (one: number): DroppedOn['onto'] => ({ id: ids[one] ?? '', name: names[one] ?? '' });
  const { left, top } = element.getBoundingClientRect();
  const { x, y } = map.whereIs(onto);
  return {
    dragged: named(row), onto: named(onto), at: { x: left + x, y: top + y },
    leave: () => { map.drop(row); },
    putBack: () => { map.putBack(row, stood); },
  };
}
