/**
 * How many other people of the same name are to be expected: from the library (how many bear the family name, how many the
 * given name, and how far the coauthors of a name fall apart) and from a short list of names that are common everywhere. Pure.
 */
import { isWidespread } from './data/nicknames.ts';
import { isSyllabic, shareOfSurname } from './data/surnames.ts';
import type { Groups } from './groups.ts';
import type { Library } from './library.ts';
import type { Part } from './parts.ts';
import type { PersonName } from './name.ts';

/** A library is a sample; the names that are common everywhere are counted as if in one of at least so many people. */
const SMALLEST_WORLD = 10_000;

/** In a library of few people hardly any name is borne twice, whatever the shares of so few say. */
const FEW = 150;

function add<K>(counts: Map<K, number>, key: K, more = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

/** The share of people with this given name among those of the family name, roughly. */
function shareOfGiven(name: PersonName): number {
  const written = name.given.filter((part) => part.text.length > 1);
  const [first] = written;
  if (!first) return name.given.length > 1 ? 0.005 : 0.05;
  const middle = written.length > 1 ? 0.05 : name.given.length > 1 ? 0.2 : 1;
  if (isSyllabic(name.family)) return (first.text.length <= 5 ? 0.008 : 0.002) * (written.length > 1 ? 0.15 : 1);
  return (isWidespread(first.text) ? 0.01 : 0.002) * middle;
}

class Commonness {
  private readonly families = new Map<string, number>();
  private readonly givens = new Map<string, number>();
  private readonly initials = new Map<string, number>();
  private readonly people: number;

  constructor(library: Library) {
    for (const name of library.writtenNames.values()) {
      const first = name.given[0]?.text ?? '';
      add(this.families, name.family);
      add(this.givens, first);
      const letters = name.given.map((part) => part.text[0] ?? '');
      for (const initials of new Set([letters[0] ?? '', letters.slice(0, 2).join('')])) add(this.initials, `${name.family}|${initials}`);
    }
    this.people = Math.max(1, library.writtenNames.size);
  }

  /** How many written names initials may stand for; a name written as one word hides its second initial. */
  private peopleBehind({ family, given }: PersonName): number {
    const count = (initials: string): number => this.initials.get(`${family}|${initials}`) ?? 0;
    const [first = '', second] = given.map((part) => part.text[0] ?? '');
    return Math.max(0.5, second === undefined ? count(first) : count(first + second) + 0.05 * count(first));
  }

  /** How many other people with exactly this name are to be expected; well below 1 for a rare name. */
  namesakes(name: PersonName): number {
    const world = shareOfSurname(name.family) * shareOfGiven(name) * Math.max(SMALLEST_WORLD, this.people);
    const family = this.families.get(name.family) ?? 0;
    if (!name.full) return world + this.peopleBehind(name);
    const given = this.givens.get(name.given[0]?.text ?? '') ?? 0;
    const middle = name.given.length > 1 ? 0.3 : 1;
    return world + (Math.max(0.5, family - 0.5) * Math.max(0.5, given - 0.5) * middle) / (this.people + FEW);
  }
}

/** What the signatures of one form have in common with each other. */
interface Circles {
  /** Circles without anything in common, of signatures whose coauthors are known. */
  readonly count: number;
  /** Signatures that share something with one before them. */
  readonly linked: number;
}

/** Circles of signatures that share a coauthor, an organisation or a place on long lists: one person has a few, a name that many bear has many. */
function circlesOf(library: Library, signatures: readonly number[]): Circles {
  const parents = signatures.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] = parents[parents[root] ?? root] ?? root;
    return root;
  };
  const hasCoauthors = signatures.map((signature) => library.coauthorsOf(signature).of > 0);
  let count = hasCoauthors.filter(Boolean).length;
  let linked = 0;
  for (const read of [(one: number) => library.coauthorsOf(one), (one: number) => library.organizationsOf(one), (one: number) => library.placesOf(one)]) {
    const firstWith = new Map<number, number>();
    signatures.forEach((signature, i) => {
      for (const id of read(signature).ids) {
        const [a, b] = [find(i), find(firstWith.get(id) ?? i)];
        firstWith.set(id, i);
        if (a === b) continue;
        linked += 1;
        if (hasCoauthors[a] && hasCoauthors[b]) count -= 1;
        hasCoauthors[b] ||= hasCoauthors[a] ?? false;
        parents[a] = b;
      }
    });
  }
  return { count, linked };
}

