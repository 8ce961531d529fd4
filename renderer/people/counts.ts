/** Counts of what the library cannot have whole: shown with “≥”. */
import { counted, number } from '../../shared/text/words.ts';

/** `44`, or `≥ 44` where there may be more. */
export const atLeast = (count: number, more: boolean): string => (more ? `≥ ${number(count)}` : number(count));

/** `44 papers`, or `≥ 44 papers` where there may be more. */
export const countedAtLeast = (count: number, more: boolean, one: string, many?: string): string => `${more ? '≥ ' : ''}${counted(count, one, many)}`;

/** Why there may be more, for the tooltip of a count. */
export const whyMore = {
  papers: 'A page of this person declares more papers than it lists',
  coauthors: 'Some lists of authors are cut in every dump',
} as const;
