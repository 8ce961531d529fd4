import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient, safe } from '@orpc/server';
import { expect, test } from 'vitest';
import { contextOf } from '../../electron/core/context.ts';
import { service } from '../../electron/core/service.ts';
import { openLibrary } from '../../electron/core/store/open.ts';
import { suiteFolder } from './folder.ts';

const folder = suiteFolder();

test('a library that cannot be opened answers with the reason, and opens once it can be', async () => {
  const file = join(folder, 'notes.coterie');
  writeFileSync(file, 'These are notes, not a library, and there are enough of them to fill a header. '.repeat(20));
  let path = file;
  const client = createRouterClient(service, { context: contextOf(() => openLibrary(path), folder) });
  const { error } = await safe(client.library.summary());
  expect(error).toMatchObject({ code: 'LIBRARY', defined: true });
  expect(error?.message).toContain('notes.coterie');
  const start = async (): Promise<void> => {
    for await (const event of await client.imports.start({ tokens: [], sample: true })) void event;
  };
  await expect(start()).rejects.toThrow(/notes.coterie/);
  path = join(folder, 'mended.coterie');
  expect(await client.library.summary()).toMatchObject({ papers: 0 });
});
