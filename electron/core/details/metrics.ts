/** The metrics of a profile as its page states them, with what cannot be right about them. */
import type { Metric } from '../../../shared/model/library.ts';
import type { FormatId, Profile, ProfileField } from '../../../shared/model/record.ts';

/** Label of each field, in the order of the panel. A field that is missing here is shown under its own name. */
const labels: Record<string, string> = {
  hIndex: 'h-index', papers: 'Papers', citations: 'Citations', noveltyPercent: 'Novelty', aiScore: 'AI score',
  trustScore: 'Trust', trustLabel: 'Trust label', verificationLevel: 'Verification', claimed: 'Profile', works: 'Works',
  followers: 'Followers', topics: 'Topics', closeCollaborators: 'Close collaborators', affiliation: 'Affiliation',
  openToCollaborate: 'Open to collaborate', primaryCategory: 'Category', publications: 'Publications',
};
/** Said elsewhere in the panel, or twice on the page. */
const left = new Set(['name', 'role', 'bio', 'publishedItems', 'papersListed', 'followersOnButton']);

function valueText(key: string, { value }: ProfileField): string {
  if (value === null) return 'not imported';
  if (key === 'claimed') return value === true ? 'Claimed' : 'Unclaimed';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (key === 'noveltyPercent') return `${value}%`;
  return typeof value === 'number' ? value.toLocaleString('en-US') : value;
}

/** Why an h-index cannot be right: h papers with h citations each are needed (Hirsch, PNAS 102, 16569, 2005). */
function impossibleHIndex(profile: Profile): string | null {
  const h = profile.hIndex?.value;
  const papers = profile.papers?.value;
  const citations = profile.citations?.value;
  if (typeof h !== 'number') return null;
  if (typeof papers === 'number' && h > papers) return `An h-index of ${h} needs at least ${h} papers; this dump lists ${papers}. Shown as imported.`;
  if (typeof citations === 'number' && h * h > citations) {
    return `An h-index of ${h} needs at least ${(h * h).toLocaleString('en-US')} citations; this dump lists ${citations.toLocaleString('en-US')}. Shown as imported.`;
  }
  return null;
}

/** Every stated value but the name. */
export function metricsOf(profile: Profile): Metric[] {
  const order = Object.keys(labels);
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(profile)
    .filter(([key]) => !left.has(key))
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key, field]): Metric => ({
      key, label: labels[key] ?? key, text: valueText(key, field), raw: field.raw, line: field.line,
      impossible: key === 'hIndex' ? impossibleHIndex(profile) : null,
    }));
}

/** What pages of a format do not hold, in sentences for the reader. */
export const missing: Record<FormatId, string> = {
  'bzpeer': 'This page names no authors: coauthors come from the other dumps of the same papers. Topics and collaborators are counted but not named.',
  'google-research': 'This page leaves out authors who have a profile of their own, and does not say how many papers there are.',
  'scored-profile': 'This page prints at most three authors of a paper, then “et al.”: there may be more coauthors than are shown.',
  'arxivlens': 'This page lists titles and the first words of abstracts, but no authors and no years.',
};
