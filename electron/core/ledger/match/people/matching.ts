/** Joins the signatures of one part of a library into people, the strongest evidence first, and lists what to ask. Pure. */
import type { Match, Reason, Zone } from '../types.ts';
import { Agreements } from './agreements.ts';
import { visitPairs } from './candidates.ts';
import { type NamesakeCounts, Namesakes } from './commonness.ts';
import type { Agreement } from './compare.ts';
import { applyDecided, type DecidedInPart, pairSentence } from './decided.ts';
import { equalNameReasons, explain, type Weighed } from './explain.ts';
import { Groups } from './groups.ts';
import type { Library } from './library.ts';
import { blocksOfPart, type Part } from './parts.ts';
import type { Conflict, EvidenceKind, PeopleOptions } from './types.ts';
import { scoreOf, weigh, weighName } from './weigh.ts';

/** Log-odds from which a pair is joined at strictness 0.5, and how far the slider moves it to either side. */
const SURE = 0.4;
const REACH = 4;
/** How far below the sure ones a pair is still worth a question. */
const ASK_BELOW = 2;
/** About as much as evidence takes away from a name: what is sure even then is joined without a look at the rest. */
const MOST_AGAINST = 3;
/** Groups grow, and what is known of them with them, until nothing is joined any more; this many times at most. */
const MOST_ROUNDS = 5;
/** By how much the person whom initials stand for must be ahead of others whom they might stand for, and how many of these are looked at. */
const MARGIN = 1.4;
const MOST_RIVALS = 30;
/** Questions about one group. */
const MOST_QUESTIONS = 3;

interface Link extends Weighed {
  readonly a: number;
  readonly b: number;
}

/** What is found of a part. */
export interface PartFound {
  /** The signatures of each person, by their numbers in the part, ascending. */
  readonly clusters: readonly (readonly number[])[];
  readonly matches: readonly Match[];
  readonly conflicts: readonly Conflict[];
}

export class Matching {
  private readonly part: Part;
  private readonly library: Library;
  private readonly groups: Groups;
  private readonly agreements: Agreements;
  private readonly without: ReadonlySet<EvidenceKind>;
  private readonly sureFrom: number;
  private readonly matches: Match[] = [];
  private readonly conflicts: Conflict[];
  /** How many groups the user's decisions put together with others. */
  readonly decidedJoins: number;
  private rootsOfForm = new Map<number, number[]>();
  /** How many others of the name are to be expected, by form. */
  private readonly namesakes: Namesakes;

  constructor(part: Part, counts: NamesakeCounts, decided: DecidedInPart, options: Omit<PeopleOptions, 'decided'>) {
    this.part = part;
    this.library = part.library;
    this.agreements = new Agreements(this.library);
    this.groups = new Groups(part, this.agreements);
    this.namesakes = new Namesakes(counts);
    this.without = new Set(options.without ?? []);
    this.sureFrom = SURE + ((options.strictness ?? 0.5) - 0.5) * 2 * REACH;
    const { conflicts, joins } = applyDecided(part, this.groups, decided);
    this.conflicts = conflicts;
    this.decidedJoins = joins;
  }

  private keyOf(root: number): string {
    return this.part.keyOf(root);
  }

