/** What the lines of a ledger mean here: what of them is known, what holds already, and what contradicts. */
import { counted } from '../../../shared/text/words.ts';
import type { Deed } from '../ledger/deeds.ts';
import { choiceKey, choicesByPaper, choicesByProfile } from './choices.ts';
import type { Here } from './here.ts';
import { givenNames } from './merges.ts';
import { judgePairs, type Judged } from './pairs.ts';
import { recordKeyOf, type Refs } from './refs.ts';
import type { Entry, EntryOf, MentionRef, Outcome, RecordRef } from './types.ts';

type Adopt = Extract<Deed, { kind: 'adopt' }>;
type Said = Exclude<Entry, { say: 'merge' | 'leave-out' }>;
const applies: Judged = { state: 'applies', why: null };
const already: Judged = { state: 'already', why: null };
const unknown = (why: string): Judged => ({ state: 'unknown', why });
const contradicts = (why: string): Judged => ({ state: 'contradicts', why });

const isMention = (ref: RecordRef): ref is MentionRef => 'name' in ref;
const titled = ({ title, file, record }: RecordRef): string => (title === null ? `record ${record} of ${file}` : `“${title}” (${file})`);
const labelOf = (ref: RecordRef): string => (isMention(ref) ? `${ref.name} in ${titled(ref)}` : titled(ref));

const verdictWords = {
  paper: { 'same': 'are the same paper', 'version-of': 'are versions of one work', 'different': 'are different papers' },
  person: { 'same': 'are the same person', 'version-of': '', 'different': 'are different people' },
} as const;

/** What a line says, for the reader. */
function sentenceOf(entry: Said): string {
  switch (entry.say) {
    case 'verdict': return `${labelOf(entry.a)} and ${labelOf(entry.b)} ${verdictWords[entry.subject][entry.verdict]}.`;
    case 'name': return `${entry.mentions[0] ? labelOf(entry.mentions[0]) : ''} is shown as ${entry.name}.`;
    case 'take': return `The ${entry.field} of ${labelOf(entry.from)} is shown.`;
    case 'profile': return `The ${entry.field} that ${entry.file} states is shown.`;
    case 'strictness': return `The strictness is ${Math.round(entry.value * 100)} %.`;
    default: return '';
  }
}

/** Why a record or a name is not here; null when it is. It must read here as it read where the file was written. */
function absence(ref: RecordRef, refs: Refs): string | null {
  const found = isMention(ref) ? refs.mention(ref.key) : refs.record(ref.key);
  if (found === null || found.sha256 !== ref.sha256) return `${ref.file} is not in this library.`;
  if (!refs.isActive(ref.key)) return `${ref.file} was removed from this library.`;
  const same = found.title === ref.title && (!isMention(ref) || (isMention(found) && found.name === ref.name));
  return same ? null : `Record ${ref.record} of ${ref.file} reads differently here.`;
}

function judgeVerdicts(entries: readonly EntryOf<'verdict'>[], here: Here, refs: Refs): Map<Entry, Judged> {
  const said = { paper: here.facts.papers, person: here.facts.people };
  const judged = new Map<Entry, Judged>();
  for (const subject of ['paper', 'person'] as const) {
    const own = entries.filter((entry) => entry.subject === subject);
    const all = judgePairs(own, said[subject], subject);
    const open = own.filter((entry) => {
      const why = absence(entry.a, refs) ?? absence(entry.b, refs);
      const before = all.get(entry);
      if (why === null || (before?.state === 'already' && before.why === null)) return true;
      judged.set(entry, unknown(why));
      return false;
    });
    for (const [entry, how] of judgePairs(open, said[subject], subject)) judged.set(entry, how);
  }
  return judged;
}

class Values {
  readonly #here: Here;
  readonly #refs: Refs;
  readonly #given: ReadonlyMap<string, string>;
  readonly #chosen: ReturnType<typeof choicesByPaper>;
  readonly #profiles: ReturnType<typeof choicesByProfile>;
  /** What lines of this file have said of a field of a record or a profile. */
  readonly #said = new Map<string, { line: number; from: string }>();

  constructor(here: Here, refs: Refs) {
    this.#here = here;
    this.#refs = refs;
    this.#given = givenNames(here);
    this.#chosen = choicesByPaper(here);
    this.#profiles = choicesByProfile(here);
  }

