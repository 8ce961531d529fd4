/** A picture of a library's map: everyone where they stand, and where the map was never laid out, where the layout puts them. */
import { setImmediate as tick } from 'node:timers/promises';
import { Simulation } from '../../../shared/layout/simulation.ts';
import type { Counting, GraphSlice, NetworkKind } from '../../../shared/model/slice.ts';
import { pictureOfSlice, type SlicePlaces } from '../../../shared/print/fromSlice.ts';
import type { PrintOptions } from '../../../shared/print/options.ts';
import type { Picture } from '../../../shared/print/picture.ts';
import { sliceOf } from '../network/slice.ts';
import type { ReadableDB } from '../store/sql.ts';

export interface LibraryPicture {
  network: NetworkKind;
  counting: Counting;
  background: PrintOptions['background'];
  /** Sentences for the line below the map. */
  source: string;
}

/** A map of more nodes than this is drawn by its strongest part, as in the window. */
const MOST_NODES = 20_000;
/** Steps of the layout between two pauses. */
const STEPS = 50;

/** The whole map of a network, in its saved places or laid out as the window would. The same library gives the same picture. */
export async function pictureOfLibrary(db: ReadableDB, { network, counting, background, source }: LibraryPicture, signal?: AbortSignal): Promise<Picture> {
  const slice = sliceOf(db, { network, counting, opened: [], most: MOST_NODES });
  return pictureOfSlice(slice, await placesOf(slice, signal), { background, selected: new Set(), camera: null, source });
}

/** Where everyone stands; those without a place find one. */
async function placesOf(slice: GraphSlice, signal?: AbortSignal): Promise<SlicePlaces> {
  const simulation = new Simulation(slice);
  while (!simulation.settled) {
    signal?.throwIfAborted();
    simulation.advance(STEPS);
    await tick();
  }
  const positions = simulation.positions();
  return { x: positions.filter((_, index) => index % 2 === 0), y: positions.filter((_, index) => index % 2 === 1) };
}
