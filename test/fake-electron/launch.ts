/** Starts the built desktop app in the fake electron and gives a test its window and its outside world. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { FakePage } from './page.ts';
import { Wire } from './wire.ts';
import type { DialogKind, MainSide, WindowSide } from './wire.ts';

export interface FakeOptions {
  /** Folder of the app: the checkout, or a copy or a package of it; it holds package.json and dist. */
  app: string;
  /** Resources of a packaged app; null plays `electron .` in a checkout. */
  resources: string | null;
  /** Arguments of the app itself. */
  args: string[];
  /** A folder of this test alone; the user's folders are played in it. */
  folder: string;
  browser: Browser;
  colorScheme: 'light' | 'dark';
  viewport: { width: number; height: number };
  /** Sees the page before it loads anything. */
  watch?: (page: Page) => void;
}

/** Milliseconds: two shells and their browsers start at once on a machine of two cores, which may be shared. */
const START = 40_000;

/** The app as it runs in the fake electron. */
export class FakeElectron {
  /** What real Electron would refuse, lose or send to the network. Empty in a healthy run. */
  readonly problems: string[] = [];
  readonly output: string[] = [];
  readonly ended: Promise<number | null>;
  enginePid: number | null = null;
  /** True once the app has told its launcher that the window is up. */
  announced = false;
  readonly #options: FakeOptions;
  readonly #child: ChildProcess;
  readonly #main: Wire<MainSide>;
  readonly #answers: { kind: DialogKind; answer: unknown; asked: (options: unknown) => void }[] = [];
  #window: FakePage | null = null;
  #opened: (() => void) | null = null;

  private constructor(options: FakeOptions, second = false) {
    this.#options = options;
    const setting = { folder: options.folder, dark: options.colorScheme === 'dark', packaged: options.resources !== null, resources: options.resources ?? '', second, version: '0.0.0' };
    this.#child = fork(path.join(import.meta.dirname, 'main-process.ts'), [options.app, ...options.args], {
      cwd: options.folder,
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
      env: { ...process.env, NODE_OPTIONS: '', FAKE_ELECTRON: JSON.stringify(setting), XDG_DATA_HOME: path.join(options.folder, 'data') },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => this.output.push(text));
    this.ended = new Promise((resolve) => void this.#child.once('exit', resolve));
    this.#main = new Wire<MainSide>(this.#child, this.#serves(), (message) => {
      if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'window') this.announced = true;
    });
  }

  /** Starts the app and waits for its window to have loaded; rejects with all problems when it does not come up. */
  static async launch(options: FakeOptions): Promise<FakeElectron> {
    for (const name of ['userData', 'downloads']) await mkdir(path.join(options.folder, name), { recursive: true });
    const started = new FakeElectron(options);
    const opened = new Promise<void>((resolve) => (started.#opened = resolve));
    const outcome = await Promise.race([opened.then(() => 'window'), started.ended.then((code) => `it ended with ${String(code)}`), later(START)]);
    // A smoke test may be over before its window is heard of.
    if (outcome !== 'window' && outcome !== 'it ended with 0') {
      await started.kill();
      throw new Error(`The app did not come up: ${[outcome, ...started.problems, ...started.output].join('\n')}`);
    }
    return started;
  }

  get page(): Page {
    if (this.#window === null) throw new Error('The app has no window.');
    return this.#window.page;
  }

  /** Answers the next dialog of a kind; the promise gives what the app asked for. */
  answer(kind: DialogKind, answer: unknown): Promise<unknown> {
    return new Promise((resolve) => void this.#answers.push({ kind, answer, asked: resolve }));
  }

  clickMenu(label: string): Promise<void> {
    return this.#main.call('clickMenu', label);
  }

  /** macOS's way of opening a file. */
  openFile(file: string): Promise<void> {
    return this.#main.call('openFile', file);
  }

  /** Starts the app once more beside this one, as a file manager does; gives the exit code of the second start. */
  async startAgain(args: string[]): Promise<number | null> {
    const second = new FakeElectron({ ...this.#options, args }, true);
    second.#forward = (...values) => this.#main.call('secondInstance', ...values);
    return await Promise.race([second.ended, later(10_000).then(() => second.kill().then(() => null))]);
  }

  killEngine(): void {
    if (this.enginePid === null) throw new Error('No engine has been started.');
    process.kill(this.enginePid, 'SIGKILL');
  }

  /** Closes the window as the user does and waits for the app to end; gives its exit code. */
  async close(): Promise<number | null> {
    await Promise.race([this.#main.call('closeWindows').catch(() => undefined), this.ended]);
    const code = await Promise.race([this.ended, later(6000)]);
    await this.#window?.close();
    if (typeof code === 'string') {
      await this.kill();
      this.problems.push('The app did not end when its window was closed.');
      return null;
    }
    return code;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
    await this.#window?.close();
  }

  #forward: (argv: string[], cwd: string, data: unknown) => Promise<void> = () => Promise.resolve();

  #serves(): WindowSide {
    const problem = (text: string): void => void this.problems.push(text);
    return {
      open: async (id, { preload, canWriteClipboard }) => {
        const { browser, colorScheme, viewport, watch } = this.#options;
        this.#window = await FakePage.open({ id, browser, preload, main: this.#main, colorScheme, viewport, canWriteClipboard, problem, watch: (page) => watch?.(page) });
      },
      load: async (_id, address) => {
        await this.#window?.load(address);
        this.#opened?.();
      },
      reload: async () => await this.#window?.reload(),
      send: (_id, channel, values) => this.#window?.arrive(channel, values),
      close: async () => await this.#window?.close(),
      dialog: (kind, options) => {
        const next = this.#answers.findIndex((answer) => answer.kind === kind);
        if (next < 0) throw new Error(`The app opened a dialog that the test did not expect: ${JSON.stringify(options)}`);
        const [{ answer, asked } = { answer: null, asked: () => undefined }] = this.#answers.splice(next, 1);
        asked(options);
        return Promise.resolve(answer);
      },
      engineStarted: (pid) => void (this.enginePid = pid),
      secondInstance: (argv, cwd, data) => void this.#forward(argv, cwd, data),
      problem,
    };
  }
}

function later(milliseconds: number): Promise<string> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds, `nothing happened for ${String(milliseconds)} ms`).unref());
}
