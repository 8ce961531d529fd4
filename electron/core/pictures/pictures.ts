/** Pictures of the map as the window shows it: previewed, printed into a file that is read back, and handed over once. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { View } from '../../../shared/model/look.ts';
import { View as ViewShape } from '../../../shared/model/look.ts';
import type { PicturePreview, PictureQuestion, PrintEvent } from '../../../shared/model/picture.ts';
import { pictureOfSlice } from '../../../shared/print/fromSlice.ts';
import type { Picture } from '../../../shared/print/picture.ts';
import { maskOfYear } from '../../../shared/style/standing.ts';
import type { EngineContext } from '../context.ts';
import { preview, print } from '../print/print.ts';
import { PrintError } from '../print/trouble.ts';
import { networkReady } from '../ready.ts';
import { readView } from '../print/view-in-file.ts';
import { summary } from '../store/library.ts';
import type { Library } from '../store/open.ts';
import { shownMap } from './shown.ts';

interface UnprintedErrors { UNPRINTED(about: { message: string }): Error }

/** Trouble that the reader can mend becomes the contract's error. */
function inWords(error: unknown, errors: UnprintedErrors): unknown {
  return error instanceof PrintError ? errors.UNPRINTED({ message: error.message }) : error;
}

function sourceLine(library: Library): string {
  const { dumps } = summary(library);
  return `From ${dumps.length === 1 ? 'one imported dump' : `${dumps.length} imported dumps`}.`;
}

/** What is to be printed. */
function pictureOf(library: Library, { map, window, options, standsOut = null, until = null }: PictureQuestion): Picture {
  const { slice, places, mask } = shownMap(library.reader, map);
  return pictureOfSlice(slice, places, {
    background: options.background, selected: new Set(map.selected), camera: window, source: sourceLine(library), standsOut, until,
    mask: until === null ? mask : maskOfYear(slice, mask, { year: until, fresh: false }),
    ...(map.names && { named: new Map(map.names.ids.map((id, i) => [id, map.names?.places[i] ?? 0])) }),
    ...(map.regions && { regions: map.regions }),
  });
}

export async function previewPicture({ library }: EngineContext, question: PictureQuestion, errors: UnprintedErrors, signal: AbortSignal | undefined): Promise<PicturePreview> {
  try {
    await networkReady(library.reader, question.map.network, question.map.counting);
    return await preview({ picture: pictureOf(library, question), options: question.options }, signal);
  } catch (error) {
    throw inWords(error, errors);
  }
}

/** Prints and keeps the file until it is taken. Aborting, or an error, leaves nothing behind. */
export async function* printPicture(
  context: EngineContext, { view, ...question }: PictureQuestion & { view: View | null }, errors: UnprintedErrors, signal: AbortSignal | undefined,
): AsyncGenerator<PrintEvent, void> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-picture-'));
  let kept = false;
  try {
    await networkReady(context.library.reader, question.map.network, question.map.counting);
    const file = join(folder, `picture.${question.options.format}`);
    const printing = print({ picture: pictureOf(context.library, question), options: question.options, file, view: view && JSON.stringify(view) }, signal);
    for (;;) {
      const step = await printing.next();
      if (!step.done) {
        yield { type: 'progress', ...step.value };
        continue;
      }
      const { bytes, nodes, ties, labels, wanted, smallestPoints, remarks } = step.value;
      const token = randomUUID();
      context.made.keep(token, folder, file);
      kept = true;
      yield { type: 'done', token, size: bytes, facts: { nodes, ties, labels, wanted, smallestPoints, remarks } };
      return;
    }
  } catch (error) {
    throw inWords(error, errors);
  } finally {
    if (!kept) await rm(folder, { recursive: true, force: true });
  }
}

/** The view in a granted picture, checked; null where it holds none that this Coterie knows. */
export async function viewInPicture({ grants }: EngineContext, token: string): Promise<View | null> {
  const held = grants.peek(token);
  const json = held && 'path' in held ? await readView(held.path) : null;
  if (json === null) return null;
  const view = ViewShape.safeParse(JSON.parse(json));
  return view.success ? view.data : null;
}
