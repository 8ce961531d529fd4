/** Who is who: joins signatures into people, lists what to ask, and puts the user's word above every rule. Pure. */
import { Recall } from '../../recall.ts';
import { finish, type Steps } from '../../steps.ts';
import type { Match, Reason, Zone } from '../types.ts';
import { blocksOf, visitPairs } from './candidates.ts';
import { type Namesakes, namesakesOf } from './commonness.ts';
import { type Agreement, compareNames } from './compare.ts';
import { applyDecided, pairSentence } from './decided.ts';
import { equalNameReasons, explain } from './explain.ts';
import { Groups } from './groups.ts';
import { type Facts, Library } from './library.ts';
import { blocksOfPart, familiesOf, partOf, partsOf } from './parts.ts';
import type { Conflict, Decided, EvidenceKind, PeopleMatches, PeopleOptions, Signature } from './types.ts';
import { scoreOf, type Weighing, weigh, weighName } from './weigh.ts';

/** Log-odds from which a pair is joined at strictness 0.5, and how far the slider moves it to either side. */
const SURE = 0.7;
const REACH = 4;
/** How far below the sure ones a pair is still worth a question. */
const ASK_BELOW = 2;
/** About as much as evidence takes away from a name: what is sure even then is joined without a look at the rest. */
const MOST_AGAINST = 3;
/** Groups grow, and what is known of them with them, until nothing is joined any more; this many times at most. */
const MOST_ROUNDS = 5;
/** By how much the person whom initials stand for must be ahead of others whom they might stand for, and how many of these are looked at. */
const MARGIN = 2;
const MOST_RIVALS = 30;
/** Questions about one group. */
const MOST_QUESTIONS = 3;

interface Link {
  readonly a: number;
  readonly b: number;
  readonly agreement: Agreement;
  readonly weighing: Weighing;
  /** What was known of both when they were weighed. */
  readonly facts: readonly [Facts, Facts];
}

class Matching {
  private readonly library: Library;
  private readonly groups: Groups;
  private readonly agreements = new Map<string, Agreement | null>();
  private readonly without: ReadonlySet<EvidenceKind>;
  private readonly sureFrom: number;
  private readonly matches: Match[] = [];
  private readonly conflicts: Conflict[] = [];
  private rootsOfForm = new Map<number, number[]>();
  /** How many others of the name are to be expected, by form. */
  private readonly namesakes: Namesakes;

  constructor(library: Library, namesakes: Namesakes, options: PeopleOptions) {
    this.library = library;
    this.groups = new Groups(library);
    this.namesakes = namesakes;
    this.without = new Set(options.without ?? []);
    this.sureFrom = SURE + ((options.strictness ?? 0.5) - 0.5) * 2 * REACH;
    this.conflicts.push(...applyDecided(library, this.groups, options.decided ?? { same: [], different: [] }));
  }

  private keyOf(root: number): string {
    return this.library.signatures[root]?.key ?? '';
  }

  private agreementOf(a: number, b: number): Agreement | null {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = this.agreements.get(key);
    if (known !== undefined) return known;
    const [x, y] = [this.library.forms[a]?.name, this.library.forms[b]?.name];
    const agreement = x && y ? compareNames(x, y) : null;
    this.agreements.set(key, agreement);
    return agreement;
  }

  /** Joins equal names that are so rare that nothing else could part them. */
  private joinRareNames(): void {
    const byForm = new Map<number, number[]>();
    this.library.facts.forEach(({ forms: [form = 0] }, i) => {
      const same = byForm.get(form);
      if (same) same.push(i);
      else byForm.set(form, [i]);
    });
    for (const [form, same] of byForm) {
      const agreement = this.agreementOf(form, form);
      const name = this.library.forms[form]?.name;
      if (!agreement?.written || !name || same.length < 2) continue;
      const logOdds = weighName(agreement, this.without.has('commonness') ? 0.5 : this.namesakes.asSignaturesTell[form] ?? 1);
      if (logOdds - MOST_AGAINST < this.sureFrom) continue;
      const reasons = equalNameReasons(name, logOdds);
      const people: number[] = [];
      for (const i of same) {
        const fits = people.find((person) => this.groups.find(person) === this.groups.find(i) || this.groups.obstacle(person, i) === null);
        if (fits === undefined) people.push(i);
        else if (this.groups.find(fits) !== this.groups.find(i)) {
          this.push(fits, i, 'sure', scoreOf(logOdds), 'equal-rare-name', reasons);
          this.groups.unite(fits, i);
        }
      }
    }
  }

  private push(a: number, b: number, zone: Zone, score: number, rule: string, reasons: readonly Reason[]): void {
    const [x, y] = [this.groups.find(a), this.groups.find(b)].sort((p, q) => p - q);
    this.matches.push({ a: this.keyOf(x ?? a), b: this.keyOf(y ?? b), zone, verdict: 'same', score, rule, reasons });
  }

