/** Writes a file whole or not at all: beside its place under another name, and put into place when it is complete and has been looked at. */
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes what `pieces` yields; passes on what it yields besides. `check` looks at the finished file before it gets its name.
 * On an error, or when the consumer stops early, nothing is left; a file that was there before stays as it was. `inWords` says
 * for the reader what the system refused, and gives back what it does not know.
 */
export async function* writeWhole<Step extends { bytes: Uint8Array | string }>(
  path: string, pieces: AsyncGenerator<Step>, check: (unfinished: string) => Promise<void>, inWords: (error: unknown) => unknown,
): AsyncGenerator<Step, { bytes: number }> {
  const unfinished = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}.part`);
  let done = false;
  try {
    const bytes = yield* writePieces(unfinished, pieces);
    await check(unfinished);
    await rename(unfinished, path);
    done = true;
    return { bytes };
  } catch (error) {
    throw inWords(error);
  } finally {
    await pieces.return(undefined);
    if (!done) await removed(unfinished, inWords);
  }
}

async function* writePieces<Step extends { bytes: Uint8Array | string }>(path: string, pieces: AsyncGenerator<Step>): AsyncGenerator<Step, number> {
  const file = await open(path, 'w');
  let bytes = 0;
  try {
    for await (const step of pieces) {
      const piece = typeof step.bytes === 'string' ? Buffer.from(step.bytes, 'utf8') : step.bytes;
      for (let at = 0; at < piece.length;) at += (await file.write(piece, at)).bytesWritten;
      bytes += piece.length;
      yield step;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes;
}

/** Removes what was begun. Where nothing could be begun, the name itself may be refused. */
async function removed(path: string, inWords: (error: unknown) => unknown): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (error) {
    if (inWords(error) === error) throw error;
  }
}
