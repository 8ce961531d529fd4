/** What another strictness would do to people, in sentences. */
import type { StrictnessPreview } from '../../shared/model/review.ts';
import { counted } from '../../shared/text/words.ts';

/** Names listed before the rest is counted. */
const LISTED = 3;

function listed(names: readonly string[]): string {
  const rest = names.length - LISTED;
  return `${names.slice(0, LISTED).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

/** Two people who are called the same are told by their number. */
function together(names: readonly string[]): string {
  const [first = ''] = names;
  return names.every((name) => name === first) ? `${names.length} called ${first}` : names.join(' and ');
}

/** For example: "Would be one person: Felix Yu and Felix X. Yu. Would part: 2 people (Ziwei Ji; Lu Li)." */
export function trialSentences({ joins, parts }: StrictnessPreview): string {
  if (joins.length + parts.length === 0) return 'No person would join or part.';
  const one = joins.length === 0 ? '' : `Would be one person: ${listed(joins.map(({ names }) => together(names)))}.`;
  const several = parts.length === 0 ? '' : `Would part: ${counted(parts.length, 'person', 'people')} (${listed(parts.map(({ name }) => name))}).`;
  return [one, several].filter((sentence) => sentence !== '').join(' ');
}
