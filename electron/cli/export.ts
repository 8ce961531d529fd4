/** `coterie export`: a library in one of the formats, to the terminal or into a file that was read back. */
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import { exportOf } from '../core/exchange/export.ts';
import { isExportFormat } from '../core/exchange/formats.ts';
import { exportLibrary } from '../core/exchange/json.ts';
import { checkText, ExportError, saveExport, type Export } from '../core/exchange/save.ts';
import { exportFormatIds } from '../core/exchange/types.ts';
import type { Library } from '../core/store/open.ts';
import type { Counting, NetworkKind } from '../../shared/model/slice.ts';

/** `json` is the whole library with the records behind everything; the others are what other programs read. */
export const exportNames: readonly string[] = ['json', ...exportFormatIds];

export interface ExportOptions {
  readonly library: string;
  /** One of `exportNames`. */
  readonly format: string;
  readonly network: NetworkKind;
  readonly counting: Counting;
  readonly out?: string;
}

const Whole = z.object({ papers: z.array(z.unknown()), people: z.array(z.unknown()), ties: z.array(z.unknown()) });

function wholeLibrary({ reader }: Library): Export {
  const data = exportLibrary(reader);
  return {
    chunks: [JSON.stringify(data, null, 2), '\n'],
    expected: { papers: data.papers.length, nodes: data.people.length, ties: data.ties.length },
    holds: (text) => {
      const { papers, people, ties } = Whole.parse(JSON.parse(text));
      return { papers: papers.length, nodes: people.length, ties: ties.length };
    },
  };
}

function made(library: Library, { format, network, counting }: ExportOptions): Export {
  if (!isExportFormat(format)) return wholeLibrary(library);
  const name = basename(library.file, extname(library.file));
  const what = network === 'mixed' ? 'People, papers and topics' : `${network.charAt(0).toUpperCase()}${network.slice(1)}`;
  return exportOf(library.reader, { format, title: `${what} in ${name}`, network, counting, theme: 'light' });
}

/** True when the file was written, or the text printed; `err` gets the reason when not. */
export async function exportTo(library: Library, options: ExportOptions, terminal: { out(text: string): void; err(text: string): void }): Promise<boolean> {
  try {
    const one = made(library, options);
    if (options.out === undefined) {
      const text = [...one.chunks].join('');
      checkText(text, one);
      terminal.out(text);
      return true;
    }
    const replaced = existsSync(options.out);
    const found = await saveExport(options.out, one);
    const counts = Object.entries(found).map(([what, count]) => `${count} ${count === 1 ? what.slice(0, -1) : what}`).join(', ');
    terminal.err(`${options.out} ${replaced ? 'was replaced' : 'was written'} and read back: ${counts}.\n`);
    return true;
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    terminal.err(`${error.message}\n`);
    return false;
  }
}
