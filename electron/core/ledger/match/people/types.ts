/** What the rules for people take (signatures and the user's decisions) and what they give (clusters, matches, conflicts). */
import type { Match } from '../types.ts';

/** One printed name on one author list. */
export interface Signature {
  readonly key: string;
  readonly name: string;
  /** The paper; several records of it, and so several lists, may print the name. */
  readonly paper: string;
  /** One author list of one record: two signatures with equal `list` are never the same person. */
  readonly list: string;
  /** The other names on that list. */
  readonly coauthors: readonly string[];
  /** True when the list is cut short: that no coauthor is shared then says little. */
  readonly cut?: boolean;
  /** Place on the list, from 1. */
  readonly position?: number | null;
  readonly title?: string | null;
  readonly year?: number | null;
  readonly venue?: string | null;
  readonly organizations?: readonly string[];
  readonly topics?: readonly string[];
}

/** What can speak for or against two signatures being one person, beside their names. */
export const evidenceKinds = ['commonness', 'coauthors', 'paper', 'organizations', 'topics', 'venues', 'years', 'places'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

type KeyPair = readonly [string, string];

/** What the user decided, as pairs of signature keys; keys that are not among the signatures are passed over. */
export interface Decided {
  readonly same: readonly KeyPair[];
  readonly different: readonly KeyPair[];
}

export interface PeopleOptions {
  /** From 0 (joins readily) to 1 (asks first); 0.5 when left out. */
  readonly strictness?: number;
  readonly decided?: Decided;
  /** Kinds of evidence to leave out, so that the worth of each can be measured. */
  readonly without?: readonly EvidenceKind[];
}

/**
 * Where two decisions, or a decision and a rule, contradict each other, and which of them holds:
 * `same-different`: the user said both; different holds. `one-list`: the user joined two names of one list; the user's word holds.
 * `rule-different`: the rules are sure of a pair that the user keeps apart; the user's word holds.
 */
export interface Conflict {
  readonly kind: 'same-different' | 'one-list' | 'rule-different';
  readonly a: string;
  readonly b: string;
  readonly sentence: string;
}

export interface PeopleMatches {
  /** Keys of the signatures of each person, sorted; the clusters are sorted by their first key. */
  readonly clusters: readonly (readonly string[])[];
  /** Sure pairs are the links that hold the clusters together; pairs to ask about stand between clusters, named by their first keys. */
  readonly matches: readonly Match[];
  readonly conflicts: readonly Conflict[];
}
