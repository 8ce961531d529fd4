/** Nodes that are drawn at once; a larger network shows its strongest part. */
export const MOST_DRAWN = 2_000;
