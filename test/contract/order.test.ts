/** The engine that was busy while requests came in. */
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { contextOf } from '../../electron/core/context.ts';
import { serve } from '../../electron/core/serve.ts';
import { openLibrary } from '../../electron/core/store/open.ts';
import { coterieClient } from '../../renderer/host/client.ts';
import type { Frame, ToEngine } from '../../shared/contract/host.ts';
import { firstLook } from '../../shared/model/look.ts';
import { suiteFolder } from './folder.ts';

const folder = suiteFolder();

test('an undo that arrives together with the deed before it takes back that deed, not the one before', async () => {
  const library = openLibrary(join(folder, 'library.coterie'));
  const heard: ((message: ToEngine) => void)[] = [];
  const held: Frame[] = [];
  let answered: (frame: Frame) => void = () => undefined;
  serve({
    post: (message) => { if (message.type === 'frame') answered(message.frame); },
    listen: (listener) => { heard.push(listener); },
  }, contextOf(() => library, folder));
  const client = coterieClient({ connect: () => Promise.resolve({ send: (frame) => { held.push(frame); }, onFrame: (listener) => { answered = listener; }, onClose: () => undefined }) });
  const arrive = (): void => { for (const frame of held.splice(0)) heard[0]?.({ type: 'frame', client: 1, frame }); };

  const chosen = client.map.changeLook({ ...firstLook, counting: 'full' });
  await vi.waitFor(() => expect(held).toHaveLength(1));
  arrive();
  await chosen;
  const removed = client.map.changeLook({ ...firstLook, counting: 'full', remove: true });
  await vi.waitFor(() => expect(held).toHaveLength(1));
  const undone = client.history.undo();
  await vi.waitFor(() => expect(held).toHaveLength(2));
  arrive();
  await removed;
  expect(await undone).toMatchObject({ sentence: 'Took what is filtered out off the map' });
  expect((await kept()).look).toMatchObject({ counting: 'full', remove: false });
  library.close();

  async function kept() {
    const state = client.map.state();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    arrive();
    return state;
  }
});
