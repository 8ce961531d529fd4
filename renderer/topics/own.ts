/** Topics of the user's own: what one is made of, and what comes of putting two topics together. Pure. */
import type { Facets, OwnTopic, TopicReason } from '../../shared/model/map.ts';
import { categoryWords } from '../../shared/text/categories.ts';
import type { Named } from '../state/store.ts';

/** Characters of a name or a word, and words, that a topic may have. */
export const LONGEST = 120;
const MOST = 100;
const CATEGORY = 'category:';
const PHRASE = 'phrase:';

/** Whether a term stands for a found topic as a whole, and is no word. */
export const isKey = (term: string): boolean => term.startsWith(CATEGORY) || term.startsWith(PHRASE);

/** A key in words. */
export const keyWords = (key: string): string => (key.startsWith(CATEGORY) ? categoryWords(key.slice(CATEGORY.length)) : key.slice(PHRASE.length));

/** Words as they are typed: one on each line, or with commas between them. */
export const wordsIn = (text: string): string[] => [...new Set(text.split(/[\n,;]/u).map((word) => word.trim().slice(0, LONGEST)).filter((word) => word !== ''))].slice(0, MOST);

/** What a topic is called; undefined where it is not known. */
export const topicName = (id: string, own: readonly OwnTopic[], facets: Facets | null): string | undefined =>
  own.find(({ key }) => key === id)?.name ?? facets?.topics.find(({ key }) => key === id)?.label;

/** What is known of a topic before it is kept; without a key it gets one by its name. `takes` is the key of another own topic that goes into it. */
export interface TopicDraft { key: string | null; name: string; terms: readonly string[]; takes?: string }

/** A key for a new topic that no other has. */
export function newKey(name: string, own: readonly OwnTopic[]): string {
  const base = `own:${name.trim().toLowerCase()}`;
  const taken = new Set(own.map(({ key }) => key));
  for (let n = 2, key = base; ; n += 1) {
    if (!taken.has(key)) return key;
    key = `${base} ${n}`;
  }
}

/** What leads to a topic: the words and keys of an own one, the words of a found one, the key of a category. */
function termsOf({ id, name }: Named, own: readonly OwnTopic[]): string[] {
  const kept = own.find(({ key }) => key === id);
  if (kept) return [...(isKey(kept.key) ? [kept.key] : []), ...kept.terms];
  return [id.startsWith(CATEGORY) ? id : name.slice(0, LONGEST)];
}

/** Two topics as one, which has the papers of both: an own one takes the other in, the first of two own ones the second; two found ones make a new one. */
export function mergedTopic(first: Named, second: Named, own: readonly OwnTopic[]): TopicDraft {
  const isOwn = ({ id }: Named): boolean => own.some(({ key }) => key === id);
  const [into, other] = isOwn(second) && !isOwn(first) ? [second, first] : [first, second];
  const terms = [...new Set([...termsOf(into, own), ...termsOf(other, own)])].filter((term) => term !== into.id).slice(0, MOST);
  return { key: isOwn(into) ? into.id : null, name: into.name.slice(0, LONGEST), terms, ...(isOwn(other) && { takes: other.id }) };
}

const places = { title: 'title', abstract: 'abstract', category: 'category', user: 'your own topic' } as const;

/** Why a paper has a topic: `“looms” in the title`. */
export const reasonWords = ({ field, text, times }: TopicReason): string => `“${text}” in the ${places[field]}${times > 1 ? `, ${times} times` : ''}`;
