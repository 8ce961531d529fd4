/** A window of the fake electron: a Chromium page whose requests the main process answers and whose preload runs beside it. */
import type { Browser, CDPSession, Page, Request, Route } from '@playwright/test';
import { pageScript } from './page-script.ts';
import type { FromPage, PageSetup, Report } from './page-script.ts';
import { PreloadRun, SandboxFile } from './preload.ts';
import type { MainSide, Wire } from './wire.ts';

export interface PageParts {
  id: number;
  browser: Browser;
  preload: string;
  main: Wire<MainSide>;
  colorScheme: 'light' | 'dark';
  viewport: { width: number; height: number };
  canWriteClipboard: boolean;
  problem: (text: string) => void;
  /** Sees the page before it loads anything. */
  watch: (page: Page) => void;
}

export class FakePage {
  readonly page: Page;
  readonly #devtools: CDPSession;
  readonly #parts: PageParts;
  #first: PreloadRun | null;
  #run: PreloadRun | null = null;
  #document = '';
  /** Where that document comes from; Playwright's own note of it is later than the document's first words. */
  #address = '';
  /** The address that the app itself loads; going there needs nobody's leave. */
  #loading = '';

  private constructor(parts: PageParts, page: Page, devtools: CDPSession) {
    this.#parts = parts;
    this.page = page;
    this.#devtools = devtools;
    this.#first = this.#startPreload();
  }

  static async open(parts: PageParts): Promise<FakePage> {
    const context = await parts.browser.newContext({ colorScheme: parts.colorScheme, viewport: parts.viewport, acceptDownloads: true });
    if (parts.canWriteClipboard) await context.grantPermissions(['clipboard-write']);
    const page = await context.newPage();
    const made = new FakePage(parts, page, await context.newCDPSession(page));
    parts.watch(page);
    await made.#prepare();
    return made;
  }

  async load(address: string): Promise<void> {
    this.#loading = address;
    await this.page.goto(address);
    await this.#tellReady();
  }

  async reload(): Promise<void> {
    this.#loading = this.page.url();
    await this.page.reload();
  }