  private tell({ a, b, agreement, weighing, facts }: Link, zone: Zone): void {
    this.push(a, b, zone, scoreOf(weighing.sum), 'name-and-evidence', explain(this.library, agreement, weighing, ...facts));
  }

  /** Lists again which groups bear each name. */
  private recount(): void {
    this.rootsOfForm = new Map();
    for (const root of this.groups.roots()) {
      for (const form of this.groups.formsOf(root)) {
        const same = this.rootsOfForm.get(form);
        if (same) same.push(root);
        else this.rootsOfForm.set(form, [root]);
      }
    }
  }

  /** Signatures tell how common their own form is; whom an initial stands for, only the names of the library tell. */
  private namesakesOf(x: number, y: number, { written, initialForName }: Agreement): number {
    const { asNamesGo, asSignaturesTell } = this.namesakes;
    const counts = x === y || (written && !initialForName) ? asSignaturesTell : asNamesGo;
    return Math.max(counts[x] ?? 1, counts[y] ?? 1);
  }

  private weighPair(a: number, b: number): Link | null {
    let best: Agreement | null = null;
    let bestWeight = -Infinity;
    let bestNamesakes = 1;
    for (const x of this.groups.formsOf(a)) {
      for (const y of this.groups.formsOf(b)) {
        const agreement = this.agreementOf(x, y);
        if (agreement === null) return null;
        const namesakes = this.namesakesOf(x, y, agreement);
        const weight = weighName(agreement, namesakes);
        if (weight > bestWeight) [best, bestWeight, bestNamesakes] = [agreement, weight, namesakes];
      }
    }
    if (best === null) return null;
    const facts: Link['facts'] = [this.groups.factsOf(a), this.groups.factsOf(b)];
    return { a, b, agreement: best, facts, weighing: weigh(best, bestNamesakes, facts, this.library, this.without) };
  }

  /** Links of all blocks with log-odds from `least` on, the strongest first. */
  private links(blocks: Iterable<readonly number[]>, least: number): Link[] {
    const links: Link[] = [];
    for (const block of blocks) {
      visitPairs(block, this.rootsOfForm, this.groups, this.library, (a, b) => {
        const link = this.weighPair(a, b);
        if (link !== null && link.weighing.sum >= least) links.push(link);
      });
    }
    return links.sort((p, q) => q.weighing.sum - p.weighing.sum || p.a - q.a || p.b - q.b);
  }

  /** The strongest links of each group of which only initials are known. */
  private rivalsOf(links: readonly Link[]): ReadonlyMap<number, readonly Link[]> {
    const rivals = new Map<number, Link[]>();
    for (const link of links) {
      for (const root of [link.a, link.b]) {
        if (this.isWritten(root)) continue;
        const own = rivals.get(root) ?? [];
        if (own.length < MOST_RIVALS) own.push(link);
        rivals.set(root, own);
      }
    }
    return rivals;
  }

  private isWritten(root: number): boolean {
    return [...this.groups.formsOf(root)].some((form) => this.library.forms[form]?.name.full);
  }

  /** Whether the initials of one side may as well stand for somebody else, whom the other side cannot be. */
  private isContested(link: Link, rivals: ReadonlyMap<number, readonly Link[]>): boolean {
    return ([[link.a, link.b], [link.b, link.a]] as const).some(([own, other]) => (rivals.get(own) ?? []).some((rival) => {
      const third = rival.a === own ? rival.b : rival.a;
      const near = third !== other && rival.weighing.sum > link.weighing.sum - MARGIN;
      return near && this.groups.find(third) !== this.groups.find(other) && this.groups.obstacle(third, other) !== null;
    }));
  }

  /** Joins what is sure, the strongest links first; returns the forms of the groups that grew. */
  private round(blocks: Iterable<readonly number[]>): Set<number> {
    const grown = new Set<number>();
    const links = this.links(blocks, this.sureFrom - MARGIN);
    const rivals = this.rivalsOf(links);
    for (const link of links) {
      const { a, b, weighing } = link;
      if (weighing.sum < this.sureFrom) break;
      if (this.groups.find(a) === this.groups.find(b) || this.groups.obstacle(a, b) !== null || this.isContested(link, rivals)) continue;
      this.tell(link, 'sure');
      this.groups.unite(a, b);
      for (const form of this.groups.formsOf(a)) grown.add(form);
    }
    return grown;
  }

