/** Runs in the sandbox before the page: hands it the bridge, and takes away what could reach the network. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DesktopBridge } from '../../../shared/contract/bridge.ts';
import type { Frame, SaveOutcome } from '../../../shared/contract/host.ts';
import type { Grant } from '../../../shared/model/imports.ts';
import { channels } from './channels.ts';

/** The number of engines lost so far; main hears only frames that carry the present number. */
let line = 0;

const bridge: DesktopBridge = {
  send(frame) {
    ipcRenderer.send(channels.frame, line, frame);
  },
  onFrame(listener) {
    ipcRenderer.on(channels.frame, (_event, frame: Frame) => {
      listener(frame);
    });
  },
  onEngineGone(listener) {
    ipcRenderer.on(channels.gone, () => {
      listener();
    });
  },
  async grantFiles(files) {
    return (await ipcRenderer.invoke(channels.grant, files.map(pathOf))) as Grant[];
  },
  async choose() {
    return (await ipcRenderer.invoke(channels.choose)) as Grant[];
  },
  async save(name, bytes) {
    return (await ipcRenderer.invoke(channels.save, name, bytes)) as SaveOutcome;
  },
  onOpen(listener) {
    ipcRenderer.on(channels.open, (_event, grants: Grant[]) => {
      listener(grants);
    });
    ipcRenderer.send(channels.listening);
  },
};

/** The path of a dropped file. What has none was made by a script or dragged from another page. */
function pathOf(file: unknown): string {
  const path = file instanceof File ? webUtils.getPathForFile(file) : '';
  if (path !== '') return path;
  const name = file instanceof File && file.name !== '' ? `“${file.name}”` : 'What you dropped';
  throw new Error(`${name} is not a file on this computer. Save it as a file first, then drop that file.`);
}

// Registered before any listener of the page, so that a frame sent from within one already carries the new number.
ipcRenderer.on(channels.gone, (_event, next: number) => {
  line = next;
});

contextBridge.exposeInMainWorld('coterieBridge', bridge);

// Neither the content security policy nor the blocked session stops these two.
contextBridge.executeInMainWorld({
  func: () => {
    for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) Reflect.deleteProperty(globalThis, name);
  },
});
