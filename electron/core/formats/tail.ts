/** Deals with the last lines of a file that may end in the middle of something. */
import type { PaperRecord, Remark } from '../../../shared/model/record.ts';
import type { Line } from './lines.ts';
import { cutShort, quote } from './remarks.ts';

const shortPiece = 40;

/** True when a text ends as a sentence, a formula or an address ends. */
export function endsWell(text: string): boolean {
  return /[.!?…)\]}"'”’$]$/.test(text.slice(-1)) || /https?:\/\/\S+$/.test(text.slice(-200));
}

/**
 * Takes a short piece off the end when the file ends within it and a full paper stands above:
 * it is the start of the next paper and must not become a part of the abstract above.
 */
export function trailingPiece(lines: readonly Line[], isHead: (line: Line) => boolean, size: number): { lines: readonly Line[]; remarks: Remark[] } {
  const last = lines.at(-1);
  const whole = { lines, remarks: [] };
  if (last === undefined || last.ended || last.text.length > shortPiece || endsWell(last.text)) return whole;
  const above = lines.slice(-size - 2, -1);
  if (isHead(last) || above.length < size + 1 || above.slice(-size).some(isHead)) return whole;
  return { lines: lines.slice(0, -1), remarks: [cutShort(last, `${quote(last.text)} starts something that is not there. It is left out.`)] };
}

/** Marks the last record when the file ends within it; says what is kept of it. */
export function unfinished(record: PaperRecord, section: readonly Line[]): Remark[] {
  const last = section.at(-1);
  if (last === undefined || last.ended) return [];
  if (record.titleTruncated === true) {
    return [cutShort(last, `the last paper has no more than a title, ${quote(last.text, 80)}, which may be cut. It is kept so.`, record.index)];
  }
  if (record.abstract === null && record.withdrawn === null) {
    return [cutShort(last, 'the last paper has no abstract. What is there of it is kept, without the name or word that may be cut.', record.index)];
  }
  if (record.abstract === null || record.abstractTruncated === true || endsWell(record.abstract)) return [];
  record.abstractTruncated = true;
  return [cutShort(last, 'the last abstract stops within a sentence. It is kept and marked as cut.', record.index)];
}
