/** What rules are called in sentences for the reader. */

const texts: Readonly<Record<string, string>> = {
  'same-doi': 'the same DOI',
  'same-arxiv-id': 'the same arXiv number',
  'same-doi-other-title': 'the same DOI under another title',
  'same-arxiv-id-other-title': 'the same arXiv number under another title',
  'equal-title': 'the same title',
  'title-slips': 'the same title but for slips of spelling',
  'title-part': 'one title is part of the other',
  'title-like': 'a similar title',
  'published-twice': 'the same title, published twice',
  'other-identifiers': 'the same title with other identifiers',
  'equal-title-other-authors': 'the same title with other authors',
  'equal-title-other-form': 'the same title of another kind of text',
  'equal-title-of-versions': 'the same title of several versions',
  'equal-title-other-year': 'the same title in another year',
  'equal-short-title': 'the same short title',
  'standing-title': 'a title that many texts have',
  'copied-abstract': 'the same abstract',
  'similar-abstract': 'a similar abstract',
  'equal-rare-name': 'the same rare name',
  'name-and-evidence': 'a compatible name and what else is known',
};

/** The rule in words. A join that was held back says so. */
export function ruleText(rule: string): string {
  const held = '-conflict';
  if (rule.endsWith(held)) return `${ruleText(rule.slice(0, -held.length))}, held back by another record`;
  return texts[rule] ?? rule.replaceAll('-', ' ');
}
