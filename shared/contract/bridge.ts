/** What the desktop's preload puts on the window as `coterieBridge`; the whole of what the page can ask the desktop host. */
import type { Grant } from '../model/imports.ts';
import type { Frame, SaveOutcome } from './host.ts';

export interface DesktopBridge {
  send(frame: Frame): void;
  onFrame(listener: (frame: Frame) => void): void;
  /** The engine has died; frames sent from now on reach a new one. */
  onEngineGone(listener: () => void): void;
  /** Grants dropped `File` objects (folders among them); the preload turns them into paths, which the page never sees. */
  grantFiles(files: unknown[]): Promise<Grant[]>;
  /** Shows the Open dialog; an empty list when the user cancels. */
  choose(): Promise<Grant[]>;
  save(name: string, bytes: Uint8Array): Promise<SaveOutcome>;
  /** Files that came with the start or with "Open with"; calling it says that the window listens. */
  onOpen(listener: (grants: Grant[]) => void): void;
}
