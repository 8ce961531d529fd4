/** The formats that Coterie reads, in the order in which they are tried. */
import { arxivlens } from './arxivlens.ts';
import { bzpeer } from './bzpeer.ts';
import { googleResearch } from './google-research.ts';
import type { Reader } from './reader.ts';
import { scoredProfile } from './scored-profile.ts';

export const readers: readonly Reader[] = [bzpeer, googleResearch, arxivlens, scoredProfile];
