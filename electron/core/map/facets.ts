/** What the library can be filtered by, each value with the papers that it would leave or add within the rest of the filter. */
import type { Filter } from '../../../shared/model/look.ts';
import type { Facets } from '../../../shared/model/map.ts';
import { rowOf, type Csr } from '../network/csr.ts';
import { incidence, type Incidence, type Named } from '../network/incidence.ts';
import type { ReadableDB } from '../store/sql.ts';
import { failures, Fails } from './filter.ts';

type Facet = Facets['topics'][number];
/** Whether a paper counts. */
type Counted = (paper: number) => boolean;

/** Values of one question with their papers, the most first; values without a paper are kept, so that they can be taken back. */
function facet({ ids, names }: Named, { start, items }: Csr, counted: Counted): Facet[] {
  const papers = new Uint32Array(ids.length);
  for (let paper = 0; paper + 1 < start.length; paper += 1) {
    if (!counted(paper)) continue;
    for (let at = start[paper] ?? 0; at < (start[paper + 1] ?? 0); at += 1) {
      const item = items[at] ?? 0;
      papers[item] = (papers[item] ?? 0) + 1;
    }
  }
  return ids.map((key, i): Facet => ({ key, label: names[i] ?? key, papers: papers[i] ?? 0 }))
    .sort((a, b) => b.papers - a.papers || (a.label < b.label ? -1 : 1));
}

/** Papers that pass and of which something holds. */
function count(papers: number, counted: Counted, holds: Counted): number {
  let sum = 0;
  for (let paper = 0; paper < papers; paper += 1) if (counted(paper) && holds(paper)) sum += 1;
  return sum;
}

function years({ papers: { year } }: Incidence, counted: Counted): Facets['years'] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const one of year) {
    if (one === 0) continue;
    first = Math.min(first, one);
    last = Math.max(last, one);
  }
  if (last === 0) return [];
  const bars = new Uint32Array(last - first + 1);
  year.forEach((one, paper) => {
    if (one > 0 && counted(paper)) bars[one - first] = (bars[one - first] ?? 0) + 1;
  });
  return Array.from(bars, (n, i) => ({ year: first + i, papers: n }));
}

/** Everything to filter by, in the light of the filter that is set. */
export function facets(db: ReadableDB, filter: Filter): Facets {
  const known = incidence(db);
  const { papers: { year, code }, people, topics, institutions, sources, kinds, dumpsOf } = known;
  const fails = failures(db, known, filter);
  const all = fails.length;
  const but = (bit: number): Counted => (paper) => ((fails[paper] ?? 0) & ~bit) === 0;
  const inDump = new Map<number, number>();
  const withoutDumps = but(Fails.dumps);
  for (let paper = 0; paper < all; paper += 1) if (withoutDumps(paper)) for (const dump of rowOf(dumpsOf, paper)) inDump.set(dump, (inDump.get(dump) ?? 0) + 1);
  return {
    papers: count(all, but(0), () => true),
    ofPapers: all,
    years: years(known, but(Fails.year)),
    undated: count(all, but(Fails.undated), (paper) => year[paper] === 0),
    withCode: count(all, but(Fails.code), (paper) => code[paper] === 1),
    topics: facet(topics, known.topicsOf, but(Fails.topics)),
    organizations: facet(institutions, known.institutionsOf, but(Fails.organizations)),
    sources: facet(sources, known.sourcesOf, but(Fails.sources)),
    kinds: facet(kinds, known.kindsOf, but(Fails.kinds)),
    dumps: known.dumps.map((dumpId) => ({ dumpId, papers: inDump.get(dumpId) ?? 0 })),
    networks: {
      coauthors: people.ids.length, topics: topics.ids.length, papers: all,
      institutions: institutions.ids.length, mixed: people.ids.length + topics.ids.length + institutions.ids.length,
    },
  };
}