  /** A message of the main process; without a document there is nobody to get it. */
  arrive(channel: string, values: unknown[]): void {
    this.#run?.arrive(channel, values);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async #prepare(): Promise<void> {
    const { id, main, problem } = this.#parts;
    await this.page.exposeBinding('fakeElectronReport', (_source, report: Report) => this.#heard(report));
    const setup: PageSetup = { api: {} };
    for (const [name, api] of Object.entries(this.#first?.api ?? {})) setup.api[name] = Object.keys(api);
    await this.page.addInitScript(pageScript, setup);
    for (const text of this.#first?.inPage ?? []) await this.page.addInitScript(`(${text})()`);
    await this.page.context().route('**', (route) => this.#answer(route));
    await this.page.context().routeWebSocket('**', (socket) => {
      problem(`A web socket to ${socket.url()} was not stopped before it left the page.`);
    });
    this.page.on('popup', (popup) => {
      void main.call('windowOpen', id, popup.url()).then(async (allowed) => {
        if (allowed) problem(`The page opened a window at ${popup.url()}.`);
        await popup.close();
      });
    });
    this.page.on('download', (download) => {
      void main.call('download', id).then(async (prevented) => {
        if (!prevented) problem(`The page downloaded ${download.suggestedFilename()}.`);
        await download.cancel();
      });
    });
  }

  #startPreload(): PreloadRun | null {
    const { id, main, preload, problem } = this.#parts;
    const address = (): string => this.#address;
    try {
      return new PreloadRun(preload, {
        // What a page says while its app ends is heard by nobody.
        send: (channel, values) => void main.call('ipcSend', id, address(), channel, values).catch((error: unknown) => { if (main.open) problem(String(error)); }),
        invoke: (channel, values) => main.call('ipcInvoke', id, address(), channel, values),
      });
    } catch (error) {
      // Electron goes on without the preload; a test should say why nothing works.
      problem(`Unable to load preload script: ${String(error)}`);
      return null;
    }
  }

  async #tellReady(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(resolve)));
    await this.#parts.main.call('windowEvent', this.#parts.id, 'ready-to-show');
  }

  async #answer(route: Route): Promise<void> {
    try {
      await this.#fulfil(route, this.#navigationOf(route.request()));
    } catch (error) {
      // When page or app have ended in the middle of it, nobody waits for the answer.
      if (!this.page.isClosed() && this.#parts.main.open) this.#parts.problem(String(error));
    }
  }

  async #fulfil(route: Route, navigation: 'main' | 'sub' | null | 'elsewhere'): Promise<void> {
    const { id, main, problem } = this.#parts;
    const request = route.request();
    // An aborted navigation leaves the page where it is, as a prevented one does.
    const refusal = navigation === null ? 'blockedbyclient' : 'aborted';
    if (navigation === 'elsewhere') return await route.abort(refusal);
    const answer = await main.call('request', id, request.url(), request.method(), navigation, request.url() === this.#loading);
    if ('leaves' in answer) problem(`A request would have left the computer: ${answer.leaves}`);
    if ('status' in answer) await route.fulfill({ status: answer.status, headers: answer.headers, body: Buffer.from(answer.body) });
    else await route.abort(refusal);
  }

  /** Which frame a request would replace. Chromium opens a dropped file in a new tab, which Electron does not have. */
  #navigationOf(request: Request): 'main' | 'sub' | null | 'elsewhere' {
    if (!request.isNavigationRequest()) return null;
    try {
      return request.frame() === this.page.mainFrame() ? 'main' : 'sub';
    } catch {
      return 'elsewhere';
    }
  }

  async #heard(report: Report): Promise<unknown> {
    const { id, main } = this.#parts;
    if (report.kind === 'start') {
      this.#run = this.#first ?? this.#startPreload();
      this.#first = null;
      this.#document = report.document;
      this.#address = report.address;
      await main.call('contentsEvent', id, 'did-navigate', report.address);
      return null;
    }
    if (report.document !== this.#document) return null;
    if (report.kind === 'theme') {
      await main.call('contentsEvent', id, 'did-change-theme-color', report.colour === '' ? null : report.colour);
      return null;
    }
    const act = this.#run?.api[report.object]?.[report.member];
    const values = await Promise.all(report.values.map((value) => this.#decode(value)));
    return await act?.(...values);
  }

  async #decode(from: FromPage): Promise<unknown> {
    if ('value' in from) return from.value;
    if ('list' in from) return Promise.all(from.list.map((value) => this.#decode(value)));
    if ('file' in from) return new SandboxFile(from.name, await this.#pathOf(from.file));
    const document = this.#document;
    return (...values: unknown[]): void => void this.#callPage(document, from.callback, structuredClone(values));
  }

  async #callPage(document: string, callback: number, values: unknown[]): Promise<void> {
    try {
      await this.page.evaluate(
        ([of, number, given]) => {
          const globals = globalThis as unknown as { fakeElectron: { call(document: string, callback: number, values: unknown[]): void } };
          globals.fakeElectron.call(of, number, given);
        },
        [document, callback, values] as const,
      );
    } catch (error) {
      // A document that was replaced or closed hears nothing more; anything else is a fault.
      if (document === this.#document && !this.page.isClosed() && !/context was destroyed|has been closed/u.test(String(error))) this.#parts.problem(String(error));
    }
  }

  /** The path of a page's File; '' for one that a script made. */
  async #pathOf(file: number): Promise<string> {
    const { result } = await this.#devtools.send('Runtime.evaluate', { expression: `fakeElectron.files[${String(file)}]` });
    if (result.objectId === undefined) return '';
    try {
      const { path } = await this.#devtools.send('DOM.getFileInfo', { objectId: result.objectId });
      return path;
    } catch {
      return ''; // A file without a path on the disk.
    }
  }
}
