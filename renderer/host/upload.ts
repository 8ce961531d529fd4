/** Sends files to the loopback server, a few at a time, and returns what it granted for them. */
import { Grant } from '../../shared/model/imports.ts';
import { post } from './session.ts';

/** Requests at a time; a browser opens six to one server, and the engine's line takes one. */
const atOnce = 4;

/** Bytes; larger files are not sent at all (the server would stop in the middle). */
const largest = 1024 ** 3;

/** One grant for each file, in their order. A file that cannot be read gets one too: the import report names it and says so. */
export async function upload(files: readonly File[]): Promise<Grant[]> {
  const grants: Grant[] = [];
  const waiting = files.entries();
  const send = async (): Promise<void> => {
    for (const [index, file] of waiting) grants[index] = await uploadOne(file);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, send));
  return grants;
}

async function uploadOne(file: File): Promise<Grant> {
  const path = `/files?name=${encodeURIComponent(file.name)}`;
  const readable = file.size <= largest && (await canBeRead(file));
  return Grant.parse(await (readable ? post(path, file) : post(`${path}&unsent=${file.size}`)));
}

/** False when the file has gone, has changed or is not ours to read. */
async function canBeRead(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
