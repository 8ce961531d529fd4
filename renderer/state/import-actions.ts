/** Importing: chosen, dropped, pasted or sample files, followed until the report, and cancelled on request. */
import type { DataTransferLike } from '../../shared/contract/host.ts';
import type { Grant, ImportEvent, ImportReport } from '../../shared/model/imports.ts';
import { counted } from '../../shared/text/words.ts';
import type { Ground } from './actions.ts';
import type { TakeIn } from './decision-actions.ts';
import { errorWords } from './errors.ts';
import { importCancelling, importMilestone, importProgressed, importStarted } from './importing.ts';
import { announced, told, warned } from './messages.ts';

/** Whether the report opens when the import is done, or only when there is trouble. */
type Opening = 'reported' | 'quietly';

export function importActions({ store, host, client }: Ground, refresh: () => Promise<void>, takeIn: TakeIn) {
  let running: AbortController | null = null;
  const tell = (text: string): void => store.setState(({ messages }) => ({ messages: told(messages, text) }));
  const fail = (message: string): void => store.setState({ dialog: { kind: 'import-failed', message } });

  function done(report: ImportReport, how: Opening): void {
    const clean = how === 'quietly' && report.refused === 0;
    store.setState({ importing: null, dialog: clean ? null : { kind: 'report', report } });
    if (clean) tell(`${counted(report.records, 'paper record')} read from ${counted(report.files.length, 'file')}. The sidebar keeps the report of each.`);
  }

  function follow(event: ImportEvent, how: Opening): void {
    if (event.type === 'done') return done(event.report, how);
    store.setState(({ importing, messages }) => {
      if (importing === null) return {};
      const next = importProgressed(importing, event);
      const milestone = importMilestone(importing, next);
      return { importing: next, messages: milestone === null ? messages : announced(messages, milestone) };
    });
  }

  async function read(question: { tokens: string[]; sample: boolean }, how: Opening, signal: AbortSignal): Promise<void> {
    const events = await client.imports.start(question, { signal });
    for await (const event of events) follow(event, how);
  }

  async function run(grants: readonly Grant[], { sample = false, how = 'reported' }: { sample?: boolean; how?: Opening } = {}): Promise<void> {
    if (running !== null) return tell('Another import is running. Wait for it to end, then drop the files again.');
    running = new AbortController();
    const { signal } = running;
    store.setState({ importing: importStarted(grants), dialog: null });
    try {
      await read({ tokens: grants.map(({ token }) => token), sample }, how, signal);
    } catch (error) {
      if (!signal.aborted) fail(`${errorWords(error)} Nothing of the file that was being read was kept.`);
    } finally {
      running = null;
      store.setState({ importing: null });
    }
    if (signal.aborted) tell('The import was cancelled. The library is as it was before.');
    await refresh();
  }

  /** Grants come from a dialog, a drop or a paste; a host that fails there says so and nothing is imported. */
  async function granted(ask: () => Promise<Grant[]>): Promise<void> {
    let grants: Grant[];
    try {
      grants = await ask();
    } catch (error) {
      const message = error instanceof Error && error.message !== '' ? error.message : 'The files could not be opened.';
      return fail(`${message} Nothing was imported.`);
    }
    if (grants.length > 0) await takeIn(grants, run);
  }

  async function pasteText(text: string): Promise<void> {
    if (text.trim() === '') return tell('There is no text on the clipboard. Copy the whole profile page, then paste it here.');
    try {
      await takeIn([await client.files.paste({ text })], run);
    } catch (error) {
      fail(`The pasted text could not be read. ${errorWords(error)}`);
    }
  }

  return {
    chooseFiles: (): Promise<void> => granted(() => host.choose()),
    dropFiles: (transfer: DataTransferLike): Promise<void> => granted(() => host.grantDrop(transfer)),
    importGranted: (grants: readonly Grant[]): Promise<void> => takeIn(grants, run),
    /** Files that came with the start: the map is what was asked for, so the report only opens when a file was refused. */
    importWithStart: (grants: readonly Grant[]): Promise<void> => takeIn(grants, (dumps) => run(dumps, { how: 'quietly' })),
    openSample: (): Promise<void> => run([], { sample: true }),
    pasteText,
    /** The desktop denies its window every look at the clipboard but that of a paste. */
    canReadClipboard: host.kind === 'browser',
    /** Reads the clipboard itself; where that is not allowed, says which keys to press. */
    pasteFromClipboard: async (): Promise<void> => {
      let text: string;
      try {
        text = await navigator.clipboard.readText();
      } catch {
        return store.setState(({ messages }) => ({ messages: warned(messages, 'Press Ctrl+V to paste the page here.') }));
      }
      await pasteText(text);
    },
    cancelImport: (): void => {
      running?.abort();
      store.setState(({ importing }) => ({ importing: importing && importCancelling(importing) }));
    },
  };
}
