/** `session` of the fake electron: serves the app's scheme, asks webRequest about every request, keeps the permission handlers. */
import { inside } from './origins.ts';
import { StrictEmitter, needReady, preventable, strict } from './strict.ts';
import type { Answer } from './wire.ts';

type Handler = (request: Request) => Promise<Response> | Response;
type Before = (details: { url: string; method: string }, callback: (answer: { cancel?: boolean; redirectURL?: string }) => void) => void;
type Permission = (contents: unknown, permission: string, callback: (granted: boolean) => void) => void;

/** An address as `protocol.handle` gets it: a Request of Node cannot be made for every scheme, so only what is used is there. */
function requestOf(url: string, method: string): Request {
  return strict('Request', { url, method, headers: new Headers() }) as Request;
}

export class Session extends StrictEmitter {
  readonly #handlers = new Map<string, Handler>();
  #before: Before | null = null;
  #request: Permission | null = null;
  #check: ((contents: unknown, permission: string) => boolean) | null = null;
  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: Handler): void => {
      if (this.#handlers.has(scheme)) throw new Error('Failed to register protocol: the scheme is registered already');
      this.#handlers.set(scheme, handler);
    },
  });
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (filter: { urls: string[] }, listener: Before): void => {
      if (!filter.urls.includes('<all_urls>')) throw new Error('A filter that leaves requests out is not what this app wants.');
      this.#before = listener;
    },
  });

  constructor() {
    super('session', ['will-download']);
  }

  setPermissionRequestHandler(handler: Permission): void {
    this.#request = handler;
  }
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    this.#check = handler;
  }
  setDevicePermissionHandler(_handler: () => boolean): void {}
  setDisplayMediaRequestHandler(_handler: unknown): void {}
  setSpellCheckerEnabled(_enabled: boolean): void {}

  /** Would Electron grant this? Both handlers are needed: without one of them it says yes. */
  grants(permission: string): boolean {
    let requested = this.#request === null;
    this.#request?.(null, permission, (granted) => (requested = granted));
    return requested && (this.#check?.(null, permission) ?? true);
  }

  /** True when the download is prevented. */
  preventsDownload(): boolean {
    const event = preventable({});
    this.emit('will-download', event);
    return event.defaultPrevented;
  }

  /** What becomes of a request of a page. */
  async answer(outer: string, method: string): Promise<Answer> {
    const url = inside(outer);
    const verdict = await new Promise<{ cancel?: boolean; redirectURL?: string }>((resolve) => {
      if (this.#before === null) resolve({});
      else this.#before({ url, method }, resolve);
    });
    if (verdict.cancel === true) return { blocked: url };
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) return { leaves: url };
    const response = await handler(requestOf(url, method));
    if (!(response instanceof Response)) throw new TypeError('protocol.handle must return a Response');
    return { status: response.status, headers: Object.fromEntries(response.headers), body: new Uint8Array(await response.arrayBuffer()) };
  }
}

const sessions = new Map<string, Session>();

/** The session of a partition; the default one has no name. */
export function fromPartition(name: string): Session {
  needReady('session');
  const known = sessions.get(name);
  if (known !== undefined) return known;
  const made = strict('Session', new Session());
  sessions.set(name, made);
  return made;
}
