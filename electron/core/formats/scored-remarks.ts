/** What is odd in a scored profile: metrics that cannot be, dates without a year, lists that hide people. */
import type { PaperRecord, Profile, Remark } from '../../../shared/model/record.ts';
import { impossibleHIndex, numberOf } from './metrics.ts';
import { digits, lineList, quote, remark } from './remarks.ts';

/** A figure that cannot be right, and two figures that contradict each other. */
export function metricRemarks(profile: Profile): Remark[] {
  const remarks: Remark[] = [];
  const impossible = impossibleHIndex(profile);
  if (impossible !== null) remarks.push(remark('impossible-h-index', profile['hIndex']?.line ?? null, `${impossible} The value is kept as imported and marked; do not compare people by it.`));
  const listed = numberOf(profile, 'papersListed');
  const stated = numberOf(profile, 'papers');
  if (listed !== null && stated !== null && listed !== stated) {
    remarks.push(remark('counts-differ', profile['papersListed']?.line ?? null, `The page says ${digits(stated)} papers in its header and ${digits(listed)} above the list. Both are kept; the list is compared with the second.`));
  }
  return remarks;
}

/** Dates that lack a year, and days that no calendar has. */
export function dateRemarks(records: readonly PaperRecord[]): Remark[] {
  const remarks: Remark[] = [];
  const yearless = records.filter((record) => record.dateRaw !== null && record.year === null);
  const [first] = yearless;
  if (first !== undefined) {
    const many = yearless.length > 1;
    remarks.push(remark('date-without-year', first.line, `${many ? `${yearless.length} papers have` : 'One paper has'} a date without a year (${lineList(yearless.map((record) => record.line))}: ${quote(first.dateRaw ?? '')}). ${many ? 'They are' : 'It is'} kept with no year; set the year if you know it.`, many ? null : first.index));
  }
  const dayless = records.filter((record) => record.dateRaw !== null && record.day === null);
  const [odd] = dayless;
  if (odd !== undefined) {
    remarks.push(remark('impossible-date', odd.line, `${quote(odd.dateRaw ?? '')} is a day that the calendar does not have (${lineList(dayless.map((record) => record.line))}). The month and the year are kept, the day is not.`, dayless.length > 1 ? null : odd.index));
  }
  return remarks;
}

/** A name without accents, in small letters, as first initial and last word. */
function nameKey(name: string): string {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(' ').filter((word) => word !== '');
  return `${words[0]?.charAt(0) ?? ''} ${words.at(-1) ?? ''}`;
}

/** How many author lists are cut, and in how many the owner is not seen. */
export function authorRemarks(records: readonly PaperRecord[], owner: string): Remark[] {
  const remarks: Remark[] = [];
  const lists = records.filter((record) => record.authors.length > 0);
  const cut = lists.filter((record) => record.authorsTruncated === true);
  if (cut[0] !== undefined) {
    remarks.push(remark('authors-cut', cut[0].lines.authors ?? null, `${cut.length} of ${lists.length} author lists stop after the first names with “et al.” (first in line ${cut[0].lines.authors ?? cut[0].line}). More people wrote these papers; a dump with the full lists completes them.`));
  }
  const key = nameKey(owner);
  const without = lists.filter((record) => !record.authors.some((name) => nameKey(name) === key));
  const hidden = without.filter((record) => record.authorsTruncated === true);
  if (hidden[0] !== undefined) {
    remarks.push(remark('owner-hidden', hidden[0].lines.authors ?? null, `${hidden.length} of the cut author lists do not show ${owner} (first in line ${hidden[0].lines.authors ?? hidden[0].line}). The owner of a profile counts as an author of all its papers, at an unknown place.`));
  }
  const strange = without.filter((record) => record.authorsTruncated === false);
  if (strange[0] !== undefined) {
    remarks.push(remark('owner-missing', strange[0].lines.authors ?? null, `${strange.length === 1 ? 'One author list that looks complete does' : `${strange.length} author lists that look complete do`} not name ${owner} (${lineList(strange.map((record) => record.lines.authors ?? record.line))}). The papers are kept; check that they belong to this profile.`));
  }
  return remarks;
}
