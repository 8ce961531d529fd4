/** Answers the preload: checks who asks and what is sent, then hands on. */
import { ipcMain } from 'electron';
import type { WebContents, WebFrameMain } from 'electron';
import { z } from 'zod';
import type { Frame, SaveOutcome } from '../../shared/contract/host.ts';
import type { Grant } from '../../shared/model/imports.ts';
import { channels } from './preload/channels.ts';
import { isOwn } from './protocol.ts';

/** What the page may ask for. */
export interface BridgeAnswers {
  frame(line: number, frame: Frame): void;
  grant(paths: string[]): Promise<Grant[]>;
  choose(): Promise<Grant[]>;
  save(name: string, bytes: Uint8Array): Promise<SaveOutcome>;
  listening(): void;
}

const FrameArguments = z.tuple([z.int().nonnegative(), z.union([z.string(), z.instanceof(Uint8Array<ArrayBuffer>)])]);
const GrantArguments = z.tuple([z.array(z.string().min(1)).max(10_000)]);
const SaveArguments = z.tuple([z.string().max(1000), z.instanceof(Uint8Array)]);

/** The part of an IPC event that tells the sender. */
export interface FromSomebody {
  readonly senderFrame: Pick<WebFrameMain, 'url'> | null;
}

/** True when a message comes from the top frame of our own page, and from nothing else. */
export function isFromPage(event: FromSomebody, contents: { readonly mainFrame: unknown }): boolean {
  return event.senderFrame !== null && event.senderFrame === contents.mainFrame && isOwn(event.senderFrame.url);
}

/** Serves the bridge for one page. Messages of any other sender, or of another shape, are dropped. */
export function serveBridge(contents: WebContents, answers: BridgeAnswers): void {
  const listen = <T>(channel: string, shape: z.ZodType<T>, act: (values: T) => void): void => {
    ipcMain.on(channel, (event, ...values: unknown[]) => {
      const read = shape.safeParse(values);
      if (read.success && isFromPage(event, contents)) act(read.data);
    });
  };
  const answer = <T>(channel: string, shape: z.ZodType<T>, act: (values: T) => unknown): void => {
    ipcMain.handle(channel, (event, ...values: unknown[]) => {
      if (!isFromPage(event, contents)) throw new Error('This page may not ask the desktop app for anything.');
      return act(shape.parse(values));
    });
  };
  listen(channels.frame, FrameArguments, ([line, frame]) => {
    answers.frame(line, frame);
  });
  listen(channels.listening, z.tuple([]), () => {
    answers.listening();
  });
  answer(channels.grant, GrantArguments, ([paths]) => answers.grant(paths));
  answer(channels.choose, z.tuple([]), () => answers.choose());
  answer(channels.save, SaveArguments, ([name, bytes]) => answers.save(name, bytes));
}
