/** The metrics of a profile as its page states them, with what cannot be right about them. */
import type { Metric } from '../../../shared/model/library.ts';
import type { FormatId, Profile, ProfileField } from '../../../shared/model/record.ts';
import { impossibleHIndex } from '../formats/metrics.ts';

/** Label of each field, in the order of the panel. A field that is missing here is shown under its own name. */
const labels: Record<string, string> = {
  hIndex: 'h-index', papers: 'Papers', citations: 'Citations', noveltyPercent: 'Novelty', aiScore: 'AI score',
  trustScore: 'Trust', trustLabel: 'Trust label', verificationLevel: 'Verification', claimed: 'Profile', works: 'Works',
  followers: 'Followers', topics: 'Topics', closeCollaborators: 'Close collaborators', affiliation: 'Affiliation',
  openToCollaborate: 'Open to collaborate', primaryCategory: 'Category', publications: 'Publications', role: 'Role', bio: 'About',
  papersListed: 'Papers, above the list', publishedItems: 'Published items', followersOnButton: 'Followers, on the button',
};
/** Texts, and what a page states a second time: kept out of the figures, not out of the fields. */
const left = new Set(['role', 'bio', 'publishedItems', 'papersListed', 'followersOnButton']);

function valueText(key: string, { value }: ProfileField): string {
  if (value === null) return 'not imported';
  if (key === 'claimed') return value === true ? 'Claimed' : 'Unclaimed';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (key === 'noveltyPercent') return `${value}%`;
  return typeof value === 'number' ? value.toLocaleString('en-US') : value;
}

/** Every stated value but the name, in the order of the panel. */
export function statedOf(profile: Profile): Metric[] {
  const order = Object.keys(labels);
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const impossible = impossibleHIndex(profile);
  return Object.entries(profile)
    .filter(([key]) => key !== 'name')
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key, field]): Metric => ({
      key, label: labels[key] ?? key, text: valueText(key, field), raw: field.raw, line: field.line,
      impossible: key === 'hIndex' && impossible !== null ? `${impossible} Shown as imported.` : null,
    }));
}

/** The stated values that say something of the person: without texts, and without what the page states twice. */
export const metricsOf = (profile: Profile): Metric[] => statedOf(profile).filter(({ key }) => !left.has(key));

/** What pages of a format do not hold, in sentences for the reader. */
export const missing: Record<FormatId, string> = {
  'bzpeer': 'This page names no authors: coauthors come from the other dumps of the same papers. Topics and collaborators are counted but not named.',
  'google-research': 'This page leaves out authors who have a profile of their own, and does not say how many papers there are.',
  'scored-profile': 'This page prints at most three authors of a paper, then “et al.”: there may be more coauthors than are shown.',
  'arxivlens': 'This page lists titles and the first words of abstracts, but no authors and no years.',
};
