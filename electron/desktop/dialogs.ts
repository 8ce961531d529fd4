/** The system's Open and Save dialogs, which begin where the user was last. */
import path from 'node:path';
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { SaveOutcome } from '../../shared/contract/host.ts';
import { plainName, saveBytes } from './files.ts';
import type { LastFolder } from './last-folder.ts';

/** Only macOS has a dialog that takes files and folders alike; elsewhere the menu has one command for each. */
const BOTH = process.platform === 'darwin' ? (['openFile', 'openDirectory'] as const) : (['openFile'] as const);

/** Asks for things to import. Answers with absolute paths; none when the user cancels. */
export async function askForImports(window: BrowserWindow, last: LastFolder, what: 'files' | 'folder'): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: what === 'folder' ? 'Import a folder' : 'Import saved profiles',
    buttonLabel: 'Import',
    defaultPath: last.folder,
    properties: [...(what === 'folder' ? (['openDirectory'] as const) : BOTH), 'multiSelections'],
  });
  if (canceled || filePaths[0] === undefined) return [];
  await last.remember(filePaths[0]);
  return filePaths;
}

/** Asks where to save, under a proposed name, and saves. */
export async function saveAs(window: BrowserWindow, last: LastFolder, proposed: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const name = plainName(proposed);
  const ending = path.extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(last.folder, name),
    ...(ending === '' ? {} : { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }),
  });
  if (canceled || filePath === '') return { outcome: 'cancelled' };
  await last.remember(filePath);
  return saveBytes(filePath, bytes);
}
