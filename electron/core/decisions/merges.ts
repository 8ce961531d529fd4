/** What the lines of a thesaurus or an alias file mean here: which people are one, and what they are called. */
import { compare } from '../ledger/keys.ts';
import type { Deed } from '../ledger/deeds.ts';
import { nameKey } from '../ledger/normalise.ts';
import type { Here, HereMention } from './here.ts';
import { Carriers, commonSpelling } from './names.ts';
import { Persons, type Obstacle } from './persons.ts';
import type { EntryOf, Outcome } from './types.ts';

type Adopt = Extract<Deed, { kind: 'adopt' }>;
type Merge = EntryOf<'merge'>;
export type Lines = Merge | EntryOf<'leave-out'>;

/** What a line that changes something calls one of the people it speaks of. */
interface Applied { readonly person: string; readonly name: string }

type Tell = (state: Outcome['state'], why?: string | null, change?: string) => void;

/** What a line says, without the full stop. */
const sentenceOf = (entry: Lines): string =>
  (entry.say === 'merge' ? `“${entry.label}” is replaced by “${entry.by}”` : `“${entry.label}” is left out`);

function obstacleWords({ kind, mentions: [one, other] }: Obstacle): string {
  if (kind === 'apart') return `You keep ${one.name} and ${other.name} apart here. Your word holds.`;
  return `${one.name} and ${other.name} stand on one author list (“${other.paper}”), so they are two people.`;
}

function unknownWords(name: string): string {
  if (name.startsWith('@')) return 'It speaks of a keyword, not of a person.';
  return `No list of authors here prints “${name}”. It may be a topic, or a name of another library.`;
}

function isCalled(shown: string, name: string): boolean {
  return shown.toLowerCase() === name.toLowerCase() || (nameKey(shown) === nameKey(name) && nameKey(name) !== '');
}

class MergePlan {
  readonly outcomes: Outcome[] = [];
  readonly #here: Here;
  readonly #carriers: Carriers;
  readonly #persons: Persons;
  readonly #labels: ReadonlySet<string>;
  readonly #said = new Map<string, Merge>();
  /** People who carry a name that nobody prints, by that name: lines with one replacement speak of one person. */
  readonly #called = new Map<string, string>();
  readonly #applied: Applied[] = [];
  readonly #given: ReadonlyMap<string, string>;

  constructor(entries: readonly Lines[], here: Here) {
    this.#here = here;
    this.#carriers = new Carriers(here.mentions.values());
    this.#persons = new Persons(here.mentions, here.facts.people.different);
    this.#labels = new Set(entries.map(({ label }) => label.toLowerCase()));
    this.#given = givenNames(here);
    for (const entry of entries) this.#read(entry);
  }

  #read(entry: Lines): void {
    const tell: Tell = (state, why = null, change = '') => void this.outcomes.push({ line: entry.line, state, sentence: `${sentenceOf(entry)}${change}.`, why });
    if (entry.say === 'leave-out') return tell('unknown', 'Coterie leaves nobody out: every printed name stays.');
    if (entry.label.toLowerCase() === entry.by.toLowerCase()) return tell('already');
    const labelled = this.#carriers.of(entry.label);
    if (labelled.length === 0) return tell('unknown', unknownWords(entry.label));
    const before = this.#said.get(entry.label.toLowerCase());
    if (before && before.by.toLowerCase() !== entry.by.toLowerCase()) return tell('contradicts', `Line ${before.line} already says that “${before.label}” is “${before.by}”.`);
    if (before) return tell('already', `Line ${before.line} says the same.`);
    this.#said.set(entry.label.toLowerCase(), entry);
    this.#join(entry, labelled, tell);
  }

  #join(entry: Merge, labelled: readonly HereMention[], tell: Tell): void {
    const printed = this.#carriers.of(entry.by);
    const called = this.#called.get(nameKey(entry.by));
    const people = new Set([...labelled, ...printed].map(({ person }) => person));
    if (printed.length === 0 && called !== undefined) people.add(called);
    const before = new Set([...people].map((one) => this.#persons.root(one))).size;
    const obstacle = this.#persons.join(people);
    if (obstacle !== null) return tell('contradicts', obstacleWords(obstacle));
    const person = labelled[0]?.person ?? '';
    if (printed.length === 0) this.#called.set(nameKey(entry.by), person);
    if (people.size === 1) {
      const given = this.#given.get(person);
      if (isCalled(given ?? this.#here.shown.get(person) ?? '', entry.by)) return tell('already');
      if (given !== undefined) return tell('contradicts', `You gave the name ${given} here. Your word holds.`);
    }
    const name = printed.length === 0 ? entry.by : commonSpelling(printed);
    if (!this.#labels.has(entry.by.toLowerCase())) this.#applied.push({ person, name });
    tell('applies', null, before > 1 ? `: ${before} people become one` : '');
  }

  /** Holds all mentions of everybody who became one together: the rules alone might part them again. */
  verdicts(): Adopt['verdicts'] {
    const groups = Map.groupBy([...this.#here.mentions.values()], ({ person }) => this.#persons.root(person));
    return [...groups].flatMap(([root, mentions]) => {
      if (this.#persons.members(root).length < 2) return [];
      const keys = mentions.map(({ key }) => key).sort(compare);
      return keys.slice(1).map((key, i) => ({ subject: 'person' as const, verdict: 'same' as const, a: keys[i] ?? '', b: key }));
    });
  }

  /** The names that people get who are not called so; the user's own names stay, and a person gets one name. */
  names(): Adopt['names'] {
    const first = new Map<string, string>();
    for (const mention of this.#here.mentions.values()) if (!first.has(mention.person)) first.set(mention.person, mention.key);
    const done = new Set<string>();
    return this.#applied.flatMap(({ person, name }) => {
      const root = this.#persons.root(person);
      const members = this.#persons.members(root);
      if (done.has(root) || members.some((member) => this.#given.has(member))) return [];
      done.add(root);
      return [{ mentions: [first.get(person) ?? ''], name }];
    });
  }
}

/** The names that the user gave, by person. */
export function givenNames({ facts, mentions }: Here): Map<string, string> {
  const latest = [...facts.names].sort(([, a], [, b]) => a.order - b.order);
  return new Map(latest.flatMap(([key, { name }]) => {
    const mention = mentions.get(key);
    return mention ? [[mention.person, name] as const] : [];
  }));
}

/** What these lines would change. Time is near-linear in the lines and the names of the library. */
export function planMerges(entries: readonly Lines[], here: Here): { outcomes: Outcome[]; deed: Pick<Adopt, 'verdicts' | 'names'> } {
  const plan = new MergePlan(entries, here);
  return { outcomes: plan.outcomes, deed: { verdicts: plan.verdicts(), names: plan.names() } };
}
