/** The report of an import as text for a terminal: the same facts as in the window. */
import type { FileReport, ImportReport } from '../../shared/model/imports.ts';
import { formatLabels } from '../../shared/model/record.ts';
import { counted } from '../../shared/text/words.ts';

/** Why records were joined, what waits for an answer and why, and which cut lists are whole now. */
function becauseText({ joins, waiting, completed }: FileReport): string {
  const lines = [
    ...joins.map(({ reason, count }) => `belongs together with other records: ${count}, ${reason}`),
    ...waiting.map(({ subject, reason, count }) => `waits for review: ${counted(count, subject, subject === 'person' ? 'people' : undefined)}, ${reason}`),
    ...(completed.length > 0 ? [`completed: ${counted(completed.length, 'cut list of authors', 'cut lists of authors')}`] : []),
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

function fileText(report: FileReport): string {
  if (report.error) return `${report.file}\n  ${report.error.message} ${report.error.advice}\n`;
  const kind = report.formats.map((format) => formatLabels[format]).join(', ');
  const counts = report.already
    ? 'already in the library, nothing was added'
    : `${report.found} papers found, ${report.joined} joined, ${report.created} new`;
  const remarks = report.remarks.map(({ line, message }) => `  ${line === null ? 'file' : `line ${line}`}: ${message}\n`).join('');
  return `${report.file}\n  ${kind} of ${report.owners.join(' and ')}: ${counts}\n${becauseText(report)}${remarks}`;
}

/** Each file with its counts and remarks, then the library as it is now. */
export function reportText(report: ImportReport): string {
  const total = `${report.records} paper records read, ${report.joined} joined, ${report.papers} papers in the library\n`;
  const refused = report.refused > 0 ? `${report.refused} ${report.refused === 1 ? 'file was' : 'files were'} not read\n` : '';
  return `${report.files.map(fileText).join('\n')}\n${total}${refused}`;
}
