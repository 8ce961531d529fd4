/** The loopback host: one engine, served to browser windows on this machine and to nobody else. */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import type { EngineOptions } from '../../shared/contract/host.ts';
import type { Grant } from '../../shared/model/imports.ts';
import { Engine } from './engine.ts';
import { Keys } from './guard.ts';
import { answer } from './requests.ts';
import { Sockets } from './sockets.ts';
import { Uploads } from './uploads.ts';

export interface HostOptions {
  /** The engine's program. */
  engine: string;
  engineOptions: EngineOptions;
  /** Folder of the built window. */
  window: string;
  /** Files and folders that the first window imports. */
  files: string[];
  /** The port to serve on; any that is free if not set. */
  port?: number;
  /** Called with each address that opens a window, once: the first, and a new one whenever the last has been used. */
  onAddress(address: string): void;
  /** Called with the process of each engine that is started. */
  onEngine?(pid: number): void;
}

export interface RunningHost {
  port: number;
  /** Stops serving, lets the engine close the library, and removes what was uploaded. */
  close(): Promise<void>;
}

/** Starts serving on 127.0.0.1. Rejects when the port cannot be had. */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const keys = new Keys();
  const uploads = new Uploads();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const address = `127.0.0.1:${port}`;
  const engine = new Engine(options.engine, options.engineOptions, {
    onFrame: (client, frame) => sockets.send(client, frame),
    onStart: (pid) => options.onEngine?.(pid),
    onGone: () => sockets.closeAll(),
  });
  const sockets = new Sockets(server, {
    address,
    keys,
    onFrame: (client, frame) => engine.send({ type: 'frame', client, frame }),
    onClosed: (client) => engine.forget(client),
  });
  const grant = (path: string, name: string, size: number, temporary: boolean): Grant => {
    const token = randomBytes(24).toString('base64url');
    engine.send({ type: 'grant', token, path, name, temporary });
    return { token, name, size };
  };
  const unopened = [...options.files];
  const announce = (): void => options.onAddress(`http://${address}/#${keys.token}`);
  const requests = {
    address, keys, uploads, window: options.window,
    grant: (upload: { path: string; size: number }, name: string) => grant(upload.path, name, upload.size, true),
    takeOpened: () => Promise.all(unopened.splice(0).map(async (path) => grant(path, basename(path), await sizeOf(path), false))),
    onSession: announce,
  };
  server.on('request', (request, response) => void answer(requests, request, response));
  announce();
  return {
    port,
    async close() {
      sockets.closeAll();
      server.close();
      server.closeAllConnections();
      await engine.stop();
      uploads.remove();
    },
  };
}

/** Bytes of a file; 0 for a folder and for what is not there, which the import report will say. */
async function sizeOf(path: string): Promise<number> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() === true ? info.size : 0;
}
