/** What sort of work a paper is, as reference managers tell them apart. */

export type WorkType = 'article' | 'conference' | 'preprint' | 'other';

interface Placed { readonly venue: string | null; readonly kind: string | null; readonly source: string | null; readonly arxivId: string | null }

const PREPRINT = /\b(?:arxiv|biorxiv|medrxiv|ssrn|preprints?|e-print)\b/iu;
/** Journals are called proceedings too, so "proceedings" alone does not make a conference. */
const CONFERENCE = /\b(?:conference|workshop|symposium|congress|meeting|neurips|nips|icml|iclr|aistats|colt|cvpr|iccv|eccv|kdd|aaai|ijcai|acl|emnlp|naacl|sigir|stoc|focs|soda|interspeech|icassp)\b/iu;

/** Told by the venue, else by the kind and the source that a dump prints; `other` where no dump says. */
export function workType({ venue, kind, source, arxivId }: Placed): WorkType {
  if (venue !== null) return PREPRINT.test(venue) ? 'preprint' : CONFERENCE.test(venue) ? 'conference' : 'article';
  if (kind !== null && CONFERENCE.test(kind)) return 'conference';
  if (arxivId !== null || PREPRINT.test(`${kind ?? ''} ${source ?? ''}`)) return 'preprint';
  return kind !== null && /\barticle\b/iu.test(kind) ? 'article' : 'other';
}
