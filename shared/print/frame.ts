/** From map units to pixels of the page: the map is fitted into a frame, with room for names where they stick out. */
import type { Box } from '../labels/boxes.ts';
import { mapSide } from '../style/geometry.ts';
import type { PictureCamera, PictureNode } from './picture.ts';

export interface Insets { left: number; right: number; top: number; bottom: number }

/** Where map points go: pixels per map unit, and the pixel of the map's origin. */
export interface Fit {
  scale: number;
  x: number;
  y: number;
  /** Factor of the sizes of nodes and ties. */
  size: number;
}

/** Names may take this share of the frame's side at each of its edges. */
const MOST_INSET = 0.22;
/** Nodes shrink and grow with the square root of the map's scale, as with zoom, within these bounds. */
const SMALLEST = 0.5;
export const LARGEST = 1.4;

export const toPage = ({ scale, x, y }: Fit, node: { x: number; y: number }): { x: number; y: number } => ({ x: x + node.x * scale, y: y - node.y * scale });

/** Fits all nodes into the frame, inside the insets. Small maps are not blown up. `people` is the number of nodes of the whole map. */
export function fitAll(nodes: readonly PictureNode[], frame: Box, insets: Insets): Fit {
  const bounds = boundsOfNodes(nodes);
  const [width, height] = [bounds.right - bounds.left, bounds.top - bounds.bottom];
  const room = { width: Math.max(1, frame.width - insets.left - insets.right), height: Math.max(1, frame.height - insets.top - insets.bottom) };
  const natural = mapSide(nodes.length) / Math.max(width, height, 1e-9);
  const scale = Math.min(room.width / Math.max(width, 1e-9), room.height / Math.max(height, 1e-9), natural * LARGEST ** 2);
  return {
    scale, size: Math.min(LARGEST, Math.max(SMALLEST, Math.sqrt(scale / natural))),
    x: frame.x + insets.left + room.width / 2 - ((bounds.left + bounds.right) / 2) * scale,
    y: frame.y + insets.top + room.height / 2 + ((bounds.top + bounds.bottom) / 2) * scale,
  };
}

/** The camera's view in the frame, as large as it goes: `box` is where it lies. */
export function fitCamera(camera: PictureCamera, frame: Box): { fit: Fit; box: Box } {
  const factor = Math.min(frame.width / camera.width, frame.height / camera.height);
  const [width, height] = [camera.width * factor, camera.height * factor];
  const box = { x: frame.x + (frame.width - width) / 2, y: frame.y + (frame.height - height) / 2, width, height };
  const scale = camera.scale * factor;
  return {
    box,
    fit: {
      scale, size: Math.sqrt(camera.scale / camera.fit) * Math.sqrt(factor),
      x: box.x + width / 2 - camera.x * scale, y: box.y + height / 2 + camera.y * scale,
    },
  };
}

/** Insets at which boxes that stick out of the nodes' own frame would just fit. `boxes` were placed with `fit`. */
export function insetsFor(boxes: readonly Box[], nodes: readonly PictureNode[], fit: Fit, frame: Box): Insets {
  const bounds = boundsOfNodes(nodes);
  const [left, top] = [fit.x + bounds.left * fit.scale, fit.y - bounds.top * fit.scale];
  const [right, bottom] = [fit.x + bounds.right * fit.scale, fit.y - bounds.bottom * fit.scale];
  const most = (values: number[], limit: number): number => Math.min(limit, values.reduce((a, b) => Math.max(a, b), 0));
  return {
    left: most(boxes.map((box) => left - box.x), frame.width * MOST_INSET),
    right: most(boxes.map((box) => box.x + box.width - right), frame.width * MOST_INSET),
    top: most(boxes.map((box) => top - box.y), frame.height * MOST_INSET),
    bottom: most(boxes.map((box) => box.y + box.height - bottom), frame.height * MOST_INSET),
  };
}

function boundsOfNodes(nodes: readonly PictureNode[]): { left: number; right: number; top: number; bottom: number } {
  const bounds = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  for (const { x, y } of nodes) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.min(bounds.bottom, y);
    bounds.top = Math.max(bounds.top, y);
  }
  return nodes.length > 0 ? bounds : { left: 0, right: 0, top: 0, bottom: 0 };
}
