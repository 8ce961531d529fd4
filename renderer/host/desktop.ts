/** The desktop app as a host: everything goes through the bridge that the preload has put on the window. */
import type { DesktopBridge } from '../../shared/contract/bridge.ts';
import { Grants, SaveOutcome } from '../../shared/contract/host.ts';
import type { Host } from '../../shared/contract/host.ts';
import { Line } from './line.ts';

export function desktopHost(bridge: DesktopBridge): Host {
  let line: Line | null = null;
  bridge.onFrame((frame) => line?.receive(frame));
  bridge.onEngineGone(() => {
    const lost = line;
    line = null;
    lost?.end();
  });
  return {
    kind: 'desktop',
    connect() {
      line ??= new Line((frame) => bridge.send(frame));
      return Promise.resolve(line);
    },
    grantDrop: async (transfer) => Grants.parse(await bridge.grantFiles(Array.from(transfer.files))),
    choose: async () => Grants.parse(await bridge.choose()),
    save: async (name, bytes) => SaveOutcome.parse(await bridge.save(name, bytes)),
    onOpen(listener) {
      let listening = true;
      bridge.onOpen((grants) => {
        if (listening) listener(Grants.parse(grants));
      });
      return () => {
        listening = false;
      };
    },
  };
}
