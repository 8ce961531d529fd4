/** Starts an import for the window: one at a time, with its trouble in words. */
import type { ImportEvent } from '../../../shared/model/imports.ts';
import { discard, type EngineContext } from '../context.ts';
import { storeAdvice } from '../store/trouble.ts';
import { importAll } from './import.ts';

interface ImportErrors {
  BUSY(): Error;
  STORE(about: { data: { advice: string } }): Error;
}

/** Streams the import of what stands behind the tokens, or of the sample library. Aborting takes everything back. */
export async function* startImport(
  context: EngineContext, input: { tokens: string[]; sample: boolean }, errors: ImportErrors, signal: AbortSignal | undefined,
): AsyncGenerator<ImportEvent, void> {
  if (context.importing) throw errors.BUSY();
  context.importing = true;
  const held = context.grants.take(input.tokens);
  const give = await context.turn.take();
  try {
    const sample = input.sample ? [{ name: 'sample', path: context.sample }] : [];
    yield* importAll(context.library, [...held, ...sample], signal);
  } catch (error) {
    const advice = storeAdvice(error);
    throw advice === null ? error : errors.STORE({ data: { advice } });
  } finally {
    context.importing = false;
    give();
    await discard(held);
  }
}
