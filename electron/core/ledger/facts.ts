/** What follows from the deeds that hold: which dumps count, what was said of pairs, which names and values are shown. Pure. */
import type { ChoosableField, Subject, Verdict } from '../../../shared/model/review.ts';
import type { LogRow } from './actions.ts';
import type { Deed } from './deeds.ts';

/** Two records or two mentions of which the user said something. */
export interface Said {
  readonly a: string;
  readonly b: string;
}

/** Everything the user said that still holds, in the order it was said. */
export interface Facts {
  /** Ids of the dumps that the library holds. */
  readonly dumps: ReadonlySet<number>;
  readonly papers: Verdicts;
  readonly people: Verdicts;
  /** Name to show for the person behind a mention; the later one has the higher number. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly order: number }>;
  /** For a record, which record's value of a field its paper shows; the latest choice stands last. */
  readonly preferred: readonly { field: ChoosableField; record: string; from: string | null }[];
  /** For owners of several profiles, which profile's value of a field is shown; the latest choice stands last. */
  readonly preferredProfiles: readonly { field: string; profiles: readonly string[]; from: string | null }[];
  /** From 0 (join readily) to 1 (join only what is certain). */
  readonly strictness: number;
}

export interface Verdicts {
  readonly same: readonly Said[];
  readonly different: readonly Said[];
  readonly versions: readonly Said[];
}

/** Where the slider stands until it is moved. */
export const DEFAULT_STRICTNESS = 0.5;

const pairKey = ([a, b]: readonly [string, string]): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The latest verdict about each pair is the one that holds. */
function verdicts(done: readonly LogRow<Deed>[], subject: Subject): Verdicts {
  const latest = new Map<string, { verdict: Verdict; a: string; b: string }>();
  for (const { action } of done) {
    if (action.kind !== 'decide' && action.kind !== 'adopt') continue;
    for (const one of action.verdicts) {
      if (one.subject !== subject) continue;
      const key = pairKey([one.a, one.b]);
      latest.delete(key);
      latest.set(key, one);
    }
  }
  const of = (verdict: Verdict): Said[] => [...latest.values()].filter((one) => one.verdict === verdict).map(({ a, b }) => ({ a, b }));
  return { same: of('same'), different: of('different'), versions: of('version-of') };
}

function dumpsAfter(done: readonly LogRow<Deed>[]): Set<number> {
  const held = new Set<number>();
  for (const { action } of done) {
    if (action.kind === 'import') action.dumps.forEach((dump) => held.add(dump));
    if (action.kind === 'remove') action.dumps.forEach((dump) => held.delete(dump));
  }
  return held;
}

function namesGiven(action: Deed): readonly { mentions: readonly string[]; name: string | null }[] {
  if (action.kind === 'rename') return [action];
  return action.kind === 'adopt' ? action.names : [];
}

/** What follows from the deeds that hold. */
export function factsOf(done: readonly LogRow<Deed>[]): Facts {
  const names = new Map<string, { name: string; order: number }>();
  const preferred: Facts['preferred'][number][] = [];
  const preferredProfiles: Facts['preferredProfiles'][number][] = [];
  let strictness = DEFAULT_STRICTNESS;
  for (const [order, { action }] of done.entries()) {
    const given = namesGiven(action);
    for (const [i, { mentions, name }] of given.entries()) {
      for (const mention of mentions) {
        if (name === null) names.delete(mention);
        else names.set(mention, { name, order: order + i / given.length });
      }
    }
    if (action.kind === 'prefer') preferred.push({ field: action.field, record: action.record, from: action.from });
    if (action.kind === 'prefer-profile') preferredProfiles.push({ field: action.field, profiles: action.profiles, from: action.from });
    if (action.kind === 'decide' || action.kind === 'adopt') preferred.push(...action.take.map(({ field, from }) => ({ field, record: from, from })));
    if (action.kind === 'adopt') preferredProfiles.push(...action.profiles);
    if (action.kind === 'strictness') strictness = action.value;
    if (action.kind === 'adopt') strictness = action.strictness ?? strictness;
  }
  return { dumps: dumpsAfter(done), papers: verdicts(done, 'paper'), people: verdicts(done, 'person'), names, preferred, preferredProfiles, strictness };
}
