/** Shuts every door that Electron leaves open by default: permissions, navigation, windows, downloads, the network. */
import type { App, Session, WebContents } from 'electron';
import { isOwn } from './protocol.ts';

/** Decides whether a page's request may go on. `dev` is the origin of the development server, or null. */
export function mayLoad(address: string, dev: string | null): boolean {
  if (isOwn(address)) return true;
  if (dev === null) return false;
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'devtools:' || url.host === new URL(dev).host);
}

/** The only permission the window has: putting text on the clipboard. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Chromium's own doors to the network; they must be shut before the app is ready. */
export function closeNetwork(app: App, dev: string | null): void {
  // Resolving nothing also stops address literals; the development server alone stays reachable.
  const except = dev === null ? '' : `, EXCLUDE ${new URL(dev).hostname}`;
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`);
  // CSP and webRequest do not stop WebRTC; without this a page could send UDP.
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Denies every permission, device, download and outside request of a session. Call before the first window. */
export function lockSession(session: Session, dev: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(GRANTED.has(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => {
    callback(null);
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  // The spellchecker would fetch dictionaries.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, callback) => {
    callback({ cancel: !mayLoad(url, dev) });
  });
}

/** Keeps every page of the app where it is: no navigation, no frames, no new windows, no web views. */
export function lockContents(contents: WebContents, dev: string | null): void {
  const stayHere = (event: { preventDefault(): void; url: string }): void => {
    if (!mayLoad(event.url, dev)) event.preventDefault();
  };
  contents.on('will-navigate', stayHere);
  contents.on('will-frame-navigate', stayHere);
  contents.on('will-redirect', stayHere);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
