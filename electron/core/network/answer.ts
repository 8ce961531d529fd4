/** Answers what the window asks to draw, and keeps the letters that it was shown. */
import { encodeSlice } from '../../../shared/model/slice.ts';
import type { EngineContext } from '../context.ts';
import { networkReady } from '../ready.ts';
import { dividedAs } from './communities.ts';
import { keepLetters, lettersKept } from './letters.ts';
import { sliceOf, type Slicing } from './slice.ts';
import { wholeOf } from './whole.ts';

/** Keeps the letters of the library as it stands; during an import they are about to change, and wait for the next question. */
async function lettersFollow({ library: { reader, writer }, turn, importing }: EngineContext, { network: shown, counting }: Slicing): Promise<void> {
  const network = dividedAs(shown);
  if (importing || lettersKept(reader, network, counting)) return;
  await turn.during(() => { keepLetters(writer, { network, counting }, wholeOf(reader, network, counting)); });
}

/** The slice as one buffer. */
export async function sliceAnswer(context: EngineContext, slicing: Slicing): Promise<Blob> {
  const reader = await networkReady(context.library.reader, slicing.network, slicing.counting);
  const answer = new Blob([encodeSlice(sliceOf(reader, slicing))]);
  await lettersFollow(context, slicing);
  return answer;
}
