/** Passes frames between the windows' WebSockets and the engine, unread; each socket is one client. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import type { Frame } from '../../shared/contract/host.ts';
import { refuse } from './guard.ts';
import type { Keys } from './guard.ts';

/** Bytes. The largest question is a pasted text of 64 million characters. */
const largestFrame = 256 * 1024 ** 2;

export interface SocketsOptions {
  /** `127.0.0.1:PORT`. */
  address: string;
  keys: Keys;
  onFrame(client: number, frame: Frame): void;
  onClosed(client: number): void;
}

export class Sockets {
  readonly #open = new Map<number, WebSocket>();
  readonly #options: SocketsOptions;
  #last = 0;

  constructor(server: Server, options: SocketsOptions) {
    this.#options = options;
    // The key travels as a second subprotocol, because a page cannot set a header here; it is never sent back.
    const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, handleProtocols: () => 'coterie' });
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const status = this.#refusal(request);
      if (status === null) sockets.handleUpgrade(request, socket, head, (open) => this.#add(open));
      else socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    });
  }

  send(client: number, frame: Frame): void {
    this.#open.get(client)?.send(frame);
  }

  /** Closes every socket: the engine has gone, and with it what the windows wait for. */
  closeAll(): void {
    for (const socket of this.#open.values()) socket.close(1012, 'engine');
  }

  #refusal(request: IncomingMessage): string | null {
    const { address, keys } = this.#options;
    const refused = refuse(request.headers, 'CONNECT', address);
    if (refused !== null) return `${refused.status} Refused`;
    if (request.url !== '/frames') return '404 Not Found';
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
    return offered[0] === 'coterie' && keys.accepts(offered[1]) ? null : '401 Unauthorized';
  }

  #add(socket: WebSocket): void {
    const client = ++this.#last;
    this.#open.set(client, socket);
    socket.on('message', (data, binary) => this.#options.onFrame(client, toFrame(data, binary)));
    // Every error is followed by a close, which is all that matters here.
    socket.on('error', (error) => console.error(`A window's line failed: ${error.message}`));
    socket.on('close', () => {
      this.#open.delete(client);
      this.#options.onClosed(client);
    });
  }
}

function toFrame(data: RawData, binary: boolean): Frame {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer);
  return binary ? new Uint8Array(bytes) : bytes.toString('utf8');
}
