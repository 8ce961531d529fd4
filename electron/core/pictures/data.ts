/** The map and its papers in the formats of other programs, for the window. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataFormat, DataQuestion } from '../../../shared/model/picture.ts';
import { Standing } from '../../../shared/style/standing.ts';
import { counted } from '../../../shared/text/words.ts';
import type { EngineContext } from '../context.ts';
import { exportOf } from '../exchange/export.ts';
import { formats, isExportFormat } from '../exchange/formats.ts';
import { ExportError, saveExport } from '../exchange/save.ts';
import { failures } from '../map/filter.ts';
import { incidence } from '../network/incidence.ts';
import { networkReady } from '../ready.ts';
import type { Library } from '../store/open.ts';
import { shownMap } from './shown.ts';

interface UnprintedErrors { UNPRINTED(about: { message: string }): Error }

/** Every format, as the dialog lists it. */
export function dataFormats(): DataFormat[] {
  return Object.entries(formats).map(([id, { label, extension, of }]) => ({ id, label, extension, of }));
}

/** Ids of what passes the filter and is not hidden. */
function visible(library: Library, { map }: DataQuestion): { nodes: Set<string>; papers: Set<string> } {
  const { slice, mask } = shownMap(library.reader, map);
  const known = incidence(library.reader);
  const fails = failures(library.reader, known, map.filter);
  return {
    nodes: new Set(slice.ids.filter((_, node) => (mask?.people[node] ?? Standing.shown) === Standing.shown)),
    papers: new Set(known.papers.ids.filter((_, paper) => fails[paper] === 0)),
  };
}

/** Writes into a file that waits to be taken; what it holds is said in words. */
export async function writeData(context: EngineContext, question: DataQuestion, errors: UnprintedErrors): Promise<{ token: string; size: number; holds: string }> {
  const { format, extent, map, title, theme } = question;
  if (!isExportFormat(format)) throw errors.UNPRINTED({ message: `“${format}” is not a format that Coterie writes. Choose another one.` });
  const folder = await mkdtemp(join(tmpdir(), 'coterie-data-'));
  try {
    const { network, counting, opened, most } = map;
    await networkReady(context.library.reader, network, counting);
    const made = exportOf(context.library.reader, {
      format, title, network, counting, theme,
      ...(extent === 'visible' ? { ...visible(context.library, question), drawn: { opened, most } } : {}),
    });
    const file = join(folder, `data.${formats[format].extension}`);
    const holds = await saveExport(file, made);
    const token = randomUUID();
    const size = context.made.keep(token, folder, file);
    return { token, size, holds: Object.entries(holds).map(([what, n]) => counted(n, what.slice(0, -1), what)).join(', ') };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error instanceof ExportError ? errors.UNPRINTED({ message: error.message }) : error;
  }
}
