/** Who and what stands on which paper, written down as lists, for tests of networks. */
import { turned, type Csr } from '../../../electron/core/network/csr.ts';
import type { Incidence } from '../../../electron/core/network/incidence.ts';
import type { Net } from '../../../electron/core/network/net.ts';
import * as networks from '../../../electron/core/network/networks.ts';
import * as papers from '../../../electron/core/network/papers.ts';
import { finish } from '../../../electron/core/ledger/steps.ts';
import type { Texts } from '../../../electron/core/topics/tokens.ts';
import type { Counting } from '../../../shared/model/slice.ts';

/** Packs lists, one for each row. */
export function csrOfLists(lists: readonly (readonly number[])[]): Csr {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => { start[i + 1] = (start[i] ?? 0) + list.length; });
  return { start, items: Uint32Array.from(lists.flat()) };
}

export interface TestPaper {
  readonly authors?: readonly number[];
  readonly owners?: readonly number[];
  readonly topics?: readonly number[];
  readonly institutions?: readonly number[];
  readonly year?: number;
  readonly cut?: boolean;
}

const names = (prefix: string, length: number): { ids: string[]; names: string[] } => {
  const ids = Array.from({ length }, (_, i) => `${prefix}${i}`);
  return { ids, names: ids };
};

const most = (lists: readonly (readonly number[])[]): number => lists.flat().reduce((top, one) => Math.max(top, one + 1), 0);

/** An incidence of these papers; `affiliations` gives the institutions of people. */
export function library(papers: readonly TestPaper[], affiliations: readonly (readonly number[])[] = []): Incidence {
  const lists = (pick: (paper: TestPaper) => readonly number[] | undefined): (readonly number[])[] => papers.map((paper) => pick(paper) ?? []);
  const [authors, owners, topics, institutions] = [lists(({ authors }) => authors), lists(({ owners }) => owners), lists(({ topics }) => topics), lists(({ institutions }) => institutions)];
  const counts = { people: most(authors), topics: most(topics), institutions: Math.max(most(institutions), most(affiliations)) };
  const none = csrOfLists(papers.map(() => []));
  const owning = new Set(owners.flat());
  return {
    revision: 1,
    papers: {
      ...names('paper', papers.length), year: Uint16Array.from(papers, ({ year }) => year ?? 0), cut: Uint8Array.from(papers, ({ cut }) => (cut ? 1 : 0)),
      code: new Uint8Array(papers.length), listed: Uint32Array.from(authors, (one) => one.length),
    },
    people: { ...names('person', counts.people), owns: Uint8Array.from({ length: counts.people }, (_, i) => (owning.has(i) ? 1 : 0)) },
    topics: { ...names('topic', counts.topics), source: Array.from({ length: counts.topics }, () => 'phrase' as const) },
    institutions: { ...names('institution', counts.institutions), spellings: [] },
    sources: names('source', 0), kinds: names('kind', 0), dumps: [], paperAt: Uint32Array.from(papers.keys()), personAt: Uint32Array.from({ length: counts.people }, (_, i) => i),
    authorsOf: csrOfLists(authors), ownersOf: csrOfLists(owners), topicsOf: csrOfLists(topics), institutionsOf: csrOfLists(institutions),
    sourcesOf: none, kindsOf: none, dumpsOf: none,
    affiliationsOf: csrOfLists(Array.from({ length: counts.people }, (_, person) => affiliations[person] ?? [])),
    ofPerson: turned(csrOfLists(authors), counts.people), ofTopic: turned(csrOfLists(topics), counts.topics),
    ofInstitution: turned(csrOfLists(institutions), counts.institutions),
  };
}

/** Networks, worked out without a pause. */
export const coauthorNet = (known: Incidence, counting: Counting): Net => finish(networks.coauthorNet(known, counting));
export const topicNet = (known: Incidence, counting: Counting): Net => finish(networks.topicNet(known, counting));
export const institutionNet = (known: Incidence, counting: Counting): Net => finish(networks.institutionNet(known, counting));
export const mixedNet = (known: Incidence, counting: Counting): Net => finish(networks.mixedNet(known, counting));
export const paperNet = (known: Incidence, texts: readonly Texts[], counting: Counting): Net => finish(papers.paperNet(known, texts, counting));

interface TieColumns { source: Uint32Array; target: Uint32Array; weight: Float32Array; sharedPapers: Uint32Array }

/** Ties as rows, for reading. */
export function ties({ source, target, weight, sharedPapers }: TieColumns): { ends: [number, number]; weight: number; papers: number }[] {
  return Array.from(source, (from, i) => ({ ends: [from, target[i] ?? 0], weight: weight[i] ?? 0, papers: sharedPapers[i] ?? 0 }));
}

export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
