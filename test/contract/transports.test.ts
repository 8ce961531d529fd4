/** The contract over every transport: a direct call, a forked engine, and the loopback host. */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { contextOf } from '../../electron/core/context.ts';
import { service } from '../../electron/core/service.ts';
import { openLibrary } from '../../electron/core/store/open.ts';
import { startHost } from '../../electron/browser/host.ts';
import { coterieClient } from '../../renderer/host/client.ts';
import type { Frame, FramePort, FromEngine, ToEngine } from '../../shared/contract/host.ts';
import { Grant } from '../../shared/model/imports.ts';
import { contractSuite, type Connect } from './suite.ts';
import { suiteFolder } from './folder.ts';

const engine = resolve(import.meta.dirname, '../../electron/core/engine.ts');
const sample = resolve(import.meta.dirname, '../../data/sample');

const direct: Connect = (folder) => {
  const library = openLibrary(join(folder, 'library.coterie'));
  const context = contextOf(() => library, sample);
  return Promise.resolve({
    client: createRouterClient(service, { context }),
    grant(path, name) {
      const token = randomUUID();
      context.grants.add(token, { path, name, temporary: false });
      return Promise.resolve(token);
    },
    close: () => Promise.resolve(library.close()),
  });
};

const worker: Connect = async (folder) => {
  const child = fork(engine, [JSON.stringify({ library: join(folder, 'library.coterie'), sample })], { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await new Promise<void>((ready) => child.once('message', () => ready()));
  const send = (message: ToEngine): void => void child.send(message);
  const port: FramePort = {
    send: (frame: Frame) => send({ type: 'frame', client: 1, frame }),
    onFrame: (listener) => child.on('message', (message) => {
      const told = message as FromEngine;
      if (told.type === 'frame') listener(told.frame);
    }),
    onClose: (listener) => child.once('exit', listener),
  };
  return {
    client: coterieClient({ connect: () => Promise.resolve(port) }),
    grant(path, name) {
      const token = randomUUID();
      send({ type: 'grant', token, path, name, temporary: false });
      return Promise.resolve(token);
    },
    close: () => new Promise<void>((closed) => {
      child.once('exit', () => closed());
      child.disconnect();
    }),
  };
};

const loopback: Connect = async (folder) => {
  let address = new URL('http://127.0.0.1');
  const host = await startHost({
    engine, engineOptions: { library: join(folder, 'library.coterie'), sample }, window: folder, files: [],
    onAddress: (text) => { address = new URL(text); },
  });
  const token = address.hash.slice(1);
  const headers = { origin: address.origin };
  const session = await fetch(`${address.origin}/session`, { method: 'POST', headers, body: JSON.stringify({ token }) });
  const { key } = await session.json() as { key: string };
  const connect = async (): Promise<FramePort> => {
    const socket = new WebSocket(`ws://${address.host}/frames`, { protocols: ['coterie', key], headers } as unknown as string[]);
    socket.binaryType = 'arraybuffer';
    await new Promise<void>((open, failed) => {
      socket.addEventListener('open', () => open());
      socket.addEventListener('error', () => failed(new Error('The socket was refused.')));
    });
    return {
      send: (frame) => socket.send(frame),
      onFrame: (listener) => socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => listener(typeof data === 'string' ? data : new Uint8Array(data))),
      onClose: (listener) => socket.addEventListener('close', () => listener()),
    };
  };
  return {
    client: coterieClient({ connect }),
    async grant(path, name) {
      const answer = await fetch(`${address.origin}/files?name=${encodeURIComponent(name)}`, { method: 'POST', headers: { ...headers, authorization: `Bearer ${key}` }, body: readFileSync(path) });
      return Grant.parse(await answer.json()).token;
    },
    close: () => host.close(),
  };
};

contractSuite('direct', direct, suiteFolder);
contractSuite('forked engine', worker, suiteFolder);
contractSuite('loopback', loopback, suiteFolder);
