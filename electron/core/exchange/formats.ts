/** Every format that maps and papers can be written in, as the dialog and the command line list them. */
import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphology } from './graphology.ts';
import { nodesCsv, tiesCsv } from './map-csv.ts';
import { htmlPage } from './page/page.ts';
import { pajek } from './pajek.ts';
import { papersCsv } from './papers-csv.ts';
import { ris } from './ris.ts';
import type { ExportFormat, ExportFormatId } from './types.ts';
import { vosviewerMap, vosviewerNetwork } from './vosviewer.ts';

export const formats = {
  'gexf': gexf,
  'graphml': graphml,
  'csv-nodes': nodesCsv,
  'csv-ties': tiesCsv,
  'graphology': graphology,
  'vosviewer-map': vosviewerMap,
  'vosviewer-network': vosviewerNetwork,
  'pajek': pajek,
  'html': htmlPage,
  'bibtex': bibtex,
  'ris': ris,
  'csl-json': csl,
  'csv-papers': papersCsv,
} as const satisfies Readonly<Record<ExportFormatId, ExportFormat>>;

export function isExportFormat(name: string): name is ExportFormatId {
  return Object.hasOwn(formats, name);
}
