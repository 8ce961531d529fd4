/** Answers what the window asks to draw, and keeps the letters and the map that it was shown. */
import { encodeSlice, type GraphSlice } from '../../../shared/model/slice.ts';
import type { EngineContext } from '../context.ts';
import { networkReady, workOutMeanwhile } from '../ready.ts';
import { revision } from '../store/open.ts';
import { dividedAs } from './communities.ts';
import { keepDrawn, lastDrawn } from './last-drawn.ts';
import { keepLetters, lettersKept } from './letters.ts';
import { sliceOf, type Slicing } from './slice.ts';
import { wholeOf } from './whole.ts';

/** Keeps the letters and the map of the library as it stands; during an import both are about to change, and wait for the next question. */
async function keep({ library: { reader, writer }, turn, importing }: EngineContext, slicing: Slicing, slice: GraphSlice): Promise<void> {
  if (importing) return;
  const { counting } = slicing;
  const network = dividedAs(slicing.network);
  await turn.during(() => {
    if (revision(reader) !== slice.revision) return;
    if (!lettersKept(reader, network, counting)) keepLetters(writer, { network, counting }, wholeOf(reader, network, counting));
    keepDrawn(writer, slicing, slice);
  });
}

/** The slice as one buffer. */
export async function sliceAnswer(context: EngineContext, slicing: Slicing): Promise<Blob> {
  const { reader } = context.library;
  const { network, counting } = slicing;
  const before = lastDrawn(reader, slicing);
  if (before !== null) {
    workOutMeanwhile(reader, network, counting);
    return new Blob([encodeSlice(before)]);
  }
  const slice = sliceOf(await networkReady(reader, network, counting), slicing);
  await keep(context, slicing, slice);
  return new Blob([encodeSlice(slice)]);
}
