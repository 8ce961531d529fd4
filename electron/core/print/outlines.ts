/** Lines of text as outlines: for rasterising, and for halos. */
import type { TextShape } from '../../../shared/print/scene.ts';
import type { Fonts } from './fonts.ts';

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** The outline of a text at its place, as SVG path data in pixels of the scene. */
export function outlineOf(shape: TextShape, fonts: Fonts): string {
  const { size } = shape.font;
  let path = '';
  for (const run of fonts.line(shape.text, shape.font).runs) {
    const { shaper } = run.face;
    if (!shaper) continue;
    const scale = size / shaper.unitsPerEm;
    const { glyphs, positions } = shaper.layout(run.text);
    let pen = shape.x + run.x * size;
    glyphs.forEach((glyph, index) => {
      const place = positions[index];
      const left = pen + (place?.xOffset ?? 0) * scale;
      const base = shape.y - (place?.yOffset ?? 0) * scale;
      path += glyphPath(glyph.path.commands, left, base, scale);
      pen += (place?.xAdvance ?? 0) * scale;
    });
  }
  return path;
}

const letters: Readonly<Record<string, string>> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };

function glyphPath(commands: readonly { command: string; args: readonly number[] }[], x: number, y: number, scale: number): string {
  return commands.map(({ command, args }) =>
    `${letters[command] ?? ''}${args.map((value, index) => short(index % 2 === 0 ? x + value * scale : y - value * scale)).join(' ')}`).join('');
}
