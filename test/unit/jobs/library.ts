/** A library in a folder of its own, for tests with real SQLite; gone when the test ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { importAll } from '../../../electron/core/jobs/import.ts';
import type { Granted } from '../../../electron/core/jobs/sources.ts';
import { openLibrary, type Library } from '../../../electron/core/store/open.ts';
import type { ImportReport } from '../../../shared/model/imports.ts';

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'coterie-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function library(): Library {
  const opened = openLibrary(join(folder(), 'test.coterie'));
  onTestFinished(() => opened.close());
  return opened;
}

/** Pasted text under a name. */
export function page(name: string, text: string): Granted {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Imports to the end and returns the report. */
export async function importPages(into: Library, granted: readonly Granted[]): Promise<ImportReport> {
  for await (const event of importAll(into, granted)) if (event.type === 'done') return event.report;
  throw new Error('The import ended without a report.');
}
