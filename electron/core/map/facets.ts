/** What the library can be filtered by, each value with the papers that it would leave or add within the rest of the filter. */
import type { Filter } from '../../../shared/model/look.ts';
import type { Facets } from '../../../shared/model/map.ts';
import { rowOf, type Csr } from '../network/csr.ts';
import { incidence, type Incidence, type Named } from '../network/incidence.ts';
import type { ReadableDB } from '../store/sql.ts';
import { failures, Fails } from './filter.ts';

type Facet = Facets['topics'][number];

/** Values of one question with their papers, the most first; values without a paper are kept, so that they can be taken back. */
function facet({ ids, names }: Named, csr: Csr, counted: (paper: number) => boolean): Facet[] {
  const papers = new Uint32Array(ids.length);
  for (let paper = 0; paper + 1 < csr.start.length; paper += 1) {
    if (counted(paper)) for (const item of rowOf(csr, paper)) papers[item] = (papers[item] ?? 0) + 1;
  }
  return ids.map((key, i): Facet => ({ key, label: names[i] ?? key, papers: papers[i] ?? 0 }))
    .sort((a, b) => b.papers - a.papers || (a.label < b.label ? -1 : 1));
}

function years({ papers }: Incidence, counted: (paper: number) => boolean): Facets['years'] {
  const known = papers.year.filter((year) => year > 0);
  if (known.length === 0) return [];
  const [first, last] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
  const bars = new Uint32Array(last - first + 1);
  papers.year.forEach((year, paper) => {
    if (year > 0 && counted(paper)) bars[year - first] = (bars[year - first] ?? 0) + 1;
  });
  return Array.from(bars, (n, i) => ({ year: first + i, papers: n }));
}

/** Everything to filter by, in the light of the filter that is set. */
export function facets(db: ReadableDB, filter: Filter): Facets {
  const known = incidence(db);
  const fails = failures(db, known, filter);
  const but = (bit: number) => (paper: number): boolean => ((fails[paper] ?? 0) & ~bit) === 0;
  const count = (papers: Iterable<number>): number => [...papers].length;
  const all = [...fails.keys()];
  const topics = facet(known.topics, known.topicsOf, but(Fails.topics));
  const organizations = facet(known.institutions, known.institutionsOf, but(Fails.organizations));
  const inDump = new Map<number, number>();
  for (const paper of all.filter(but(Fails.dumps))) for (const dump of rowOf(known.dumpsOf, paper)) inDump.set(dump, (inDump.get(dump) ?? 0) + 1);
  return {
    papers: count(all.filter(but(0))),
    ofPapers: all.length,
    years: years(known, but(Fails.year)),
    undated: count(all.filter((paper) => known.papers.year[paper] === 0 && but(Fails.undated)(paper))),
    withCode: count(all.filter((paper) => known.papers.code[paper] === 1 && but(Fails.code)(paper))),
    topics, organizations,
    sources: facet(known.sources, known.sourcesOf, but(Fails.sources)),
    kinds: facet(known.kinds, known.kindsOf, but(Fails.kinds)),
    dumps: known.dumps.map((dumpId) => ({ dumpId, papers: inDump.get(dumpId) ?? 0 })),
    networks: {
      coauthors: known.people.ids.length, topics: known.topics.ids.length, papers: known.papers.ids.length,
      institutions: known.institutions.ids.length, mixed: known.people.ids.length + known.topics.ids.length + known.institutions.ids.length,
    },
  };
}
