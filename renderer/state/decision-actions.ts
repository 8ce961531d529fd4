/** Files that are no dumps: decisions are shown before anything changes, taken over or put away, and saved; pictures open their view. */
import type { DecisionFormat, DecisionPreview, FileKind } from '../../shared/model/decisions.ts';
import type { Grant } from '../../shared/model/imports.ts';
import { counted } from '../../shared/text/words.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { told, toldDeed, warned } from './messages.ts';
import { when } from './when.ts';

/** Imports what is a dump, then shows what is a file of decisions, then the view of a picture. */
export type TakeIn = (grants: readonly Grant[], importDumps: (dumps: readonly Grant[]) => Promise<void>) => Promise<void>;

/** CiteSpace looks for a file of exactly this name. */
const fileNames: Record<DecisionFormat, string> = { 'ledger': 'coterie-decisions.jsonl', 'vosviewer-thesaurus': 'thesaurus_authors.txt', 'citespace-alias': 'citespace.alias' };

export function decisionActions({ store, host, client }: Ground, refresh: () => Promise<void>, openPictures: (grants: readonly Grant[]) => Promise<void>) {
  const warn = (text: string): void => store.setState(({ messages }) => ({ messages: warned(messages, text) }));
  /** Tokens of files that are being taken over: those the engine puts away itself. */
  const adopting = new Set<string>();

  /** Where it cannot be told what files are, all count as dumps, and the import says what is wrong. */
  async function kindsOf(grants: readonly Grant[]): Promise<FileKind[]> {
    try {
      return await client.files.kinds({ tokens: grants.map(({ token }) => token) });
    } catch {
      return [];
    }
  }

  async function putAway(grant: Grant): Promise<void> {
    if (adopting.has(grant.token)) return;
    try {
      await client.files.discard({ tokens: [grant.token] });
    } catch {
      // Only a copy of the file stays behind, and the host removes that when it ends.
    }
  }

  /** Shows one file and waits until its dialog is closed. */
  async function show(grant: Grant): Promise<void> {
    try {
      const preview = await client.decisions.preview({ token: grant.token });
      await when(store, ({ dialog, importing }) => dialog === null && importing === null);
      const opened = { kind: 'decisions' as const, grant, preview };
      store.setState({ dialog: opened, flyoutOpen: false });
      await when(store, ({ dialog }) => dialog !== opened);
    } catch (error) {
      warn(errorWords(error));
    }
    await putAway(grant);
  }

  async function openDecisions(grants: readonly Grant[]): Promise<void> {
    for (const grant of grants) {
      // A file may speak of what the import before it brings, so each is read when its turn comes.
      await when(store, ({ dialog, importing }) => dialog === null && importing === null);
      await show(grant);
    }
  }

  return {
    takeIn: (async (grants, importDumps) => {
      const kinds = await kindsOf(grants);
      const of = (kind: FileKind): Grant[] => grants.filter((_, i) => (kinds[i] ?? 'dump') === kind);
      if (of('dump').length > 0) await importDumps(of('dump'));
      await openDecisions(of('decisions'));
      await openPictures(of('view'));
    }) satisfies TakeIn,
    /** Asks for files of decisions; what is none is said in words and not imported. */
    readDecisions: async (): Promise<void> => {
      try {
        await openDecisions(await host.choose());
      } catch (error) {
        warn(`${error instanceof Error && error.message !== '' ? error.message : 'The files could not be opened.'} Nothing was changed.`);
      }
    },
    takeOverDecisions: async ({ token, name }: Grant, { counts }: DecisionPreview): Promise<void> => {
      if (adopting.has(token)) return;
      adopting.add(token);
      try {
        await client.decisions.adopt({ token });
        const words = `Took over ${counted(counts.applies ?? 0, 'decision')} from ${name}`;
        store.setState(({ messages }) => ({ dialog: null, messages: toldDeed(messages, words, 'undo') }));
      } catch (error) {
        adopting.delete(token);
        store.setState({ dialog: null });
        warn(errorWords(error));
      }
      await refresh();
    },
    saveDecisions: async (format: DecisionFormat): Promise<void> => {
      store.setState({ dialog: null });
      try {
        const written = await client.decisions.write({ format });
        const outcome = await host.save(fileNames[format], new Uint8Array(await written.arrayBuffer()));
        if (outcome.outcome === 'saved') store.setState(({ messages }) => ({ messages: told(messages, `The decisions are saved as ${outcome.name}.`) }));
        if (outcome.outcome === 'failed') warn(`The decisions could not be saved. ${outcome.message}`);
      } catch (error) {
        warn(`The decisions could not be saved. ${errorWords(error)}`);
      }
    },
  };
}
