/** Tells from its beginning what a granted file is for, and reads the text of a file of decisions. */
import { open, readFile, stat } from 'node:fs/promises';
import type { FileKind } from '../../../shared/model/decisions.ts';
import { decode } from '../formats/decode.ts';
import { readView } from '../print/view-in-file.ts';
import type { Granted } from '../jobs/sources.ts';
import { isAlias } from './alias.ts';
import { isLedger } from './ledger-read.ts';
import { isThesaurus } from './thesaurus.ts';
import { UnreadFile } from './types.ts';

/** Bytes that are looked at. */
const HEAD = 65_536;
/** A larger file holds no decisions: ten thousand of them are three megabytes. Bytes. */
const LARGEST = 128 * 1024 * 1024;

/** The beginning of a file. `text` is null for what is no text. */
interface Head { readonly name: string; readonly bytes: Uint8Array; readonly text: string | null }

/** Kinds of files that are no dumps, each with how it is known; what none of these knows is a dump. */
const kinds: readonly { readonly kind: FileKind; readonly knows: (head: Head) => boolean }[] = [
  { kind: 'decisions', knows: ({ text, name }) => text !== null && (isLedger(text) || isThesaurus(text) || isAlias(text, name)) },
];

async function headBytes(granted: Granted): Promise<Uint8Array> {
  if ('bytes' in granted) return granted.bytes.subarray(0, HEAD);
  const file = await open(granted.path);
  try {
    if (!(await file.stat()).isFile()) return new Uint8Array();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a file is for. One that cannot be opened counts as a dump, whose reader says what is wrong with it. */
export async function kindOf(granted: Granted): Promise<FileKind> {
  try {
    if ('path' in granted && (await stat(granted.path)).isFile() && (await readView(granted.path)) !== null) return 'view';
    const bytes = await headBytes(granted);
    const head = { name: granted.name, bytes, text: decode(bytes)?.text ?? null };
    return kinds.find(({ knows }) => knows(head))?.kind ?? 'dump';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'dump';
    throw error;
  }
}

/** The whole text of a file of decisions. Throws UnreadFile with what to do. */
export async function textOf(granted: Granted): Promise<string> {
  const { name } = granted;
  try {
    const size = 'bytes' in granted ? granted.bytes.byteLength : (await stat(granted.path)).size;
    if (size > LARGEST) throw new UnreadFile(`${name} is far too large for a file of decisions.`, 'Check that this is the right file.');
    const decoded = decode('bytes' in granted ? granted.bytes : await readFile(granted.path));
    if (decoded !== null) return decoded.text;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UnreadFile(`${name} could not be read (${String(error.code)}).`, 'Check that the file still exists and that you may read it, then drop it again.');
  }
  throw new UnreadFile(`${name} is not text.`, 'Decisions come as a VOSviewer thesaurus, a CiteSpace alias file, or a Coterie ledger.');
}
