/** An import as the window follows it, from the first file to the report. */
import type { FileProgress, Grant, ImportEvent } from '../../shared/model/imports.ts';
import { bytes } from '../../shared/text/words.ts';

type Progress = Extract<ImportEvent, { type: 'progress' }>;

export interface Importing extends Omit<Progress, 'type'> {
  /** The user has asked to cancel and waits for the library to be as it was. */
  cancelling: boolean;
}

/** Before the first file is opened: all wait. */
export function importStarted(grants: readonly Grant[]): Importing {
  const files = grants.map(({ name, size }): FileProgress => ({ file: name, size, state: 'waiting', owner: null, format: null, papers: 0 }));
  return { step: 'reading', files, bytesDone: 0, bytesTotal: grants.reduce((sum, { size }) => sum + size, 0), cancelling: false };
}

/** What the engine says now; a wish to cancel stays. */
export const importProgressed = ({ cancelling }: Importing, { step, files, bytesDone, bytesTotal }: Progress): Importing =>
  ({ step, files, bytesDone, bytesTotal, cancelling });

export const importCancelling = (importing: Importing): Importing => ({ ...importing, cancelling: true });

/** 0 to 100. */
export const importPercent = ({ bytesDone, bytesTotal }: Importing): number => (bytesTotal === 0 ? 0 : Math.min(100, (100 * bytesDone) / bytesTotal));

/** `Reading file 4 of 5`, and what comes after the reading. */
export function importStepWords({ step, files, cancelling }: Importing): string {
  if (cancelling) return 'Taking back what was read';
  if (step === 'matching') return 'Matching papers that are the same';
  if (step === 'indexing') return 'Preparing the search';
  const opened = files.filter(({ state }) => state !== 'waiting').length;
  return files.length === 0 ? 'Opening the files' : `Reading file ${Math.max(1, opened)} of ${files.length}`;
}

export const importSizeWords = (importing: Importing): string =>
  `${bytes(importing.bytesDone)} of ${bytes(importing.bytesTotal)}, ${Math.floor(importPercent(importing))}%`;

/** A sentence for readers of the screen each time another tenth is done, else null. */
export function importMilestone(before: Importing, after: Importing): string | null {
  const tenth = (importing: Importing): number => Math.floor(importPercent(importing) / 10);
  return tenth(after) > tenth(before) ? `${tenth(after) * 10} % imported` : null;
}
