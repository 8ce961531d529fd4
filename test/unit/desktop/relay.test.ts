/** The line between windows and the engine, through crashes and reloads. */
import { describe, expect, it } from 'vitest';
import { Relay } from '../../../electron/desktop/relay.ts';
import type { EngineProcess } from '../../../electron/desktop/relay.ts';
import type { FromEngine, ToEngine } from '../../../shared/contract/host.ts';

class Engine implements EngineProcess {
  readonly got: ToEngine[] = [];
  killed = false;
  #message: (message: FromEngine) => void = () => undefined;
  #exit: (code: number) => void = () => undefined;

  postMessage(message: ToEngine): void {
    this.got.push(message);
  }
  kill(): boolean {
    this.killed = true;
    return true;
  }
  on(event: 'message' | 'exit', listener: ((message: FromEngine) => void) & ((code: number) => void)): void {
    if (event === 'message') this.#message = listener;
    else this.#exit = listener;
  }
  say(message: FromEngine): void {
    this.#message(message);
  }
  exit(): void {
    this.#exit(9);
  }
}

function setUp() {
  const engines: Engine[] = [];
  const heard: unknown[] = [];
  const counts = { ready: 0, ended: 0 };
  const relay = new Relay({
    fork() {
      const engine = new Engine();
      engines.push(engine);
      return engine;
    },
    ready: () => (counts.ready += 1),
    ended: () => (counts.ended += 1),
  });
  relay.open(7, { frame: (frame) => heard.push(frame), gone: (line) => heard.push({ line }) });
  const engine = (): Engine => engines.at(-1) ?? new Engine();
  return { relay, engines, engine, heard, counts };
}

const GRANT = { type: 'grant', token: 't', path: '/a.txt', name: 'a.txt', temporary: false } as const;

describe('the relay', () => {
  it('starts an engine with the first question, and asks when it is ready', () => {
    const { relay, engines, engine, counts } = setUp();
    expect(engines).toHaveLength(0);
    relay.frame(7, 0, 'who?');
    expect(engine().got).toEqual([]);
    engine().say({ type: 'ready' });
    relay.frame(7, 0, 'and?');
    expect(engine().got).toEqual([{ type: 'frame', client: 7, frame: 'who?' }, { type: 'frame', client: 7, frame: 'and?' }]);
    expect([engines.length, counts.ready]).toEqual([1, 1]);
  });

  it('tells files before the question that needs them', () => {
    const { relay, engine } = setUp();
    relay.grant(GRANT);
    relay.frame(7, 0, 'import');
    engine().say({ type: 'ready' });
    expect(engine().got.map(({ type }) => type)).toEqual(['grant', 'frame']);
  });

  it('brings answers to the window that asked, and to no other', () => {
    const { relay, engine, heard } = setUp();
    relay.frame(7, 0, 'who?');
    engine().say({ type: 'frame', client: 7, frame: 'Ada' });
    engine().say({ type: 'frame', client: 8, frame: 'not yours' });
    expect(heard).toEqual(['Ada']);
  });

  it('after a crash tells the window, hears nothing that was meant for the dead engine, and starts a new one that knows the files', () => {
    const { relay, engines, engine, heard, counts } = setUp();
    relay.grant(GRANT);
    relay.frame(7, 0, 'who?');
    engine().say({ type: 'ready' });
    engine().exit();
    expect([heard, counts.ended]).toEqual([[{ line: 1 }], 1]);
    relay.frame(7, 0, 'late');
    expect(engines).toHaveLength(1);
    relay.frame(7, 1, 'again');
    engine().say({ type: 'ready' });
    expect(engine().got).toEqual([GRANT, { type: 'frame', client: 7, frame: 'again' }]);
  });

  it('hears nothing more of an engine that has ended', () => {
    const { relay, engines, engine, heard } = setUp();
    relay.frame(7, 0, 'who?');
    const first = engine();
    first.exit();
    relay.frame(7, 1, 'again');
    first.say({ type: 'frame', client: 7, frame: 'a late answer' });
    first.exit();
    expect([heard, engines.length, relay.running]).toEqual([[{ line: 1 }], 2, true]);
  });

  it('tells the engine when the page is loaded again or the window closes', () => {
    const { relay, engine } = setUp();
    relay.frame(7, 0, 'who?');
    engine().say({ type: 'ready' });
    relay.reset(7);
    relay.frame(7, 0, 'new page');
    relay.close(7);
    relay.frame(7, 0, 'nobody');
    expect(engine().got.map(({ type }) => type)).toEqual(['frame', 'gone', 'frame', 'gone']);
  });

  it('ends the engine for good, and waits for it', async () => {
    const { relay, engines, engine, counts } = setUp();
    relay.frame(7, 0, 'who?');
    const stopped = relay.stop();
    expect(engine().killed).toBe(true);
    engine().exit();
    await stopped;
    relay.frame(7, 1, 'again');
    expect([engines.length, relay.running, counts.ended]).toEqual([1, false, 0]);
  });

  it('has nothing to end when no engine runs', async () => {
    await expect(setUp().relay.stop()).resolves.toBeUndefined();
  });
});
