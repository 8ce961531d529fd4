/** Small libraries in a small notation, for tests of the ledger. */
import type { LedgerRecord, LedgerView } from '../../../electron/core/ledger/types.ts';
import type { PaperRecord } from '../../../shared/model/record.ts';

const blank: PaperRecord = {
  index: 1, line: 1, title: null, titleTruncated: null, abstract: null, abstractTruncated: null, authors: [], authorsTruncated: null,
  organizations: [], year: null, month: null, day: null, dateRaw: null, venueRaw: null, kind: null, source: null, category: null,
  hasCode: null, withdrawn: null, links: [], doi: null, arxivId: null, lines: {},
};

/** The records of one dump that belongs to `owner`; each is given by what differs from a blank record. */
export function dump(id: number, owner: string, records: readonly Partial<PaperRecord>[]): LedgerRecord[] {
  return records.map((record, i) => ({
    id: id * 1000 + i,
    key: `dump${id}.1.${i + 1}`,
    dumpId: id,
    profileKey: `dump${id}.1`,
    owner,
    body: { ...blank, index: i + 1, line: i + 1, ...record },
  }));
}

/** A whole list of authors, or with "et al." at the end a cut one. */
export function by(...names: string[]): Pick<PaperRecord, 'authors' | 'authorsTruncated'> {
  const cut = names.at(-1) === 'et al.';
  return { authors: cut ? names.slice(0, -1) : names, authorsTruncated: cut };
}

/** Names of the people of a view, sorted. */
export function names(view: LedgerView): string[] {
  return view.people.map((person) => person.name).sort();
}

/** Authors of the paper with this title, as names; implied ones stand in brackets. */
export function authorsOf(view: LedgerView, title: string): string[] {
  const named = new Map(view.people.map((person) => [person.key, person.name]));
  const paper = view.papers.find(({ records }) => records.some((record) => record.body.title === title));
  return (paper?.authors ?? []).map(({ personKey, implied }) => (implied ? `(${named.get(personKey)})` : named.get(personKey) ?? ''));
}

/** Ties as "A – B: papers", sorted. */
export function ties(view: LedgerView): string[] {
  const named = new Map(view.people.map((person) => [person.key, person.name]));
  return view.ties.map((tie) => `${[named.get(tie.source) ?? '', named.get(tie.target) ?? ''].sort().join(' – ')}: ${tie.papers}`).sort();
}
