/** Cuts a scene into horizontal bands for rasterising, each with only what it shows; text as outlines, so that no fonts are needed. */
import { boundsOf, type Scene } from '../../../shared/print/scene.ts';
import type { Fonts } from './fonts.ts';
import { outlineOf } from './outlines.ts';
import { clipRule } from './svg.ts';
import { fillOf, short, svgShape } from './svg-shapes.ts';

/** Pixels that are rasterised at once: a band of a wide picture is low. */
const BAND_PIXELS = 2_000_000;
const LOWEST_BAND = 32;
const HIGHEST_BAND = 512;

interface Placed { top: number; bottom: number; text: string }

export class Raster {
  readonly bandHeight: number;
  readonly #scene: Scene;
  readonly #width: number;
  /** Pixels of the picture for each pixel of the scene, sideways and down. */
  readonly #sx: number;
  readonly #sy: number;
  readonly #layers: { open: string; shapes: Placed[] }[];

  constructor(scene: Scene, fonts: Fonts, width: number, height: number) {
    this.#scene = scene;
    this.#width = width;
    this.#sx = width / scene.width;
    this.#sy = height / scene.height;
    this.bandHeight = Math.min(HIGHEST_BAND, Math.max(LOWEST_BAND, Math.floor(BAND_PIXELS / width)));
    this.#layers = scene.layers.map(({ name, clip, shapes }) => ({
      open: clip ? `${clipRule(name, clip)}<g clip-path="url(#${name}-clip)">` : '<g>',
      shapes: shapes.map((shape): Placed => {
        const { y, height: tall } = boundsOf(shape);
        return { top: y, bottom: y + tall, text: svgShape(shape, (text) => {
          const path = outlineOf(text, fonts);
          const halo = text.halo ? `<path d="${path}" fill="none" stroke="${text.halo.color}" stroke-width="${short(text.halo.width)}" stroke-linejoin="round"/>` : '';
          return `${halo}<path d="${path}"${fillOf(text.color)}/>`;
        }) };
      }),
    }));
  }

  /** What a band shows, as SVG of its size. */
  band(top: number, rows: number): string {
    const [from, to] = [top / this.#sy, (top + rows) / this.#sy];
    const { width, background } = this.#scene;
    const content = this.#layers.map(({ open, shapes }) => {
      const inBand = shapes.filter((shape) => shape.top < to && shape.bottom > from);
      return inBand.length > 0 ? `${open}${inBand.map(({ text }) => text).join('')}</g>` : '';
    });
    const paper = background === null ? '' : `<rect width="${width}" height="${this.#scene.height}"${fillOf(background)}/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.#width}" height="${rows}"><g transform="translate(0 ${-top}) scale(${this.#sx} ${this.#sy})">${paper}${content.join('')}</g></svg>`;
  }
}

/** Pixels as PNG has them, from those of the rasteriser: without opacity (3 channels), or with colours that are not multiplied by it (4). */
export function pngPixels(pixels: Uint8Array, channels: 3 | 4): Uint8Array {
  return channels === 3 ? withoutOpacity(pixels) : unmultiplied(pixels);
}

function withoutOpacity(pixels: Uint8Array): Uint8Array {
  const out = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    out[to] = pixels[from] ?? 0;
    out[to + 1] = pixels[from + 1] ?? 0;
    out[to + 2] = pixels[from + 2] ?? 0;
  }
  return out;
}

/** The rasteriser multiplies colours by their opacity; PNG wants them as they are. */
function unmultiplied(pixels: Uint8Array): Uint8Array {
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = pixels[at + 3] ?? 0;
    if (opacity === 0 || opacity === 255) continue;
    for (let channel = at; channel < at + 3; channel += 1) pixels[channel] = Math.min(255, Math.round(((pixels[channel] ?? 0) * 255) / opacity));
  }
  return pixels;
}
