/** The table that stands in the place of the map: showing it, reading the papers of its ties, and saving its rows. */
import type { PaperRow } from '../../shared/model/library.ts';
import type { NetworkKind } from '../../shared/model/slice.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { told, warned } from './messages.ts';

/** Marks the bytes as UTF-8 for spreadsheets, which else guess. */
const MARK = '\u{FEFF}';

export function tableActions({ store, client, host }: Ground) {
  const warn = (text: string): void => store.setState(({ messages }) => ({ messages: warned(messages, text) }));
  return {
    showTable: (table: boolean): void => store.setState({ table, screen: 'map' }),
    /** The papers behind a tie of any network; null when they could not be read, which is said. */
    papersOfTie: async (network: NetworkKind, source: string, target: string): Promise<PaperRow[] | null> => {
      try {
        return network === 'coauthors' ? (await client.details.tie({ source, target })).papers : (await client.details.link({ network, source, target })).papers;
      } catch (error) {
        warn(`The papers of a tie could not be read. ${errorWords(error)}`);
        return null;
      }
    },
    saveTable: async (csv: string): Promise<void> => {
      const outcome = await host.save('coterie-table.csv', new TextEncoder().encode(MARK + csv));
      if (outcome.outcome === 'saved') store.setState(({ messages }) => ({ messages: told(messages, `The table is saved as ${outcome.name}.`) }));
      if (outcome.outcome === 'failed') warn(`The table could not be saved. ${outcome.message}`);
    },
  };
}
