/** Plain shapes as elements of SVG. */
import type { Shape, Stroke, TextShape } from '../../../shared/print/scene.ts';
import { paintOf } from './color.ts';

export const short = (value: number): string => String(Math.round(value * 100) / 100);
/** Text as XML holds it: control characters and halves of pairs, which it cannot hold, become replacement characters. */
export const escaped = (text: string): string => text.toWellFormed().replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign).replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '\ufffd');
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The element of a shape; `text` says how lines of text are written. */
export function svgShape(shape: Shape, text: (shape: TextShape) => string): string {
  switch (shape.kind) {
    case 'line': {
      const { ax, ay, bx, by, control } = shape;
      const way = control ? `Q${short(control.x)} ${short(control.y)} ` : 'L';
      return `<path d="M${short(ax)} ${short(ay)}${way}${short(bx)} ${short(by)}" fill="none"${strokeOf(shape.stroke)}/>`;
    }
    case 'circle':
      return `<circle cx="${short(shape.x)}" cy="${short(shape.y)}" r="${short(shape.radius)}"${fillOf(shape.fill)}${strokeOf(shape.stroke)}/>`;
    case 'polygon':
      return `<polygon points="${shape.points.map(short).join(' ')}"${fillOf(shape.fill)}${strokeOf(shape.stroke)}/>`;
    default:
      return text(shape);
  }
}

export function fillOf(color: string | null): string {
  if (color === null) return ' fill="none"';
  const { hex, opacity } = paintOf(color);
  return ` fill="${hex}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}`;
}

function strokeOf(stroke: Stroke | null): string {
  if (stroke === null) return '';
  const { hex, opacity } = paintOf(stroke.color);
  const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : ' stroke-linecap="round"';
  return ` stroke="${hex}"${opacity < 1 ? ` stroke-opacity="${opacity}"` : ''} stroke-width="${short(stroke.width)}"${dash}`;
}
