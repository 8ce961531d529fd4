/** Which value of each field a merged paper would show. */
import type { ChoosableField, ReviewPair } from '../../shared/model/review.ts';
import type { Take } from '../state/review-actions.ts';

export type Row = ReviewPair['rows'][number];
export type Side = 'left' | 'right';
/** What the user took, by field. */
export type Taken = Readonly<Partial<Record<ChoosableField, Side>>>;

/** True where both sides state something, and not the same. */
export const canChoose = ({ choose, left, right, shown }: Row): boolean => choose !== null && shown !== 'both' && left !== null && right !== null;

/** The side whose value is shown after a merge. */
export const shownSide = ({ choose, shown }: Row, taken: Taken): Row['shown'] => (choose === null ? shown : taken[choose] ?? shown);

/** What to send: only what the user wants otherwise than it would be by itself. */
export function takesOf(rows: readonly Row[], taken: Taken): Take {
  return rows.flatMap((row) => {
    const side = row.choose === null ? undefined : taken[row.choose];
    return row.choose !== null && side !== undefined && side !== row.shown ? [{ field: row.choose, side }] : [];
  });
}
