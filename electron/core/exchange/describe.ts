/** What a file says about itself: which network, how ties are counted, what is missing. */
import type { MapData } from './types.ts';

const countings = {
  fractional: 'A paper of n authors adds 1 / (n - 1) to the weight of each of its ties',
  full: 'Each shared paper adds 1 to the weight of a tie',
} as const;

/** Sentences about the network, without its title. */
export function networkFacts({ network, counting, revision, left }: MapData): string {
  return [`Network: ${network}.`, `${countings[counting]}.`, `Revision ${revision} of the library.`, ...(left === null ? [] : [left])].join(' ');
}

/** Sentences for a description field. */
export function describe(data: MapData): string {
  return `${data.title}. ${networkFacts(data)}`;
}
