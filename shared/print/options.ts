/** What a printed picture is to be: its format, size, extent, and what stands on it. */
import { z } from 'zod';

export const PictureFormat = z.enum(['png', 'svg', 'pdf']);
export type PictureFormat = z.infer<typeof PictureFormat>;
const PictureUnit = z.enum(['mm', 'inch', 'px']);
export type PictureUnit = z.infer<typeof PictureUnit>;
const Dpi = z.union([z.literal(150), z.literal(300), z.literal(600)]);

export const PictureSize = z.object({
  unit: PictureUnit,
  width: z.number(),
  height: z.number(),
  /** Pixels per inch: of a PNG, and of a size that is given in pixels. */
  dpi: Dpi,
});
export type PictureSize = z.infer<typeof PictureSize>;

export const PrintOptions = z.object({
  format: PictureFormat,
  size: PictureSize,
  /** What the camera shows, everything, or what is selected. */
  extent: z.enum(['screen', 'whole', 'selection']),
  background: z.enum(['transparent', 'white', 'dark']),
  /** Above the map; empty for none. */
  title: z.string().max(300),
  labels: z.object({
    shown: z.boolean(),
    /** At most so many names, the most important first. */
    count: z.int().min(0).max(200_000),
    /** Printed size in points of the smallest names; null follows the size of the page. */
    points: z.number().min(1).max(200).nullable(),
    /** Names that would print smaller than this many points are left out; 0 keeps all. */
    least: z.number().min(0).max(200),
  }),
  legend: z.boolean(),
  regions: z.boolean(),
  /** The line below the map that says what is shown and where it comes from. */
  source: z.boolean(),
  /** Communities get shapes as well, so that they can be told apart without colour. */
  greyscale: z.boolean(),
});
export type PrintOptions = z.infer<typeof PrintOptions>;

export const firstOptions: PrintOptions = {
  format: 'pdf', size: { unit: 'mm', width: 180, height: 120, dpi: 300 }, extent: 'whole', background: 'white', title: '',
  labels: { shown: true, count: 60, points: null, least: 0 }, legend: true, regions: true, source: true, greyscale: false,
};

/** Sizes to begin with, as the dialog offers them. */
export const paperSizes = {
  slide: { unit: 'px', width: 1920, height: 1080, dpi: 150 },
  a4: { unit: 'mm', width: 180, height: 120, dpi: 300 },
  poster: { unit: 'mm', width: 594, height: 420, dpi: 300 },
} as const satisfies Record<string, PictureSize>;

/** Names that print smaller than this are hard to read. Points. */
export const READABLE_POINTS = 6;
const LARGEST_PIXELS = 200_000_000;
/** Longest side of a page that every PDF reader accepts: 200 inches. */
const LONGEST_POINTS = 14_400;
const LONGEST_SIDE_PIXELS = 65_000;
const SHORTEST_POINTS = 24;

const perInch = { mm: 25.4, inch: 1 } as const;

/** Width and height in points (1/72 inch). */
export function pagePoints({ unit, width, height, dpi }: PictureSize): { width: number; height: number } {
  const factor = 72 / (unit === 'px' ? dpi : perInch[unit]);
  return { width: width * factor, height: height * factor };
}

/** Width and height in pixels at the chosen resolution. */
export function pagePixels({ unit, width, height, dpi }: PictureSize): { width: number; height: number } {
  const factor = unit === 'px' ? 1 : dpi / perInch[unit];
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}

/** Why a picture of this size cannot be made, and what to do; null when it can. */
export function sizeTrouble(format: PictureFormat, size: PictureSize): string | null {
  const points = pagePoints(size);
  const sides = [points.width, points.height];
  if (!sides.every((side) => Number.isFinite(side) && side > 0)) return 'The picture has no size. Give a width and a height above zero.';
  if (Math.min(...sides) < SHORTEST_POINTS) return 'The picture is too small to hold a map. Make each side at least 9 mm long.';
  if (Math.max(...sides) > LONGEST_POINTS) return 'The picture is larger than 5 metres (200 inches). Choose a smaller size.';
  if (format !== 'png') return null;
  const pixels = pagePixels(size);
  const millions = (pixels.width * pixels.height) / 1e6;
  if (pixels.width * pixels.height > LARGEST_PIXELS || Math.max(pixels.width, pixels.height) > LONGEST_SIDE_PIXELS) {
    const counted = Math.round(millions).toLocaleString('en');
    return `The picture would have ${counted} million pixels; a PNG can have 200. Choose a smaller size or fewer dots per inch, or save a PDF, which is sharp at any size.`;
  }
  return null;
}
