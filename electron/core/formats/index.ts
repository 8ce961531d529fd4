/** Reads a saved page of whatever known format: bytes in, what they state out. */
import { createHash } from 'node:crypto';
import type { DumpReading, ProfileReading, Refusal, Remark } from '../../../shared/model/record.ts';
import { decode } from './decode.ts';
import { type Line, toLines } from './lines.ts';
import { readers } from './readers.ts';
import { refuseBinary, refuseBytes, refuseText } from './refuse.ts';
import { count, inOrder, quote, remark } from './remarks.ts';
import { findSections } from './sections.ts';

/** Says that text above the first profile was left out. */
function leadingRemarks(leading: readonly Line[]): Remark[] {
  const [first] = leading;
  if (first === undefined) return [];
  return [remark('leading-text', first.number, `${count(leading.length, 'line')} above the first profile ${leading.length === 1 ? 'belongs' : 'belong'} to no profile and ${leading.length === 1 ? 'is' : 'are'} left out, from ${quote(first.text, 80)} on.`)];
}

/** The profiles that the bytes hold, or why they hold none. */
function readBytes(bytes: Uint8Array, file: string): { readings: ProfileReading[]; error: Refusal | null } {
  const refused = refuseBytes(bytes, file);
  if (refused !== null) return { readings: [], error: refused };
  const decoded = decode(bytes);
  if (decoded === null) return { readings: [], error: refuseBinary(file) };
  const lines = toLines(decoded.text);
  const { leading, sections } = findSections(lines, readers);
  const [first, ...others] = sections.map((section) => section.reader.read(section.lines));
  if (first === undefined) return { readings: [], error: refuseText(decoded.text, lines, file) };
  const remarks = inOrder([...decoded.remarks, ...leadingRemarks(leading), ...first.remarks]);
  return { readings: [{ ...first, remarks }, ...others], error: null };
}

/**
 * Reads one dump in time linear in its length. `file` is the name for messages.
 * Never throws for what the bytes hold: `error` then says why nothing was read.
 */
export function readDump(bytes: Uint8Array, file: string): DumpReading {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, sha256, ...readBytes(bytes, file) };
}
