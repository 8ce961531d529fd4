/** Serves the contract to every window that a host speaks for, over frames. */
import { RPCHandler } from '@orpc/server/message-port';
import type { Frame, FromEngine, ToEngine } from '../../shared/contract/host.ts';
import type { EngineContext } from './context.ts';
import { service } from './service.ts';

/** The line to the host. */
export interface HostLine {
  post(message: FromEngine): void;
  listen(listener: (message: ToEngine) => void): void;
}

/** One window's side of the line, in the shape of a MessagePort. */
class ClientPort {
  readonly #messages: ((event: { data: Frame }) => void)[] = [];
  readonly #closes: (() => void)[] = [];
  readonly #send: (frame: Frame) => void;

  constructor(send: (frame: Frame) => void) {
    this.#send = send;
  }
  addEventListener(type: string, listener: (event: never) => void): void {
    if (type === 'message') this.#messages.push(listener as (event: { data: Frame }) => void);
    else if (type === 'close') this.#closes.push(listener as () => void);
  }
  postMessage(frame: Frame): void {
    this.#send(frame);
  }
  receive(frame: Frame): void {
    this.#messages.forEach((listener) => listener({ data: frame }));
  }
  close(): void {
    this.#closes.forEach((listener) => listener());
  }
}

/** Serves every window that the host speaks for. */
export function serve(line: HostLine, context: EngineContext): void {
  const handler = new RPCHandler(service);
  const clients = new Map<number, ClientPort>();
  const clientOf = (client: number): ClientPort => {
    let port = clients.get(client);
    if (!port) {
      port = new ClientPort((frame) => line.post({ type: 'frame', client, frame }));
      clients.set(client, port);
      handler.upgrade(port, { context });
    }
    return port;
  };
  line.listen((message) => {
    if (message.type === 'frame') clientOf(message.client).receive(message.frame);
    else if (message.type === 'grant') context.grants.add(message.token, { name: message.name, path: message.path, temporary: message.temporary });
    else {
      clients.get(message.client)?.close();
      clients.delete(message.client);
    }
  });
  line.post({ type: 'ready' });
}
