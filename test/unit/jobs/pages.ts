/** Small saved pages, written for the tests, in a format that states authors and dates. */

export interface PageWork { title: string; authors: string; date?: string; abstract?: string }

/** A page in the `scored-profile` format. */
export function scoredPage(owner: string, works: readonly PageWork[]): string {
  const list = works.map(({ title, authors, date = 'Oct 12, 2022', abstract = `About ${title.toLowerCase()}.` }) =>
    `LG${date}\n${title}\n\n${authors}\n\n${abstract}`);
  return [owner, '', 'LG', 'h-index3', `${works.length}papers`, '120citations', 'Novelty50%', 'AI Score40', '', `${works.length} Papers`, '', list.join('\n\n')].join('\n');
}

/** Two pages that share a paper. */
export const ada = scoredPage('Ada Lovelace', [
  { title: 'On Engines', authors: 'Ada Lovelace, Charles Babbage', abstract: 'How engines weave $x^2$ patterns.' },
  { title: 'Notes', authors: 'Ada Lovelace, Mary Somerville, Luigi Menabrea et al.', date: 'Jan 9' },
]);
export const charles = scoredPage('Charles Babbage', [
  { title: 'On engines', authors: 'Ada Lovelace, Charles Babbage' },
  { title: 'Tables', authors: 'Charles Babbage, John Herschel', date: 'Mar 1, 2019' },
]);