  /** What is left to ask, a few questions for each group; and what the user keeps apart although the rules are sure. */
  private ask(blocks: Iterable<readonly number[]>): void {
    const asked = new Map<number, number>();
    const seen = new Set<string>();
    for (const link of this.links(blocks, this.sureFrom - ASK_BELOW)) {
      const { a, b, weighing } = link;
      const pair = `${a} ${b}`;
      if (seen.has(pair)) continue;
      seen.add(pair);
      const obstacle = this.groups.obstacle(a, b);
      if (obstacle === 'user' && weighing.sum >= this.sureFrom) {
        this.conflicts.push({ kind: 'rule-different', a: this.keyOf(a), b: this.keyOf(b), sentence: pairSentence(this.library, a, b, 'rule-different') });
      }
      if (obstacle !== null || Math.max(asked.get(a) ?? 0, asked.get(b) ?? 0) >= MOST_QUESTIONS) continue;
      for (const root of [a, b]) asked.set(root, (asked.get(root) ?? 0) + 1);
      this.tell(link, 'ask');
    }
  }

  run(): PeopleMatches {
    const blocks = blocksOfPart(this.library);
    this.joinRareNames();
    let open: (readonly number[])[] = [...blocks.values()];
    for (let i = 0; i < MOST_ROUNDS && open.length > 0; i += 1) {
      this.recount();
      const grown = this.round(open);
      open = [...blocks.values()].filter((block) => block.some((form) => grown.has(form)));
    }
    this.recount();
    this.ask(blocks.values());
    const clusters = this.groups.roots().map((root) => [...this.groups.membersOf(root)].sort((a, b) => a - b).map((i) => this.keyOf(i)));
    return { clusters, matches: this.matches, conflicts: this.conflicts };
  }
}

/** What is found of each part of the library, by its first signature. */
export type PartsFound = Recall<PeopleMatches>;

/** Signatures that are counted and indexed once, to be matched under any decisions about people and papers. */
export class People {
  readonly #library: Library;
  readonly #namesakes: Namesakes;
  readonly #families: Int32Array;
  readonly #places: ReadonlyMap<string, number>;

  /** Throws a RangeError when two signatures have one key. */
  constructor(signatures: readonly Signature[]) {
    const sorted = [...signatures].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const twice = sorted.find((signature, i) => i > 0 && sorted[i - 1]?.key === signature.key);
    if (twice) throw new RangeError(`Two signatures have the key ${twice.key}; each needs its own.`);
    this.#library = new Library(sorted);
    this.#namesakes = namesakesOf(this.#library);
    this.#families = familiesOf(this.#library, blocksOf(this.#library).values());
    this.#places = new Map(sorted.map(({ key }, i) => [key, i]));
  }

  /**
   * Finds the people. `paperOf` says on which paper a signature stands. `known` remembers what was found of each part of the
   * library: only parts in which a decision or a paper is another are matched again. Pauses after each part.
   */
  * match(options: PeopleOptions, paperOf: (signature: Signature) => string, known: PartsFound): Steps<PeopleMatches> {
    const { strictness = 0.5, decided = { same: [], different: [] }, without = [] } = options;
    const inPlace = (pairs: Decided['same']): (readonly [number, number])[] => pairs.flatMap(([a, b]) => {
      const [x, y] = [this.#places.get(a), this.#places.get(b)];
      return x === undefined || y === undefined ? [] : [[x, y] as const];
    });
    const parts = partsOf(this.#library, this.#families, inPlace(decided.same));
    const partOfMember = new Int32Array(this.#library.size);
    parts.forEach((members, i) => members.forEach((member) => { partOfMember[member] = i; }));
    const byPart = (pairs: Decided['same']): ReadonlyMap<number, Decided['same']> =>
      Map.groupBy(pairs.filter(([a]) => this.#places.has(a)), ([a]) => partOfMember[this.#places.get(a) ?? 0] ?? 0);
    const [same, different] = [byPart(decided.same), byPart(decided.different)];
    const found: PeopleMatches[] = [];
    for (const [i, members] of parts.entries()) {
      const papers = members.map((member) => paperOf(this.#library.signatures[member] as Signature));
      const own: Decided = { same: same.get(i) ?? [], different: different.get(i) ?? [] };
      const made = [this, strictness, without.join(), JSON.stringify(own), ...members, ...papers];
      found.push(known.recall(this.#library.signatures[members[0] ?? 0]?.key ?? '', made, () =>
        new Matching(partOf(this.#library, members, papers), this.#namesakes, { strictness, without, decided: own }).run()));
      yield;
    }
    return {
      clusters: found.flatMap(({ clusters }) => clusters).sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0)),
      matches: found.flatMap(({ matches }) => matches),
      conflicts: found.flatMap(({ conflicts }) => conflicts),
    };
  }
}

/**
 * Finds the people behind signatures. The outcome depends on the set of signatures and decisions, not on their order.
 * Throws a RangeError when two signatures have one key.
 */
export function matchPeople(signatures: readonly Signature[], options: PeopleOptions = {}): PeopleMatches {
  return finish(new People(signatures).match(options, (signature) => signature.paper, new Recall()));
}
