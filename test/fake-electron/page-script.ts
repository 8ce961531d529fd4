/** What runs in each document before the page does: the far end of `contextBridge`. It is sent to Chromium as text. */

/** A value on its way from the page to the preload; functions and files stay in the page and are known by number. */
export type FromPage = { callback: number } | { file: number; name: string } | { list: FromPage[] } | { value: unknown };

export interface PageSetup {
  /** Members of each object on the window that are functions. */
  api: Record<string, string[]>;
}

export type Report =
  | { kind: 'start'; document: string; address: string }
  | { kind: 'call'; document: string; object: string; member: string; values: FromPage[] }
  | { kind: 'theme'; document: string; colour: string };

interface PageGlobals {
  fakeElectronReport: (report: Report) => Promise<unknown>;
  fakeElectron: { document: string; files: File[]; call(document: string, callback: number, values: unknown[]): void };
}

export function pageScript({ api }: PageSetup): void {
  if (globalThis.top !== globalThis.self) return;
  const globals = globalThis as unknown as PageGlobals & Record<string, unknown>;
  const document = crypto.randomUUID();
  const callbacks: ((...values: unknown[]) => void)[] = [];
  const files: File[] = [];
  const report = globals.fakeElectronReport;
  const encode = (value: unknown): FromPage => {
    if (typeof value === 'function') return { callback: callbacks.push(value as () => void) - 1 };
    if (value instanceof File) return { file: files.push(value) - 1, name: value.name };
    return Array.isArray(value) ? { list: value.map(encode) } : { value };
  };
  globals.fakeElectron = {
    document,
    files,
    call(of, callback, values) {
      if (of === document) callbacks[callback]?.(...values);
    },
  };
  void report({ kind: 'start', document, address: location.href });
  for (const [object, members] of Object.entries(api)) {
    const bridge: Record<string, unknown> = {};
    for (const member of members) bridge[member] = (...values: unknown[]) => report({ kind: 'call', document, object, member, values: values.map(encode) });
    Object.defineProperty(globalThis, object, { value: Object.freeze(bridge), enumerable: true });
  }
  let last = '';
  const tellTheme = (): void => {
    const colour = globalThis.document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')?.content ?? '';
    if (colour !== last) void report({ kind: 'theme', document, colour });
    last = colour;
  };
  new MutationObserver(tellTheme).observe(globalThis.document, { childList: true, subtree: true, attributes: true, attributeFilter: ['content'] });
}
