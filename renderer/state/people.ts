/** Which community a person belongs to on the map, for the dots beside names. */
import { NodeFlag, NodeKind, type GraphSlice } from '../../shared/model/slice.ts';

export interface PersonMark {
  /** 1 to 7 for communities A to G, 0 for none. */
  community: number;
  letter: string | null;
  /** The name of the community. */
  name: string | null;
  ownsDump: boolean;
}

const nobody: PersonMark = { community: 0, letter: null, name: null, ownsDump: false };
const known = new WeakMap<GraphSlice, Map<string, PersonMark>>();

function marksOf(slice: GraphSlice): Map<string, PersonMark> {
  const marks = new Map<string, PersonMark>();
  for (const [index, id] of slice.ids.entries()) {
    const community = slice.community[index] ?? 0;
    marks.set(id, {
      community,
      letter: slice.communities[community - 1]?.letter ?? null,
      name: slice.communities[community - 1]?.name ?? null,
      ownsDump: ((slice.nodeFlags[index] ?? 0) & NodeFlag.owner) !== 0,
    });
  }
  return marks;
}

/** The mark of a person; grey and without a letter for somebody who is not on the map. */
export function personMark(slice: GraphSlice | null, id: string): PersonMark {
  if (slice === null) return nobody;
  let marks = known.get(slice);
  if (marks === undefined) {
    marks = marksOf(slice);
    known.set(slice, marks);
  }
  return marks.get(id) ?? nobody;
}

export interface CommunityRow { community: number; letter: string | null; name: string | null; why: string | null; people: number }

/** People per community, by letter, and after them how many belong to none. On the map of all kinds only people belong to one. */
export function communityRows(slice: GraphSlice): CommunityRow[] {
  const rows = slice.communities.map(({ letter, size, name, why }, index): CommunityRow => ({ community: index + 1, letter, name, why, people: size }))
    .filter(({ people }) => people > 0);
  const counts = (row: number): boolean => slice.network !== 'mixed' || slice.nodeKind[row] === NodeKind.person;
  const rest = slice.community.reduce((sum, community, row) => sum + Number(community === 0 && counts(row)), 0);
  return rest === 0 ? rows : [...rows, { community: 0, letter: null, name: null, why: null, people: rest }];
}