  name({ name, mentions }: EntryOf<'name'>): Judged {
    const { names } = this.#here.facts;
    if (mentions.every(({ key }) => names.get(key)?.name === name)) return already;
    const known = mentions.filter((ref) => absence(ref, this.#refs) === null);
    const [first] = mentions;
    if (known.length === 0) return unknown((first && absence(first, this.#refs)) ?? '');
    const given = known.map(({ key }) => this.#given.get(this.#here.mentions.get(key)?.person ?? ''));
    const other = given.find((one) => one !== undefined && one !== name);
    if (other !== undefined) return contradicts(`You gave the name ${other} here. Your word holds.`);
    return given.every((one) => one === name) ? already : applies;
  }

  take({ line, field, from }: EntryOf<'take'>): Judged {
    const key = choiceKey(this.#here, field, from.key);
    const here = this.#chosen.get(key);
    if (here?.from === from.key) return already;
    const why = absence(from, this.#refs);
    if (why !== null) return unknown(why);
    if (here) return contradicts(`You chose another ${field} for this paper here. Your word holds.`);
    // Lines of this file may part what is one paper here today, so only a line about the same record repeats this one.
    return this.#once(`${field} ${from.key}`, line, from.key);
  }

  profile({ line, field, profiles, from, file }: EntryOf<'profile'>): Judged {
    const own = profiles.map((profile) => this.#profiles.get(`${field} ${profile}`));
    if (own.every((choice) => choice?.from === from)) return already;
    if (!this.#here.profiles.has(from)) return unknown(`${file === '' ? 'The dump' : file} is not in this library.`);
    if (own.some((choice) => choice !== undefined && choice.from !== from)) return contradicts(`You chose another ${field} here. Your word holds.`);
    return profiles.map((profile) => this.#once(`profile ${field} ${profile}`, line, from)).find(({ state }) => state !== 'applies') ?? applies;
  }

  strictness({ line, value }: EntryOf<'strictness'>): Judged {
    const { strictnessSet, facts } = this.#here;
    if (facts.strictness === value) return already;
    if (strictnessSet) return contradicts(`You set the strictness to ${Math.round(facts.strictness * 100)} % here. Your word holds.`);
    return this.#once('strictness', line, String(value));
  }

  /** The first line about a thing holds; a later one can only repeat it. */
  #once(key: string, line: number, from: string): Judged {
    const before = this.#said.get(key);
    if (!before || before.line === line) {
      this.#said.set(key, { line, from });
      return applies;
    }
    return before.from === from ? { state: 'already', why: `Line ${before.line} says the same.` } : contradicts(`Line ${before.line} says otherwise.`);
  }
}

function judge(entry: Said, verdicts: ReadonlyMap<Entry, Judged>, values: Values): Judged {
  switch (entry.say) {
    case 'verdict': return verdicts.get(entry) ?? unknown('');
    case 'name': return values.name(entry);
    case 'take': return values.take(entry);
    case 'profile': return values.profile(entry);
    case 'strictness': return values.strictness(entry);
    default: return unknown('');
  }
}

/** What these lines would change. `refs` knows every record that they speak of and that is here. */
export function planLedger(entries: readonly Said[], here: Here, refs: Refs): { outcomes: Outcome[]; deed: Omit<Adopt, 'kind'> } {
  const verdicts = judgeVerdicts(entries.filter((entry) => entry.say === 'verdict'), here, refs);
  const values = new Values(here, refs);
  const outcomes = entries.map((entry) => ({ entry, line: entry.line, sentence: sentenceOf(entry), ...judge(entry, verdicts, values) }));
  const held = outcomes.filter(({ state }) => state === 'applies').map(({ entry }) => entry);
  return {
    outcomes: outcomes.map(({ entry: _, ...outcome }) => outcome),
    deed: {
      verdicts: held.flatMap((entry) => (entry.say === 'verdict' ? [{ subject: entry.subject, verdict: entry.verdict, a: entry.a.key, b: entry.b.key }] : [])),
      take: held.flatMap((entry) => (entry.say === 'take' ? [{ field: entry.field, from: entry.from.key }] : [])),
      names: held.flatMap((entry) => (entry.say === 'name' ? [{ name: entry.name, mentions: entry.mentions.filter((ref) => absence(ref, refs) === null).map(({ key }) => key) }] : [])),
      profiles: held.flatMap((entry) => (entry.say === 'profile' ? [{ field: entry.field, profiles: [...entry.profiles], from: entry.from }] : [])),
      strictness: held.find((entry) => entry.say === 'strictness')?.value ?? null,
    },
  };
}

/** Keys of all records that a ledger speaks of. */
export function spokenOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap((entry): readonly RecordRef[] => {
    if (entry.say === 'verdict') return [entry.a, entry.b];
    if (entry.say === 'name') return entry.mentions;
    return entry.say === 'take' ? [entry.from] : [];
  }).map(({ key }) => recordKeyOf(key)));
}

/** What to know of the library that a ledger comes from, or null when it held the same dumps as this one. */
export function originWarning(dumps: readonly string[] | null, here: Here): string | null {
  if (dumps === null) return null;
  const own = new Set(here.dumps.map(({ sha256 }) => sha256));
  const common = dumps.filter((sha256) => own.has(sha256)).length;
  if (common === dumps.length) return null;
  if (common === 0) return 'The file belongs to another library: none of its dumps is here.';
  return `The file was written for ${counted(dumps.length, 'dump')}, of which ${common} ${common === 1 ? 'is' : 'are'} here.`;
}
