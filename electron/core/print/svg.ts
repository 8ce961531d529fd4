/** Writes a scene as SVG: text stays text, with the fonts it needs inside the file. */
import type { Box } from '../../../shared/labels/boxes.ts';
import type { Layer, Scene, TextShape } from '../../../shared/print/scene.ts';
import { cutFont, type Face, type Fonts } from './fonts.ts';
import { readsFromRight } from './runs.ts';
import { escaped, fillOf, short, svgShape } from './svg-shapes.ts';
import { svgView } from './view-in-file.ts';

/** What stands in the file besides the scene. */
export interface SvgExtras {
  /** Size as the file states it, such as `180mm`. */
  width: string;
  height: string;
  /** JSON of the view, or null. */
  view: string | null;
}

/** The file in pieces, so that a large map is never one string. */
export async function* svgPieces(scene: Scene, fonts: Fonts, { width, height, view }: SvgExtras): AsyncGenerator<string> {
  const [w, h] = [short(scene.width), short(scene.height)];
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${w} ${h}" role="img">\n`;
  if (scene.title !== '') yield `<title>${escaped(scene.title)}</title>\n`;
  if (view !== null) yield `${svgView(view)}\n`;
  yield '<style>text{white-space:pre;text-rendering:geometricPrecision}\n';
  for (const face of fonts.faces) yield await fontRule(face);
  yield '</style>\n';
  if (scene.background !== null) yield `<rect width="${w}" height="${h}"${fillOf(scene.background)}/>\n`;
  for (const layer of scene.layers) if (layer.shapes.length > 0) yield layerText(layer, (shape) => svgText(shape, fonts));
  yield '</svg>\n';
}

/** A layer as a group, cut off at its clip. */
function layerText({ name, clip, shapes }: Layer, text: (shape: TextShape) => string): string {
  const content = shapes.map((shape) => svgShape(shape, text)).join('\n');
  return `${clip ? clipRule(name, clip) : ''}<g id="${name}"${clip ? ` clip-path="url(#${name}-clip)"` : ''}>\n${content}\n</g>\n`;
}

export function clipRule(name: string, { x, y, width, height }: Box): string {
  return `<clipPath id="${name}-clip"><rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"/></clipPath>\n`;
}

async function fontRule(face: Face): Promise<string> {
  const data = (await cutFont(face, 'woff')).toString('base64');
  const range = [...face.characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b).map((code) => `U+${code.toString(16)}`);
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.italic ? 'italic' : 'normal'};`
    + `unicode-range:${range.join(',')};src:url(data:font/woff;base64,${data}) format("woff")}\n`;
}

/** Text begins at its left edge whichever way it reads. */
function svgText(shape: TextShape, fonts: Fonts): string {
  const { x, y, text, font, color, halo } = shape;
  const families = [...new Set(fonts.line(text, font).runs.map(({ face }) => `'${face.family}'`)), font.family === 'serif' ? 'serif' : 'sans-serif'];
  const way = readsFromRight(text) ? ' direction="rtl" text-anchor="end"' : '';
  const around = halo ? ` stroke="${halo.color}" stroke-width="${short(halo.width)}" stroke-linejoin="round" paint-order="stroke"` : '';
  return `<text x="${short(x)}" y="${short(y)}" font-family="${families.join(', ')}" font-size="${short(font.size)}" font-weight="${font.weight}"`
    + `${font.italic ? ' font-style="italic"' : ''}${fillOf(color)}${around}${way}>${escaped(text)}</text>`;
}
