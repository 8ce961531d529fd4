/** The window's client when the engine goes away, and when it answers what was not agreed. */
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, it } from 'vitest';
import { coterieClient, EngineGone } from '../../../renderer/host/client.ts';
import { asPort, Line } from '../../../renderer/host/line.ts';

type Answers = Record<string, Parameters<typeof os.router>[0]>;

/** A host whose engine gives these answers; `lines` are those that were opened, the last one last. */
function hostWith(answers: Answers) {
  const lines: Line[] = [];
  return {
    lines,
    connect: async () => {
      const near: Line = new Line((frame) => far.receive(frame));
      const far: Line = new Line((frame) => near.receive(frame));
      new RPCHandler(os.router(answers)).upgrade(asPort(far));
      lines.push(near);
      return near;
    },
  };
}

const empty = { name: 'a', revision: 0, papers: 0, people: 0, ties: 0, dumps: [] };
const never = new Promise<never>(() => {});

describe('when the engine goes', () => {
  it('what was asked is answered with a sentence, and the next question reaches a new engine', async () => {
    let asked = 0;
    const host = hostWith({ library: { summary: os.handler(() => (++asked === 1 ? never : empty)) } });
    const coterie = coterieClient(host);
    const first = coterie.library.summary();
    await expect.poll(() => asked).toBe(1);
    host.lines[0]?.end();
    await expect(first).rejects.toThrow(EngineGone);
    expect(await coterie.library.summary()).toEqual(empty);
    expect(host.lines).toHaveLength(2);
  });

  it('a running import ends with the same sentence', async () => {
    const host = hostWith({
      imports: {
        start: os.handler(async function* () {
          yield { type: 'progress', step: 'reading', files: [], bytesDone: 0, bytesTotal: 1 };
          await never;
        }),
      },
    });
    const events = await coterieClient(host).imports.start({ tokens: [], sample: true });
    expect((await events.next()).value).toMatchObject({ type: 'progress' });
    const next = events.next();
    host.lines[0]?.end();
    await expect(next).rejects.toThrow(EngineGone);
  });
});

it('questions that are asked at once share one line', async () => {
  const host = hostWith({ library: { summary: os.handler(() => empty) } });
  const coterie = coterieClient(host);
  await Promise.all([coterie.library.summary(), coterie.library.summary(), coterie.library.summary()]);
  expect(host.lines).toHaveLength(1);
});

it('a line that cannot be opened is tried again with the next question', async () => {
  const host = hostWith({ library: { summary: os.handler(() => empty) } });
  let attempts = 0;
  const coterie = coterieClient({
    connect: async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('no server');
      return await host.connect();
    },
  });
  await expect(coterie.library.summary()).rejects.toThrow('no server');
  expect(await coterie.library.summary()).toEqual(empty);
});

describe('an answer that was not agreed', () => {
  it('is refused instead of shown', async () => {
    const coterie = coterieClient(hostWith({ library: { summary: os.handler(() => ({ ...empty, papers: 'many' })) } }));
    await expect(coterie.library.summary()).rejects.toThrow(/does not match/u);
  });

  it('is refused in the middle of a stream too', async () => {
    const coterie = coterieClient(hostWith({
      imports: {
        start: os.handler(async function* () {
          yield { type: 'progress', step: 'dreaming' };
        }),
      },
    }));
    const events = await coterie.imports.start({ tokens: [], sample: true });
    await expect(events.next()).rejects.toThrow();
  });
});
