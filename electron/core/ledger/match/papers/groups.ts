/** Joins records into papers, surest pairs first, and refuses a join that would put what cannot be one paper together. Pure. */
import type { Facts } from './facts.ts';
import { isPlace, type VenueKind } from './venues.ts';

/** Years within one paper: its lists differ by one, and a preprint adds two. */
const yearsInPrint = 1;
const yearsInAll = 3;

/** What one record brings into its paper; what no record states is null. */
export interface Member {
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly kind: VenueKind | null;
  readonly year: number | null;
  /** The year is that of a place of publication. */
  readonly placed: boolean;
  /** Form that the title states: "panel", "" for none. */
  readonly form: string;
}

export function memberOf({ doi, preprintDoi, arxivId, venue, year, title }: Facts): Member {
  const placed = isPlace(venue);
  return { doi: preprintDoi ? null : doi, arxivId, kind: placed ? venue.kind : null, year, placed, form: title?.form ?? '' };
}

interface Group {
  readonly dois: ReadonlySet<string>;
  readonly arxivIds: ReadonlySet<string>;
  readonly kinds: ReadonlySet<VenueKind>;
  readonly placed: readonly number[];
  readonly years: readonly number[];
  readonly forms: ReadonlySet<string>;
  /** Grows as groups are joined. */
  readonly members: number[];
}

function setOf<T>(value: T | null): ReadonlySet<T> {
  return new Set(value === null ? [] : [value]);
}

function groupOf({ doi, arxivId, kind, year, placed, form }: Member, i: number): Group {
  const years = year === null ? [] : [year, year];
  return { dois: setOf(doi), arxivIds: setOf(arxivId), kinds: setOf(kind), placed: placed ? years : [], years, forms: new Set([form]), members: [i] };
}

function span(a: readonly number[], b: readonly number[]): number[] {
  const all = [...a, ...b];
  return all.length === 0 ? [] : [Math.min(...all), Math.max(...all)];
}

function width([low = 0, high = 0]: readonly number[]): number {
  return high - low;
}

export class Groups {
  readonly #parent: number[];
  readonly #groups: Group[];
  /** For each member, those it must not meet. */
  readonly #apart = new Map<number, number[]>();

  constructor(members: readonly Member[], apart: readonly (readonly [number, number])[]) {
    this.#parent = members.map((_, i) => i);
    this.#groups = members.map(groupOf);
    for (const [i, j] of [...apart, ...apart.map(([x, y]) => [y, x] as const)]) this.#apart.set(i, [...(this.#apart.get(i) ?? []), j]);
  }

  /** The lowest-numbered way to name the group of a record. */
  of(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    for (let at = i; at !== root;) {
      const next = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Records in the group of a record. */
  size(i: number): number {
    return this.#groups[this.of(i)]?.members.length ?? 1;
  }

  /** Joins the groups of two records; false when something forbids it. `proven`: an identifier says so, years and kinds do not matter. */
  join(i: number, j: number, proven: boolean): boolean {
    const [low, high] = [this.of(i), this.of(j)].sort((x, y) => x - y);
    if (low === undefined || high === undefined || low === high) return true;
    const [a, b] = [this.#groups[low], this.#groups[high]];
    if (!a || !b || this.#parted(a, high) || this.#parted(b, low)) return false;
    const [few, many] = a.members.length < b.members.length ? [a, b] : [b, a];
    const joined: Group = {
      dois: new Set([...a.dois, ...b.dois]),
      arxivIds: new Set([...a.arxivIds, ...b.arxivIds]),
      kinds: new Set([...a.kinds, ...b.kinds]),
      placed: span(a.placed, b.placed),
      years: span(a.years, b.years),
      forms: new Set([...a.forms, ...b.forms]),
      members: many.members,
    };
    // A demonstration and its paper may have one title: where two records agree on the form, another form is another paper.
    const forms = many.members.length > 1 && [...a.forms].every((form) => !b.forms.has(form));
    if (!proven && (forms || joined.dois.size > 1 || joined.arxivIds.size > 1 || joined.kinds.size > 1 || width(joined.placed) > yearsInPrint || width(joined.years) > yearsInAll)) return false;
    for (const member of few.members) many.members.push(member);
    this.#parent[high] = low;
    this.#groups[low] = joined;
    return true;
  }

  #parted(group: Group, other: number): boolean {
    return group.members.some((member) => this.#apart.get(member)?.some((far) => this.of(far) === other));
  }
}
