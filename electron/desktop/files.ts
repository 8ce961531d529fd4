/** Files on the desktop: grants for what the user chose or dropped, and "Save as". Paths never reach the page. */
import { randomBytes } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SaveOutcome } from '../../shared/contract/host.ts';
import type { Grant } from '../../shared/model/imports.ts';
import type { GrantMessage } from './relay.ts';

/**
 * Makes a token for a path and tells the engine what it stands for.
 * A path that cannot be read gets a token too: the import report then names the file and says what is wrong.
 */
export async function grantPath(file: string, tell: (message: GrantMessage) => void): Promise<Grant> {
  const token = randomBytes(24).toString('base64url');
  const name = path.basename(file);
  tell({ type: 'grant', token, path: file, name, temporary: false });
  return { token, name, size: await sizeOf(file) };
}

/** Bytes of a file; 0 for a folder and for what cannot be read. */
async function sizeOf(file: string): Promise<number> {
  try {
    const stats = await stat(file);
    return stats.isFile() ? stats.size : 0;
  } catch {
    return 0; // The engine meets the same error when it opens the file, and reports it in words.
  }
}

/** A name that the page proposes, made safe as the last part of a path. */
export function plainName(proposed: string): string {
  const name = path.posix
    .basename(proposed.replaceAll('\\', '/'))
    // Characters that Windows refuses, and control characters anywhere.
    .replaceAll(/[<>:"|?*\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 120);
  return name === '' || /^\.+$/u.test(name) ? 'Untitled' : name;
}

/**
 * Writes bytes so that the target holds either all of them or what it held before.
 * Never rejects: an error comes back as a sentence for the user.
 */
export async function saveBytes(target: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const name = path.basename(target);
  const part = path.join(path.dirname(target), `.${name.slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await writeFile(part, bytes, { flag: 'wx', flush: true });
    await rename(part, target);
    return { outcome: 'saved', name };
  } catch (error) {
    await rm(part, { force: true });
    return { outcome: 'failed', message: whyNotSaved(name, error) };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write in that folder. Choose another folder',
  EPERM: 'you may not write in that folder. Choose another folder',
  EROFS: 'that disk can only be read. Choose another folder',
  ENOSPC: 'the disk is full. Make room or choose another disk',
  EDQUOT: 'your share of the disk is full. Make room or choose another disk',
  ENOENT: 'the folder is not there any more. Choose another folder',
  EISDIR: 'there is a folder with that name. Choose another name',
  ENAMETOOLONG: 'the name is too long. Choose a shorter one',
  EBUSY: 'another program is using that file. Close it there',
};

function whyNotSaved(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? `the system refused it${code === '' ? '' : ` (${code})`}. Choose another folder`;
  return `“${name}” was not saved: ${reason} and save again.`;
}
