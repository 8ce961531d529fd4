/** A scene of plain shapes, in pixels from the upper left corner: what the writers of SVG, PDF and PNG draw. */
import type { Box } from '../labels/boxes.ts';

export interface Font {
  family: 'sans' | 'serif';
  weight: 400 | 500 | 600;
  italic: boolean;
  /** Pixels. */
  size: number;
}

export interface Stroke { color: string; width: number; dash: readonly number[] | null }

/** A straight line, or a quadratic curve when it has a control point. */
export interface LineShape { kind: 'line'; ax: number; ay: number; bx: number; by: number; control: { x: number; y: number } | null; stroke: Stroke }
export interface CircleShape { kind: 'circle'; x: number; y: number; radius: number; fill: string | null; stroke: Stroke | null }
/** A closed outline through points (x and y in turn). */
export interface PolygonShape { kind: 'polygon'; points: readonly number[]; fill: string | null; stroke: Stroke | null }
/** One line of text; `x` is its left edge, `y` its baseline. `halo` is painted around it first. */
export interface TextShape { kind: 'text'; x: number; y: number; width: number; text: string; font: Font; color: string; halo: { color: string; width: number } | null }
export type Shape = LineShape | CircleShape | PolygonShape | TextShape;

export type LayerName = 'ties' | 'regions' | 'ways' | 'nodes' | 'marks' | 'labels' | 'signs' | 'legend' | 'words';
export interface Layer {
  name: LayerName;
  /** Nothing of the layer is seen outside this box. */
  clip: Box | null;
  shapes: readonly Shape[];
}

export interface Scene {
  width: number;
  height: number;
  /** Printed points for each pixel of the scene. */
  points: number;
  /** CSS colour; null is transparent. */
  background: string | null;
  title: string;
  layers: readonly Layer[];
}

/** Width of a text in pixels. */
export type Measure = (text: string, font: Font) => number;

/** What was put on the page, and what the reader should know of it. */
export interface PageFacts {
  nodes: number;
  ties: number;
  /** Names on the map; a name with a note counts once. */
  labels: number;
  /** Names that were asked for. */
  wanted: number;
  /** Printed size of the smallest name; null where there is none. */
  smallestPoints: number | null;
  /** Whole sentences: what was left out and why, and what may be hard to read. */
  remarks: string[];
}

/** Box that a shape covers, with its stroke and halo. */
export function boundsOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'circle': return around([shape.x, shape.y], shape.radius + (shape.stroke?.width ?? 0) / 2);
    case 'polygon': return around(shape.points, shape.stroke?.width ?? 0);
    case 'line': {
      const middle = shape.control ? [shape.control.x, shape.control.y] : [];
      return around([shape.ax, shape.ay, shape.bx, shape.by, ...middle], shape.stroke.width / 2);
    }
    default: {
      const halo = shape.halo?.width ?? 0;
      const { size } = shape.font;
      return { x: shape.x - halo - size * 0.3, y: shape.y - size * 1.2 - halo, width: shape.width + halo * 2 + size * 0.6, height: size * 1.7 + halo * 2 };
    }
  }
}

function around(points: readonly number[], margin: number): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < points.length; index += 2) {
    const [x, y] = [points[index] ?? 0, points[index + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left - margin, y: top - margin, width: right - left + margin * 2, height: bottom - top + margin * 2 };
}
