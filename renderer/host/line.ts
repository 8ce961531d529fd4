/** One line to the engine as both hosts make it, and the shape of it that oRPC expects. */
import type { BrowserPortLike } from '@orpc/client/message-port';
import type { Frame, FramePort } from '../../shared/contract/host.ts';

export class Line implements FramePort {
  readonly #send: (frame: Frame) => void;
  #onFrame: (frame: Frame) => void = () => {};
  readonly #onClose: (() => void)[] = [];
  #ended = false;

  constructor(send: (frame: Frame) => void) {
    this.#send = send;
  }

  get ended(): boolean {
    return this.#ended;
  }

  send(frame: Frame): void {
    this.#send(frame);
  }

  onFrame(listener: (frame: Frame) => void): void {
    this.#onFrame = listener;
  }

  onClose(listener: () => void): void {
    if (this.#ended) listener();
    else this.#onClose.push(listener);
  }

  /** A frame has come from the engine. */
  receive(frame: Frame): void {
    this.#onFrame(frame);
  }

  /** The engine has gone. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const listener of this.#onClose) listener();
  }
}

/** The line in one of the shapes that oRPC takes: that of an extension's port, which asks for no events of the DOM. */
export function asPort(line: FramePort): BrowserPortLike {
  return {
    postMessage: (frame: Frame) => line.send(frame),
    onMessage: { addListener: (listener) => line.onFrame(listener) },
    onDisconnect: { addListener: (listener) => line.onClose(listener) },
  };
}
