/** What a file says about itself: which network, how ties are counted, what is missing. */
import type { NetworkKind } from '../../../shared/model/slice.ts';
import type { MapData } from './types.ts';

const full = 'Each shared paper adds 1 to the weight of a tie.';
const countings: Readonly<Record<NetworkKind, Readonly<Record<MapData['counting'], string>>>> = {
  coauthors: { fractional: 'A paper of n authors adds 1 / (n - 1) to the weight of each of its ties.', full },
  topics: { fractional: 'A paper with n topics adds 1 / (n - 1) to the weight of each of its ties.', full },
  institutions: { fractional: 'A paper with n institutions adds 1 / (n - 1) to the weight of each of its ties.', full },
  papers: { fractional: 'Papers are tied to those most like them, by shared authors and by what they say.', full: 'Papers are tied to those most like them, by shared authors and by what they say.' },
  mixed: { fractional: 'People, topics and institutions with their strongest ties; shared papers are counted in fractions.', full: 'People, topics and institutions with their strongest ties; shared papers are counted in full.' },
};

/** Sentences about the network, without its title. */
export function networkFacts({ network, counting, revision, left }: MapData): string {
  return [`Network: ${network}.`, countings[network][counting], `Revision ${revision} of the library.`, ...(left === null ? [] : [left])].join(' ');
}

/** Sentences for a description field. */
export function describe(data: MapData): string {
  return `${data.title}. ${networkFacts(data)}`;
}
