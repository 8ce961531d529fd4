/** Starts the browser host over the stub engine, and speaks to it as a window does and as a stranger would. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { WebSocket } from 'ws';
import { startHost } from '../../../electron/browser/host.ts';
import type { Frame } from '../../../shared/contract/host.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

export interface Reply {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** A running host, its folder, and the token of the address that it printed last. */
export async function started(files: string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-test-'));
  await mkdir(join(folder, 'window/assets'), { recursive: true });
  await writeFile(join(folder, 'window/index.html'), '<!doctype html><title>Window</title>');
  await writeFile(join(folder, 'window/assets/app-1.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not for the window');
  const addresses: URL[] = [];
  const host = await startHost({
    engine: join(import.meta.dirname, 'stub-engine.ts'),
    engineOptions: { library: join(folder, 'a.coterie'), sample: folder },
    window: join(folder, 'window'),
    files,
    onAddress: (address) => addresses.push(new URL(address)),
  });
  cleanups.push(() => rm(folder, { recursive: true, force: true }), () => host.close());
  const origin = `http://127.0.0.1:${host.port}`;
  return {
    host, folder, origin, port: host.port,
    token: () => addresses.at(-1)?.hash.slice(1) ?? '',
    ask: (path: string, question: Question = {}) => ask(host.port, path, question),
    async key(): Promise<string> {
      const reply = await ask(host.port, '/session', { method: 'POST', headers: { Origin: origin }, body: JSON.stringify({ token: this.token() }) });
      return (JSON.parse(reply.body) as { key: string }).key;
    },
  };
}

/** One plain request, with exactly the headers and the path given. */
function ask(port: number, path: string, { method = 'GET', headers = {}, body = '' }: Question): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { ...(body.length > 0 && { 'Content-Length': String(body.length) }), ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A window's line: frames in their order, and the code it is closed with. Rejects with the status when it is refused. */
export async function openLine(origin: string, protocols: string[], headers: Record<string, string> = { Origin: origin }) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/frames`, protocols, { headers });
  const frames: Frame[] = [];
  const waiting: ((frame: Frame) => void)[] = [];
  socket.on('message', (data: Buffer, binary) => {
    const frame = binary ? new Uint8Array(data) : data.toString();
    const next = waiting.shift();
    if (next) next(frame);
    else frames.push(frame);
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => resolve());
    socket.on('error', () => {});
    socket.on('unexpected-response', (_asked, response) => reject(new Error(String(response.statusCode))));
  });
  cleanups.push(async () => socket.terminate());
  return {
    socket,
    send: (frame: Frame) => socket.send(frame),
    next: () => new Promise<Frame>((resolve) => {
      const frame = frames.shift();
      if (frame === undefined) waiting.push(resolve);
      else resolve(frame);
    }),
    closed: new Promise<number>((resolve) => socket.on('close', (code) => resolve(code))),
  };
}
