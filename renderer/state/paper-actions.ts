/** A paper on the clipboard, for lists of references. */
import { bibtex, citation } from '../../shared/text/citation.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { warned } from './messages.ts';

export function paperActions({ store, client }: Ground, copy: (text: string, what: string) => Promise<void>) {
  return {
    copyPaper: async (id: string, as: 'citation' | 'bibtex'): Promise<void> => {
      try {
        const paper = await client.details.paper({ id });
        await (as === 'citation' ? copy(citation(paper), 'Citation') : copy(bibtex(paper), 'BibTeX'));
      } catch (error) {
        store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
      }
    },
  };
}
