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

/**
 * Hears messages one by one, each after the one before has got as far as it gets without waiting.
 * While the engine works, several arrive together, and a request without an input has fewer steps to go than one with:
 * an undo would overtake the deed that it was meant for.
 */
function inTurn<Message>(hear: (message: Message) => void): (message: Message) => void {
  const waiting: Message[] = [];
  const next = (): void => {
    const message = waiting[0];
    if (message === undefined) return;
    hear(message);
    setImmediate(() => {
      waiting.shift();
      next();
    });
  };
  return (message) => {
    waiting.push(message);
    if (waiting.length === 1) next();
  };
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
  line.listen(inTurn((message: ToEngine) => {
    if (message.type === 'frame') clientOf(message.client).receive(message.frame);
    else if (message.type === 'grant') context.grants.add(message.token, { name: message.name, path: message.path, temporary: message.temporary });
    else {
      clients.get(message.client)?.close();
      clients.delete(message.client);
    }
  }));
  line.post({ type: 'ready' });
}
