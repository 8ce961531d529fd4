/** Which groups are compared at all: those filed in one block, and within a large block those that share something rare or stand side by side. Pure. */
import type { Groups } from './groups.ts';
import type { Facts } from './known.ts';
import type { Library } from './library.ts';

/** The largest groups of up to so many forms are compared pair by pair. */
const MANY_FORMS = 60;

type Visit = (a: number, b: number) => void;

/** Blocks up to this size are compared pair by pair. */
const SMALL_BLOCK = 40;
/** What more groups of a block share than this says little; they are compared side by side only. */
const LONG_POSTING = 24;

/** Numbers of the forms filed in each block, in the order in which the library met them; blocks of one form too. */
export function blocksOf(library: Library): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  for (let form = 0; form < library.forms; form += 1) {
    for (const key of library.form(form).blocks) {
      const block = blocks.get(key);
      if (block) block.push(form);
      else blocks.set(key, [form]);
    }
  }
  return blocks;
}

function allPairs(items: readonly number[], visit: Visit): void {
  for (let i = 0; i < items.length; i += 1) for (let j = i + 1; j < items.length; j += 1) visit(items[i] ?? 0, items[j] ?? 0);
}

/** Each with the next, and each with the first, which is the largest. */
function sideBySide(items: readonly number[], visit: Visit): void {
  for (let i = 1; i < items.length; i += 1) {
    visit(items[i - 1] ?? 0, items[i] ?? 0);
    if (i > 1) visit(items[0] ?? 0, items[i] ?? 0);
  }
}

const indexed: readonly ((facts: Facts) => readonly number[])[] = [
  (facts) => facts.coauthors.ids, (facts) => facts.organizations.ids, (facts) => facts.papers, (facts) => facts.venues.ids, (facts) => facts.places.ids,
];

function file(index: Map<number, number[]>, id: number, root: number): void {
  const posting = index.get(id);
  if (posting) posting.push(root);
  else index.set(id, [root]);
}

/** All pairs of a short posting; in a long one equal forms side by side, and the largest group of each form with those of the others. */
function pairsOfPosting(posting: readonly number[], groups: Groups, visit: Visit): void {
  if (posting.length <= LONG_POSTING) {
    allPairs(posting, visit);
    return;
  }
  const byForm = new Map<number, number[]>();
  for (const root of posting) for (const form of groups.formsOf(root)) file(byForm, form, root);
  for (const same of byForm.values()) sideBySide(same, visit);
  const largest = [...new Set([...byForm.values()].flatMap((same) => same[0] ?? []))];
  (largest.length > MANY_FORMS ? sideBySide : allPairs)(largest, visit);
}

function pairsOfLargeBlock(roots: readonly number[], groups: Groups, library: Library, visit: Visit): void {
  const larger = (a: number, b: number): number => groups.membersOf(b).length - groups.membersOf(a).length || a - b;
  const sorted = [...roots].sort(larger);
  const postings = indexed.map(() => new Map<number, number[]>());
  const rareWords = new Map<number, number[]>();
  for (const root of sorted) {
    const facts = groups.factsOf(root);
    indexed.forEach((read, i) => read(facts).forEach((id) => file(postings[i] ?? new Map(), id, root)));
    for (const id of facts.words.ids) if (library.words.rarity(id, library.size) > 0.6) file(rareWords, id, root);
  }
  for (const index of [...postings, rareWords]) for (const posting of index.values()) pairsOfPosting(posting, groups, visit);
  pairsOfPosting(sorted, groups, visit);
}

/** Visits each pair of groups of a block that is worth comparing, lower root first; a pair may come more than once. */
export function visitPairs(block: readonly number[], rootsOfForm: ReadonlyMap<number, readonly number[]>, groups: Groups, library: Library, visit: Visit): void {
  const roots = [...new Set(block.flatMap((form) => rootsOfForm.get(form) ?? []))].sort((a, b) => a - b);
  const ordered: Visit = (a, b) => (a < b ? visit(a, b) : visit(b, a));
  if (roots.length <= SMALL_BLOCK) allPairs(roots, ordered);
  else pairsOfLargeBlock(roots, groups, library, ordered);
}
