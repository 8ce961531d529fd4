/** What matching finds: pairs of records, or of people, with the reasons for and against their being the same. */

/** One reason, in words, with how much it weighs; `speaks` says to which side. */
export interface Reason {
  /** What was compared, for example `title`, `authors`, `year`, `coauthors`. */
  readonly kind: string;
  readonly speaks: 'for' | 'against';
  /** From 0 to 1, as shown beside the reason. */
  readonly weight: number;
  readonly sentence: string;
}

/** Sure pairs are joined and listed in the report, pairs to ask about wait for review, the rest is never spoken of. */
export type Zone = 'sure' | 'ask';

/** Two things that may be the same. `a` < `b` in code-unit order. */
export interface Match {
  readonly a: string;
  readonly b: string;
  readonly zone: Zone;
  /** What the pair is taken for: the same, or two versions of one work (preprint and journal paper). */
  readonly verdict: 'same' | 'version-of';
  /** From 0 to 1; comparable between pairs of one kind. */
  readonly score: number;
  /** Name of the rule that spoke, for example `equal-title`. */
  readonly rule: string;
  readonly reasons: readonly Reason[];
}
