/** Which records are the same paper, for sure or worth a question: candidates by blocking, rules on the evidence, groups that hold together. Pure. */
import type { LedgerRecord } from '../../types.ts';
import { finish, type Steps } from '../../steps.ts';
import { compare } from './text.ts';
import type { Match } from '../types.ts';
import { candidatesOf } from './candidates.ts';
import { corpusOf, type Corpus } from './corpus.ts';
import { Evidence } from './evidence.ts';
import { readFacts, type Facts } from './facts.ts';
import { Groups, memberOf, type Member } from './groups.ts';
import { weighed } from './reasons.ts';
import { rulingOf } from './rules.ts';

export { readFacts, Reader, type Facts } from './facts.ts';

/**
 * Compares two records in the light of the others. Null when they are not worth a word.
 * Symmetrical: the order of the two does not matter.
 */
function comparePapers(one: Facts, other: Facts, corpus: Corpus): Match | null {
  const [a, b] = compare(one.key, other.key) <= 0 ? [one, other] : [other, one];
  const evidence = new Evidence(a, b, corpus);
  const ruling = rulingOf(evidence);
  return ruling && { a: a.key, b: b.key, ...ruling, ...weighed(evidence) };
}

/** Some milliseconds of work. */
const RECORDS_A_STEP = 200;
const PAIRS_A_STEP = 2000;

/** Every pair of records worth a word, surest first, and what may not be put together: all that depends on the records alone. */
export interface ComparedPapers {
  readonly found: readonly Found[];
  readonly members: readonly Member[];
  /** Place of a record, by its key. */
  readonly places: ReadonlyMap<string, number>;
}

/** Compares records with each other, with a pause now and then. They come in the order of their keys. */
export function* compareAllPapers(read: Iterable<Facts>): Steps<ComparedPapers> {
  const facts: Facts[] = [];
  for (const one of read) {
    facts.push(one);
    if (facts.length % RECORDS_A_STEP === 0) yield;
  }
  const corpus = corpusOf(facts);
  yield;
  const found: Found[] = [];
  for (const [at, code] of candidatesOf(facts).entries()) {
    const [i, j] = [Math.floor(code / facts.length), code % facts.length];
    const [a, b] = [facts[i], facts[j]];
    const match = a && b ? comparePapers(a, b, corpus) : null;
    if (match) found.push({ i, j, match });
    if (at % PAIRS_A_STEP === 0) yield;
  }
  return comparedOf(facts, found);
}

/** What was found among records before, or among some of them. `facts` are in the order of their keys, in which `found` numbers them. */
export function comparedOf(facts: readonly Facts[], found: readonly Found[]): ComparedPapers {
  const sorted = found.toSorted((x, y) => rank(x) - rank(y) || y.match.score - x.match.score || compare(x.match.a, y.match.a) || compare(x.match.b, y.match.b));
  return { found: sorted, members: facts.map(memberOf), places: new Map(facts.map((fact, i) => [fact.key, i])) };
}

/**
 * The pairs of records that are the same paper or versions of it. Sure pairs of verdict `same` can be joined one after
 * the other: together they never put different identifiers, kinds of venue or far years into one paper. Of several questions
 * between two papers only the best is asked. `keptApart` are pairs of record keys that the user has decided are different:
 * no chain of joins brings them together.
 */
export function settlePapers({ found, members, places }: ComparedPapers, keptApart: readonly (readonly [string, string])[] = []): Match[] {
  const apart = keptApart.flatMap(([a, b]) => {
    const [i, j] = [places.get(a), places.get(b)];
    return i === undefined || j === undefined ? [] : [[i, j] as const];
  });
  return settle(found, new Groups(members, apart));
}

/** Finds the pairs of records that are the same paper, and those to ask about: compared and settled in one go. */
export function matchPapers(records: readonly LedgerRecord[], keptApart: readonly (readonly [string, string])[] = []): { matches: Match[] } {
  const sorted = records.toSorted((a, b) => compare(a.key, b.key));
  return { matches: settlePapers(finish(compareAllPapers(sorted.map((record) => readFacts(record)))), keptApart) };
}

/** A pair by the places of its records. */
export interface Found { readonly i: number; readonly j: number; readonly match: Match }

const proven = new Set(['same-doi', 'same-arxiv-id']);

/** Identifiers join first, then what is sure, then versions, then questions. */
function rank({ match }: Found): number {
  if (match.zone === 'ask') return 3;
  return match.verdict === 'version-of' ? 2 : proven.has(match.rule) ? 0 : 1;
}

/** Two like titles that two records each confirm are seldom slips of one another: their pair must score this much to be asked about. */
const likeThoughConfirmed = 0.9;

function settle(found: readonly Found[], groups: Groups): Match[] {
  const matches: Match[] = [];
  const refused: Found[] = [];
  for (const pair of found) {
    if (pair.match.zone !== 'sure' || pair.match.verdict !== 'same') refused.push(pair);
    else if (groups.of(pair.i) !== groups.of(pair.j)) {
      if (groups.join(pair.i, pair.j, proven.has(pair.match.rule))) matches.push(pair.match);
      else refused.push({ ...pair, match: { ...pair.match, zone: 'ask', verdict: 'version-of', rule: `${pair.match.rule}-conflict` } });
    }
  }
  const spoken = new Set<string>();
  for (const { i, j, match } of refused) {
    if (match.rule === 'title-like' && match.score < likeThoughConfirmed && groups.size(i) > 1 && groups.size(j) > 1) continue;
    const between = [groups.of(i), groups.of(j)].sort((x, y) => x - y);
    if (between[0] === between[1] || spoken.has(between.join())) continue;
    spoken.add(between.join());
    matches.push(match);
  }
  return matches;
}
