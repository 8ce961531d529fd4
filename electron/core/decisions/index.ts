/** Files that hold decisions: recognised, previewed, taken over and written. */
import type { DecisionFormat, DecisionPreview, FileKind } from '../../../shared/model/decisions.ts';
import type { HistoryView } from '../../../shared/model/history.ts';
import type { EngineContext } from '../context.ts';
import type { ReadableDB } from '../store/sql.ts';

interface DecisionErrors {
  UNREAD(about: { data: { advice: string } }): Error;
}

const advice = 'Export the decisions again, then drop the file here.';

/** What each granted file is for. */
export function fileKinds(_context: EngineContext, tokens: readonly string[]): FileKind[] {
  return tokens.map(() => 'dump');
}

/** What a granted file of decisions would change. Rejects with UNREAD when it is none. */
export function previewDecisions(_context: EngineContext, _token: string, errors: DecisionErrors): DecisionPreview {
  throw errors.UNREAD({ data: { advice } });
}

/** Takes over what can be applied, as one deed. Rejects with UNREAD when the file is none of decisions. */
export function adoptDecisions(_context: EngineContext, _token: string, errors: DecisionErrors): HistoryView {
  throw errors.UNREAD({ data: { advice } });
}

/** The decisions of a library as the text of a file. */
export function writeDecisions(_db: ReadableDB, _format: DecisionFormat): string {
  return '';
}
