/** Reports of imports: read again from the library, and saved as a file. */
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { told, warned } from './messages.ts';

export function reportActions({ store, host, client }: Ground) {
  const warn = (text: string): void => store.setState(({ messages }) => ({ messages: warned(messages, text) }));

  return {
    /** Shows again what was said when this file was imported. */
    openFileReport: async (dumpId: number): Promise<void> => {
      try {
        const report = await client.library.report({ dumpId });
        store.setState({ dialog: { kind: 'file-report', report }, flyoutOpen: false });
      } catch (error) {
        warn(errorWords(error));
      }
    },
    /** Saves a report as JSON under a name of the user's choice. */
    saveReport: async (name: string, report: unknown): Promise<void> => {
      const outcome = await host.save(name, new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`));
      if (outcome.outcome === 'saved') store.setState(({ messages }) => ({ messages: told(messages, `The report is saved as ${outcome.name}.`) }));
      if (outcome.outcome === 'failed') warn(`The report could not be saved. ${outcome.message}`);
    },
  };
}
