/** Marks that the user gives: a star beside whom they follow, a hole in who they are. */

/** Radius of the hole as a share of the node's. */
export const HOLE_SHARE = 0.34;
/** A star of this radius stands this far outside of the node, to its upper right, with a halo of paper. Pixels. */
export const STAR = { radius: 5.5, gap: 6, halo: 3 } as const;
