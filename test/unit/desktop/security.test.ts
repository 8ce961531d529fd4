/** Every door of a session and a page is shut, and messages count only when our page sent them. */
import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { closeNetwork, lockContents, lockSession, mayLoad } from '../../../electron/desktop/security.ts';

vi.mock('electron', () => ({ ipcMain: {} }));
const { isFromPage } = await import('../../../electron/desktop/ipc.ts');

type Handlers = Record<string, (...values: unknown[]) => unknown>;

/** A session that keeps what it is told, under the names of its methods. */
function lockedSession(): { told: Handlers; session: EventEmitter; blocks: (url: string) => boolean } {
  const told: Handlers = {};
  const keep = (name: string) => (value: unknown) => (told[name] = typeof value === 'function' ? (value as Handlers[string]) : () => value);
  const names = ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'setDisplayMediaRequestHandler', 'setSpellCheckerEnabled'];
  let before: (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void = () => undefined;
  const session = Object.assign(new EventEmitter(), Object.fromEntries(names.map((name) => [name, keep(name)])), {
    webRequest: { onBeforeRequest: (_filter: unknown, listener: typeof before) => (before = listener) },
  });
  lockSession(session as unknown as Session, false);
  return {
    told,
    session,
    blocks(url) {
      let cancelled = false;
      before({ url }, ({ cancel }) => (cancelled = cancel));
      return cancelled;
    },
  };
}

describe('a session', () => {
  it.each(['geolocation', 'media', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid'])('denies %s', (permission) => {
    const { told } = lockedSession();
    const callback = vi.fn();
    told['setPermissionRequestHandler']?.(null, permission, callback);
    expect(callback).toHaveBeenCalledWith(false);
    expect(told['setPermissionCheckHandler']?.(null, permission)).toBe(false);
  });

  it('lets text be put on the clipboard', () => {
    const { told } = lockedSession();
    const callback = vi.fn();
    told['setPermissionRequestHandler']?.(null, 'clipboard-sanitized-write', callback);
    expect([callback.mock.calls, told['setPermissionCheckHandler']?.(null, 'clipboard-sanitized-write')]).toEqual([[[true]], true]);
  });

  it('gives no device, no screen and no spelling dictionary', () => {
    const { told } = lockedSession();
    const callback = vi.fn();
    told['setDisplayMediaRequestHandler']?.({}, callback);
    expect([told['setDevicePermissionHandler']?.(), callback.mock.calls, told['setSpellCheckerEnabled']?.()]).toEqual([false, [[null]], false]);
  });

  it('downloads nothing', () => {
    const event = { preventDefault: vi.fn() };
    lockedSession().session.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it.each([['app://ui/assets/a.js', false], ['https://example.org/', true], ['http://127.0.0.1:5173/', true], ['file:///etc/passwd', true], ['devtools://devtools/x.js', true], ['app://other/', true]])('%s is blocked: %s', (url, blocked) => {
    expect(lockedSession().blocks(url)).toBe(blocked);
  });
});

it('developer tools load in a checkout, and nothing else does', () => {
  expect([mayLoad('devtools://devtools/x.js', true), mayLoad('https://example.org/', true)]).toEqual([true, false]);
});

it('no name is resolved and no WebRTC leaves', () => {
  const switches = new Map<string, string>();
  closeNetwork({ commandLine: { appendSwitch: (name: string, value: string) => switches.set(name, value) } } as unknown as App);
  expect(Object.fromEntries(switches)).toEqual({ 'host-resolver-rules': 'MAP * ~NOTFOUND', 'webrtc-ip-handling-policy': 'disable_non_proxied_udp' });
});

describe('a page', () => {
  const locked = (): EventEmitter & { open?: () => { action: string }; policy?: string } => {
    const contents: EventEmitter & { open?: () => { action: string }; policy?: string } = new EventEmitter();
    Object.assign(contents, { setWindowOpenHandler: (handler: () => { action: string }) => (contents.open = handler), setWebRTCIPHandlingPolicy: (policy: string) => (contents.policy = policy) });
    lockContents(contents as unknown as WebContents);
    return contents;
  };

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays where it is: %s', (name) => {
    const prevents = (url: string): boolean => {
      const event = { url, preventDefault: vi.fn() };
      locked().emit(name, event);
      return event.preventDefault.mock.calls.length === 1;
    };
    expect([prevents('https://example.org/'), prevents('app://ui.example.org/'), prevents('app://ui/index.html')]).toEqual([true, true, false]);
  });

  it('opens no window, holds no web view and sends no UDP', () => {
    const event = { preventDefault: vi.fn() };
    const contents = locked();
    contents.emit('will-attach-webview', event);
    expect([contents.open?.().action, contents.policy, event.preventDefault.mock.calls.length]).toEqual(['deny', 'disable_non_proxied_udp', 1]);
  });
});

describe('a message', () => {
  const mainFrame = { url: 'app://ui/index.html' };
  it('counts when the top frame of our page sent it', () => {
    expect(isFromPage({ senderFrame: mainFrame }, { mainFrame })).toBe(true);
  });

  it('does not count from another frame, another page, or a frame that is gone', () => {
    const elsewhere = { url: 'https://example.org/' };
    expect([isFromPage({ senderFrame: { ...mainFrame } }, { mainFrame }), isFromPage({ senderFrame: elsewhere }, { mainFrame: elsewhere }), isFromPage({ senderFrame: null }, { mainFrame })]).toEqual([false, false, false]);
  });
});
