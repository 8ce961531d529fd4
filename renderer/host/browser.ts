/** The loopback server as a host: a WebSocket for the contract, uploads for files, a download for "Save as". */
import { Grants } from '../../shared/contract/host.ts';
import type { FramePort, Host, SaveOutcome } from '../../shared/contract/host.ts';
import type { Grant } from '../../shared/model/imports.ts';
import { droppedFiles } from './drop.ts';
import { Line } from './line.ts';
import { post, sessionKey } from './session.ts';
import { upload } from './upload.ts';

export function browserHost(): Host {
  return {
    kind: 'browser',
    connect,
    grantDrop: async (transfer) => await upload(await droppedFiles(transfer)),
    choose: async () => await upload(await chooseFiles()),
    save: (name, bytes) => Promise.resolve(download(name, bytes)),
    onOpen(listener) {
      let listening = true;
      void takeOpened().then((grants) => {
        if (listening && grants.length > 0) listener(grants);
      });
      return () => {
        listening = false;
      };
    },
  };
}

async function connect(): Promise<FramePort> {
  const key = await sessionKey();
  const socket = new WebSocket(`ws://${location.host}/frames`, ['coterie', key]);
  socket.binaryType = 'arraybuffer';
  const line = new Line((frame) => socket.send(frame));
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
    line.receive(typeof data === 'string' ? data : new Uint8Array(data));
  });
  socket.addEventListener('close', () => line.end());
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('close', () => reject(new Error('Coterie’s server cannot be reached. It may have been stopped: start Coterie again.')));
  });
  return line;
}

/** Files of the command line. When the server cannot be reached, the window's own first question says so. */
async function takeOpened(): Promise<Grant[]> {
  try {
    return Grants.parse(await post('/opened'));
  } catch (error) {
    console.error('The files that came with the start could not be asked for.', error);
    return [];
  }
}

function chooseFiles(): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** The browser saves into its downloads or asks where to; it does not say which. */
function download(name: string, bytes: Uint8Array<ArrayBuffer>): SaveOutcome {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Long after the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { outcome: 'saved', name };
}