function circlesOfForms(library: Library): Circles[] {
  const byForm = Array.from({ length: library.forms }, (): number[] => []);
  for (let signature = 0; signature < library.size; signature += 1) byForm[library.formOf(signature)]?.push(signature);
  return byForm.map((signatures) => circlesOf(library, signatures));
}

/** So many signatures that all hang together halve the number of namesakes to be expected. */
const HALVING = 5;
/** How many namesakes, as names go, make it an even chance that another circle is another person; with far fewer it is the same one elsewhere. */
const EVEN_CHANCE = 0.04;

/** How many others bear the name of each form: as names go, and as far as its own signatures tell. */
export interface NamesakeCounts {
  readonly asNamesGo: Float64Array;
  readonly asSignaturesTell: Float64Array;
}

/** Counts namesakes for all forms of a library. */
export function countNamesakes(library: Library): NamesakeCounts {
  const commonness = new Commonness(library);
  const circles = circlesOfForms(library);
  const asNamesGo = Float64Array.from({ length: library.forms }, (_, form) => commonness.namesakes(library.form(form).name));
  const asSignaturesTell = asNamesGo.map((expected, form) => {
    const { count, linked } = circles[form] ?? { count: 0, linked: 0 };
    const { name } = library.form(form);
    const telling = name.full || name.given.length > 1;
    return expected / (telling ? 1 + linked / HALVING : 1) + (Math.max(0, count - 1) * expected ** 2) / (expected ** 2 + EVEN_CHANCE ** 2);
  });
  return { asNamesGo, asSignaturesTell };
}

/** Of one person's signatures with coauthors, so many pairs are found to belong together. */
const FOUND = 0.6;
/** As many pairs as the first count of namesakes weighs beside what the groups tell. */
const PAIRS_BEFORE = 5;
/** How far the groups correct the first count, for names written out and for initials. */
const CORRECTION = { full: 0.1, initials: 0.7 };

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/**
 * The counts, corrected by the groups found so far: where two signatures of a form belong together more often than not,
 * one person bears it most of the time, however many stray signatures are left.
 */
export class Namesakes {
  private readonly first: NamesakeCounts;
  private readonly corrected = new Map<number, number>();

  constructor(first: NamesakeCounts) {
    this.first = first;
  }

  asNamesGo(form: number): number {
    return this.first.asNamesGo[form] ?? 1;
  }

  asSignaturesTell(form: number): number {
    return this.corrected.get(form) ?? this.first.asSignaturesTell[form] ?? 1;
  }

  /** Counts anew from the groups of a library, or of a part of it. */
  recount({ library, facts: all }: Part, groups: Groups): void {
    const said = new Map<number, number>();
    const together = new Map<number, number>();
    for (const root of groups.roots()) {
      const own = new Map<number, number>();
      for (const member of groups.membersOf(root)) {
        const facts = all[member];
        for (const form of facts !== undefined && facts.coauthors.of > 0 ? facts.forms : []) add(own, form);
      }
      for (const [form, count] of own) {
        add(said, form, count);
        add(together, form, pairsOf(count));
      }
    }
    for (const [form, count] of said) {
      const before = this.first.asSignaturesTell[form] ?? 1;
      const same = Math.min(pairsOf(count), (together.get(form) ?? 0) / FOUND) + PAIRS_BEFORE / (1 + before);
      const now = Math.max(0.005, (pairsOf(count) + PAIRS_BEFORE) / same - 1);
      const correction = library.form(form).name.full ? CORRECTION.full : CORRECTION.initials;
      this.corrected.set(form, now ** correction * before ** (1 - correction));
    }
  }
}
