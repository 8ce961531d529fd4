/** Picks what the window stands on: the desktop app when its preload is there, else the loopback server. */
import type { DesktopBridge } from '../../shared/contract/bridge.ts';
import type { Host } from '../../shared/contract/host.ts';
import { browserHost } from './browser.ts';
import { desktopHost } from './desktop.ts';

/** The host of this window; call it once, at the start. */
export function host(): Host {
  const { coterieBridge } = globalThis as { coterieBridge?: DesktopBridge };
  return coterieBridge === undefined ? browserHost() : desktopHost(coterieBridge);
}
