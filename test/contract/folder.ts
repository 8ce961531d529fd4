/** A folder of its own for a suite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export function suiteFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'coterie-contract-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
