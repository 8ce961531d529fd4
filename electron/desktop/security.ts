/** Shuts every door that Electron leaves open by default: permissions, navigation, windows, downloads, the network. */
import type { App, Session, WebContents } from 'electron';
import { isOwn } from './protocol.ts';

/** Decides whether a page's request may go on: our own files, and in a checkout the developer tools, which Electron brings. */
export function mayLoad(address: string, checkout: boolean): boolean {
  return isOwn(address) || (checkout && URL.parse(address)?.protocol === 'devtools:');
}

/** The only permission the window has: putting text on the clipboard. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Chromium's own doors to the network; they must be shut before the app is ready. */
export function closeNetwork(app: App): void {
  // Resolving nothing also stops address literals.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // CSP and webRequest do not stop WebRTC; without this a page could send UDP.
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Denies every permission, device, download and outside request of a session. Call before the first window. */
export function lockSession(session: Session, checkout: boolean): void {
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
    callback({ cancel: !mayLoad(url, checkout) });
  });
}

/** Keeps every page of the app where it is: no navigation, no frames, no new windows, no web views. */
export function lockContents(contents: WebContents): void {
  const stayHere = (event: { preventDefault(): void; url: string }): void => {
    if (!isOwn(event.url)) event.preventDefault();
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
