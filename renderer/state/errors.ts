/** What went wrong, in words for the reader. */
import { ORPCError } from '@orpc/client';
import { EngineGone } from '../host/client.ts';

/**
 * A sentence for the screen. Errors that the contract names carry their own words;
 * anything else is told without its inner workings.
 */
export function errorWords(error: unknown): string {
  if (error instanceof ORPCError && error.defined) {
    const advice: unknown = typeof error.data === 'object' && error.data !== null && 'advice' in error.data ? error.data.advice : null;
    return typeof advice === 'string' ? `${error.message} ${advice}` : error.message;
  }
  if (error instanceof EngineGone) return error.message;
  return 'The engine did not answer this request. Your library is as it was. Try again.';
}
