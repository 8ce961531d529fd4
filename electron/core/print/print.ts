/** Prints a picture: lays it out, writes it, reads it back, and only then gives it its name. */
import { compose, printTrouble, textsOf } from '../../../shared/print/compose.ts';
import { pagePixels, type PrintOptions } from '../../../shared/print/options.ts';
import type { Picture } from '../../../shared/print/picture.ts';
import type { PageFacts, Scene } from '../../../shared/print/scene.ts';
import { checkFile } from './check.ts';
import { writeWhole } from '../files/whole.ts';
import type { Fonts } from './fonts.ts';
import { inWords, PrintError } from './trouble.ts';

export interface PrintRequest {
  picture: Picture;
  options: PrintOptions;
  /** Where the picture goes; what is there is replaced when the new one is complete. */
  file: string;
  /** JSON of the view that is to be written into the file, or null. */
  view: string | null;
}

export interface PrintProgress {
  stage: 'fonts' | 'layout' | 'writing' | 'checking';
  /** From 0 to 1, over all stages. */
  share: number;
}

export interface Printed extends PageFacts {
  file: string;
  bytes: number;
  /** Pixels for a PNG; null for the others. */
  pixels: { width: number; height: number } | null;
}

export interface Preview { svg: string; facts: PageFacts }

/** Shares of the whole at which writing begins and ends. */
const BEGIN = 0.1;
const END = 0.9;

/**
 * Prints into a file. Yields progress, returns what was printed. Throws a PrintError with a sentence for the reader, or the signal's
 * reason; either way, and when the consumer stops early, no file is left behind.
 */
export async function* print(request: PrintRequest, signal?: AbortSignal): AsyncGenerator<PrintProgress, Printed> {
  const { options, file } = request;
  yield { stage: 'fonts', share: 0 };
  const { scene, facts, fonts } = await laidOut(request, signal);
  yield { stage: 'layout', share: BEGIN };
  const written = writeWhole(file, piecesOf(scene, fonts, request), async (unfinished) => {
    signal?.throwIfAborted();
    await checkFile(unfinished, scene, options, fonts);
    signal?.throwIfAborted();
  }, inWords);
  try {
    for (;;) {
      const step = await written.next();
      if (step.done) {
        return { ...facts, file, bytes: step.value.bytes, pixels: options.format === 'png' ? pagePixels(options.size) : null };
      }
      signal?.throwIfAborted();
      const { share } = step.value;
      yield { stage: share < 1 ? 'writing' : 'checking', share: BEGIN + share * (END - BEGIN) };
    }
  } finally {
    await written.return({ bytes: 0 });
  }
}

/** The picture as SVG, for a preview, and what would be printed. Throws a PrintError when it cannot be made. */
export async function preview({ picture, options }: Pick<PrintRequest, 'picture' | 'options'>, signal?: AbortSignal): Promise<Preview> {
  const { scene, facts, fonts } = await laidOut({ picture, options }, signal);
  const pieces: string[] = [];
  const { svgPieces } = await import('./svg.ts');
  for await (const piece of svgPieces(scene, fonts, { ...statedSize(options), view: null })) pieces.push(piece);
  return { facts, svg: pieces.join('') };
}

async function laidOut({ picture, options }: Pick<PrintRequest, 'picture' | 'options'>, signal?: AbortSignal): Promise<{ scene: Scene; facts: PageFacts; fonts: Fonts }> {
  const trouble = printTrouble(picture, options);
  if (trouble !== null) throw new PrintError(trouble);
  // The shaper and the writers are loaded when something is printed: whoever does not print need not wait for them at the start.
  const { Fonts } = await import('./fonts.ts');
  const fonts = new Fonts();
  await fonts.load(textsOf(picture, options), signal);
  const { scene, facts } = compose(picture, options, fonts.measure);
  const drawn = scene.layers.flatMap(({ shapes }) => shapes).flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
  // Only what is drawn goes into the file.
  const exact = new Fonts();
  await exact.load(drawn, signal);
  if (exact.missing.size > 0) {
    facts.remarks.push(`No font here has these characters: ${[...exact.missing].sort().slice(0, 20).join(' ')}. A sign for an unknown character stands in their place.`);
  }
  return { scene, facts, fonts: exact };
}

async function* piecesOf(scene: Scene, fonts: Fonts, { options, view }: PrintRequest): AsyncGenerator<{ bytes: Uint8Array | string; share: number }> {
  if (options.format === 'png') {
    const { pngPieces } = await import('./png.ts');
    const size = pagePixels(options.size);
    for await (const { bytes, rows } of pngPieces(scene, fonts, { ...size, dpi: options.size.dpi, view })) yield { bytes, share: rows / size.height };
  } else if (options.format === 'pdf') {
    const { pdfPieces } = await import('./pdf.ts');
    const all = scene.layers.reduce((sum, { shapes }) => sum + shapes.length, 0);
    for await (const { bytes, shapes } of pdfPieces(scene, fonts, view)) yield { bytes, share: all === 0 ? 1 : shapes / all };
  } else {
    const { svgPieces } = await import('./svg.ts');
    let share = 0;
    for await (const bytes of svgPieces(scene, fonts, { ...statedSize(options), view })) {
      share = Math.min(0.99, share + 0.02);
      yield { bytes, share };
    }
  }
}

function statedSize({ size: { unit, width, height } }: PrintOptions): { width: string; height: string } {
  const name = unit === 'inch' ? 'in' : unit;
  return { width: `${width}${name}`, height: `${height}${name}` };
}