  /** Joins equal names that are so rare that nothing else could part them. */
  private joinRareNames(): void {
    const byForm = new Map<number, number[]>();
    this.part.facts.forEach(({ forms: [form = 0] }, i) => {
      const same = byForm.get(form);
      if (same) same.push(i);
      else byForm.set(form, [i]);
    });
    for (const [form, same] of byForm) {
      const agreement = this.agreements.of(form, form);
      const { name } = this.library.form(form);
      if (!agreement?.written || same.length < 2) continue;
      const namesakes = this.without.has('commonness') ? 0.5 : this.namesakes.asSignaturesTell(form);
      const logOdds = weighName(agreement, namesakes);
      if (logOdds - MOST_AGAINST < this.sureFrom) continue;
      const reasons = equalNameReasons(name, logOdds, namesakes);
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

  private tell(link: Link, zone: Zone): void {
    this.push(link.a, link.b, zone, scoreOf(link.weighing.sum), 'name-and-evidence', explain(this.library, link, this.without));
  }

  /** Lists again which groups bear each name. */
  private listForms(): void {
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
    const tells = x === y || (written && !initialForName);
    const count = (form: number): number => (tells ? this.namesakes.asSignaturesTell(form) : this.namesakes.asNamesGo(form));
    return Math.max(count(x), count(y));
  }

  private weighPair(a: number, b: number): Link | null {
    let best: Agreement | null = null;
    let bestWeight = -Infinity;
    let bestNamesakes = 1;
    let forms: Link['forms'] = [0, 0];
    for (const x of this.groups.formsOf(a)) {
      for (const y of this.groups.formsOf(b)) {
        const agreement = this.agreements.of(x, y);
        if (agreement === null) return null;
        const namesakes = this.namesakesOf(x, y, agreement);
        const weight = weighName(agreement, namesakes);
        if (weight > bestWeight) [best, bestWeight, bestNamesakes, forms] = [agreement, weight, namesakes, [x, y]];
      }
    }
    if (best === null) return null;
    const facts: Link['facts'] = [this.groups.factsOf(a), this.groups.factsOf(b)];
    return { a, b, agreement: best, forms, facts, weighing: weigh(best, bestNamesakes, facts, this.library, this.without) };
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
    for (const form of this.groups.formsOf(root)) if (this.library.form(form).name.full) return true;
    return false;
  }

  /** Whether the initials of one side may as well stand for somebody else, whom the other side cannot be. */
  private isContested(link: Link, rivals: ReadonlyMap<number, readonly Link[]>): boolean {
    return ([[link.a, link.b], [link.b, link.a]] as const).some(([own, other]) => (rivals.get(own) ?? []).some((rival) => {
      const third = rival.a === own ? rival.b : rival.a;
      const near = third !== other && rival.weighing.sum > link.weighing.sum - MARGIN;
      return near && this.groups.find(third) !== this.groups.find(other) && this.groups.obstacle(third, other) !== null;
    }));
  }

  /** The link between the groups that both sides are in by now: what joined one of several may not join all of them. */
  private weighedAnew(link: Link): Link | null {
    const [a, b] = [this.groups.find(link.a), this.groups.find(link.b)];
    const [x, y] = link.facts;
    return this.groups.factsOf(a) === x && this.groups.factsOf(b) === y ? link : this.weighPair(a, b);
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
      const now = this.weighedAnew(link);
      if (now === null || now.weighing.sum < this.sureFrom) continue;
      this.tell(now, 'sure');
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
        this.conflicts.push({ kind: 'rule-different', a: this.keyOf(a), b: this.keyOf(b), sentence: pairSentence(this.part, a, b, 'rule-different') });
      }
      if (obstacle !== null || Math.max(asked.get(a) ?? 0, asked.get(b) ?? 0) >= MOST_QUESTIONS) continue;
      for (const root of [a, b]) asked.set(root, (asked.get(root) ?? 0) + 1);
      this.tell(link, 'ask');
    }
  }

  run(): PartFound {
    const blocks = blocksOfPart(this.part);
    this.joinRareNames();
    let open: (readonly number[])[] = [...blocks.values()];
    for (let i = 0; i < MOST_ROUNDS && open.length > 0; i += 1) {
      this.listForms();
      const grown = this.round(open);
      this.namesakes.recount(this.part, this.groups);
      open = [...blocks.values()].filter((block) => block.some((form) => grown.has(form)));
    }
    this.listForms();
    this.ask(blocks.values());
    const clusters = this.groups.roots().map((root) => [...this.groups.membersOf(root)].sort((a, b) => a - b));
    return { clusters, matches: this.matches, conflicts: this.conflicts };
  }
}
