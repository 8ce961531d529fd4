/** What a host does for the window beside the contract: frames, files, saving. One shape for desktop and browser. */
import { z } from 'zod';
import { Grant } from '../model/imports.ts';

/** A frame of the contract's transport; a host passes it on unread. */
export type Frame = string | Uint8Array<ArrayBuffer>;

/** One line between the window and the engine. */
export interface FramePort {
  send(frame: Frame): void;
  onFrame(listener: (frame: Frame) => void): void;
  /** The engine has gone (it crashed, or the server stopped); pending requests will never be answered. */
  onClose(listener: () => void): void;
}

/** The outcome of "Save as": where it went, in the words of the host, or that the user thought better of it. */
export const SaveOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), name: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('failed'), message: z.string() }),
]);
export type SaveOutcome = z.infer<typeof SaveOutcome>;
export const Grants = z.array(Grant);

export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** Opens a line to the engine; after a crash the next call reaches a new engine. */
  connect(): Promise<FramePort>;
  /** Grants files and folders that were dropped on the window. */
  grantDrop(transfer: DataTransferLike): Promise<Grant[]>;
  /** Shows the Open dialog; an empty list when the user cancels. */
  choose(): Promise<Grant[]>;
  save(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<SaveOutcome>;
  /** Files that came with the start (arguments, "Open with"); calling it says that the window listens. */
  onOpen(listener: (grants: Grant[]) => void): () => void;
}

/** The part of a DataTransfer that a host looks at; the window passes the real one. */
export interface DataTransferLike {
  readonly files: ArrayLike<unknown>;
  readonly items: ArrayLike<unknown>;
}

/** Messages between a host and the engine process. `client` numbers the windows or sockets. */
export type ToEngine =
  | { type: 'frame'; client: number; frame: Frame }
  | { type: 'gone'; client: number }
  | { type: 'grant'; token: string; path: string; name: string; temporary: boolean };
export type FromEngine = { type: 'ready' } | { type: 'frame'; client: number; frame: Frame };

/** What a host tells the engine at its start, as one JSON argument on its command line. */
export const EngineOptions = z.object({
  /** Path of the library file; it is made when it does not exist. */
  library: z.string(),
  /** Folder of the sample library. */
  sample: z.string(),
});
export type EngineOptions = z.infer<typeof EngineOptions>;
