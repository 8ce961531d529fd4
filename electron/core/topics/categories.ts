/** arXiv categories as topics; some dumps print them with their archive, some without. */
import { categoryWords } from '../../../shared/text/categories.ts';

export interface CategoryTopic { readonly key: string; readonly label: string; readonly printed: string }

/** The printed categories of one paper, each once. `LG` and `cs.LG` are the same. */
export function categoriesOf(printed: readonly string[]): CategoryTopic[] {
  const found = new Map<string, CategoryTopic>();
  for (const text of printed.flatMap((one) => one.trim().split(/[\s;,]+/u)).filter((one) => one !== '')) {
    const letters = text.replace(/^(?:cs|physics|cond-mat)\./u, '');
    const key = `category:${letters}`;
    if (!found.has(key)) found.set(key, { key, label: categoryWords(letters), printed: text });
  }
  return [...found.values()];
}
