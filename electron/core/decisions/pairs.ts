/** Which verdicts of a ledger hold here: the user's word here first, then `different`, then the lines in the order in which they were said. */
import { cluster, type Link } from '../ledger/cluster.ts';
import type { Verdicts } from '../ledger/facts.ts';
import { compare } from '../ledger/keys.ts';
import type { EntryOf, Outcome } from './types.ts';

type Pair = EntryOf<'verdict'>;
export type Judged = Pick<Outcome, 'state' | 'why'>;

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const words = { 'same': 'the same', 'different': 'different', 'version-of': 'versions of one work' } as const;
const joinedHere: Judged = { state: 'contradicts', why: 'You joined them here, directly or through others. Your word holds.' };
const apartHere: Judged = { state: 'contradicts', why: 'You keep them apart here, directly or through others. Your word holds.' };
const apartInFile: Judged = { state: 'contradicts', why: 'Other lines of this file keep them apart, directly or through others. They stay apart.' };

const link = ({ a, b }: Pair): Link => ({ a: a.key, b: b.key });

/** Pairs in the order in which the ledger follows the user's word about people: by the keys of their ends. */
function byKeys(one: Link, other: Link): number {
  const ends = ({ a, b }: Link): [string, string] => (a < b ? [a, b] : [b, a]);
  const [[a, b], [c, d]] = [ends(one), ends(other)];
  return compare(a, c) || compare(b, d);
}

/** What the same pair was called before, here or in an earlier line. */
function repeated(entries: readonly Pair[], here: Verdicts): { judged: Map<Pair, Judged>; open: Pair[] } {
  const said = new Map<string, Pair['verdict']>();
  const sets = [['same', here.same], ['different', here.different], ['version-of', here.versions]] as const;
  for (const [verdict, pairs] of sets) for (const { a, b } of pairs) said.set(keyOf(a, b), verdict);
  const [judged, open, lines] = [new Map<Pair, Judged>(), [] as Pair[], new Map<string, Pair>()];
  for (const entry of entries) {
    const key = keyOf(entry.a.key, entry.b.key);
    const [own, before] = [said.get(key), lines.get(key)];
    if (own !== undefined) judged.set(entry, own === entry.verdict ? { state: 'already', why: null } : { state: 'contradicts', why: `You said here that they are ${words[own]}. Your word holds.` });
    else if (before) judged.set(entry, before.verdict === entry.verdict ? { state: 'already', why: `Line ${before.line} says the same.` } : { state: 'contradicts', why: `Line ${before.line} says that they are ${words[before.verdict]}.` });
    else {
      lines.set(key, entry);
      open.push(entry);
    }
  }
  return { judged, open };
}

/**
 * Judges pairs whose both ends are here; what rules found does not count, for the user's word stands above it. Time is near-linear.
 */
export function judgePairs(entries: readonly Pair[], here: Verdicts, subject: Pair['subject']): Map<Pair, Judged> {
  const differentFirst = [...entries.filter(({ verdict }) => verdict === 'different'), ...entries.filter(({ verdict }) => verdict !== 'different')];
  const { judged, open } = repeated(differentFirst, here);
  const nodes = [...new Set([...entries.map(link), ...here.same, ...here.different, ...here.versions].flatMap(({ a, b }) => [a, b]))];
  const own: Link[] = [...here.same, ...here.versions].sort(subject === 'person' ? byKeys : () => 0);
  const together = new Map(cluster(nodes, own, here.different).groups.flatMap((group, i) => group.map((key) => [key, i] as const)));
  const apart: Link[] = [...here.different];
  const joins: { entry: Pair; link: Link }[] = [];
  for (const entry of open) {
    if (entry.verdict !== 'different') joins.push({ entry, link: link(entry) });
    else if (together.get(entry.a.key) === together.get(entry.b.key)) judged.set(entry, joinedHere);
    else {
      judged.set(entry, { state: 'applies', why: null });
      apart.push(link(entry));
    }
  }
  const said = joins.map((join) => join.link);
  const versions = new Set(joins.filter(({ entry }) => entry.verdict === 'version-of').map((join) => join.link));
  const order = subject === 'person' ? said.toSorted(byKeys) : [...said.filter((one) => !versions.has(one)), ...versions];
  const refused = new Set(cluster(nodes, [...own, ...order], apart).refused);
  const refusedHere = new Set(cluster(nodes, [...own, ...order], here.different).refused);
  for (const join of joins) {
    judged.set(join.entry, refusedHere.has(join.link) ? apartHere : refused.has(join.link) ? apartInFile : { state: 'applies', why: null });
  }
  return judged;
}
