/** The network that the map asks for, as a GraphSlice. */
import { blankSlice, type Counting, type GraphSlice, type NetworkKind } from '../../../shared/model/slice.ts';
import { revision } from '../store/open.ts';
import type { ReadableDB } from '../store/sql.ts';
import { coauthors } from './coauthors.ts';

/** Which slice of which network; communities in `opened` (by letter) are shown member by member, `most` bounds what is drawn. */
export interface Slicing {
  readonly network: NetworkKind;
  readonly counting: Counting;
  readonly opened: readonly string[];
  readonly most: number;
}

/** The slice of the library as it stands. */
export function sliceOf(db: ReadableDB, { network, counting }: Slicing): GraphSlice {
  if (network === 'coauthors') return { ...coauthors(db), counting };
  return { ...blankSlice(0, 0), network, counting, revision: revision(db) };
}
