/** Rasterises a scene in horizontal bands with resvg, which is given only what a band shows; text as outlines, so that it needs no fonts. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { boundsOf, type Scene } from '../../../shared/print/scene.ts';
import type { Fonts } from './fonts.ts';
import { outlineOf } from './outlines.ts';
import { clipRule } from './svg.ts';
import { fillOf, short, svgShape } from './svg-shapes.ts';

/** Pixels that are rasterised at once: a band of a wide picture is low. */
const BAND_PIXELS = 4_000_000;
const LOWEST_BAND = 32;
const HIGHEST_BAND = 512;

let started: Promise<void> | undefined;

/** Loads the rasteriser once. */
async function start(): Promise<void> {
  started ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  await started;
}

interface Placed { top: number; bottom: number; text: string }

export class Raster {
  readonly bandHeight: number;
  readonly #scene: Scene;
  readonly #width: number;
  /** Pixels of the picture for each pixel of the scene, sideways and down. */
  readonly #sx: number;
  readonly #sy: number;
  readonly #layers: { open: string; shapes: Placed[] }[];

  /** Rejects when the rasteriser cannot be loaded. */
  static async make(scene: Scene, fonts: Fonts, width: number, height: number): Promise<Raster> {
    await start();
    return new Raster(scene, fonts, width, height);
  }

  private constructor(scene: Scene, fonts: Fonts, width: number, height: number) {
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

  /** Pixels of a band, row by row: red, green, blue, and opacity when there are four channels (not multiplied in). */
  band(top: number, rows: number, channels: 3 | 4): Uint8Array {
    const [from, to] = [top / this.#sy, (top + rows) / this.#sy];
    const { width, background } = this.#scene;
    const content = this.#layers.map(({ open, shapes }) => {
      const inBand = shapes.filter((shape) => shape.top < to && shape.bottom > from);
      return inBand.length > 0 ? `${open}${inBand.map(({ text }) => text).join('')}</g>` : '';
    });
    const paper = background === null ? '' : `<rect width="${width}" height="${this.#scene.height}"${fillOf(background)}/>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${this.#width}" height="${rows}"><g transform="translate(0 ${-top}) scale(${this.#sx} ${this.#sy})">${paper}${content.join('')}</g></svg>`;
    const resvg = new Resvg(svg, { font: { loadSystemFonts: false } });
    const image = resvg.render();
    try {
      return channels === 3 ? withoutOpacity(image.pixels) : unmultiplied(image.pixels);
    } finally {
      image.free();
      resvg.free();
    }
  }
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
