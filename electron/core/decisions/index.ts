/** Files that hold decisions: recognised, previewed, taken over and written. */
import type { DecisionPreview, FileKind } from '../../../shared/model/decisions.ts';
import type { HistoryView } from '../../../shared/model/history.ts';
import { counted } from '../../../shared/text/words.ts';
import { discard, upToDate, type EngineContext } from '../context.ts';
import { history } from '../history.ts';
import { withPauses } from '../pauses.ts';
import { act } from '../store/actions.ts';
import type { WritableDB } from '../store/sql.ts';
import { planOf, type Plan } from './plan.ts';
import { appliedIn, previewOf } from './preview.ts';
import { kindOf, textOf } from './recognise.ts';
import { UnreadFile } from './types.ts';

export { decisionsText as writeDecisions } from './write.ts';

interface DecisionErrors {
  UNREAD(about: { message: string; data: { advice: string } }): Error;
}

/** What each granted file is for. */
export async function fileKinds({ grants }: EngineContext, tokens: readonly string[]): Promise<FileKind[]> {
  const kinds: FileKind[] = [];
  for (const token of tokens) {
    const granted = grants.peek(token);
    kinds.push(granted ? await kindOf(granted) : 'dump');
  }
  return kinds;
}

/** Lets granted files go unread, as when the user thinks better of them. */
export async function discardFiles({ grants }: EngineContext, tokens: readonly string[]): Promise<void> {
  await discard(grants.take(tokens));
}

/** Does something with a granted file; what is wrong with the file becomes UNREAD. */
async function withFile<T>({ grants }: EngineContext, token: string, errors: DecisionErrors, work: (text: string, name: string) => T | Promise<T>): Promise<T> {
  try {
    const granted = grants.peek(token);
    if (!granted) throw new UnreadFile('This file was taken over or put away before.', 'Drop the file on the window again.');
    return await work(await textOf(granted), granted.name);
  } catch (error) {
    throw error instanceof UnreadFile ? errors.UNREAD({ message: error.message, data: { advice: error.advice } }) : error;
  }
}

/** What a granted file of decisions would change. Rejects with UNREAD when it is none. */
export async function previewDecisions(context: EngineContext, token: string, errors: DecisionErrors): Promise<DecisionPreview> {
  const { reader } = context.library;
  await upToDate(context);
  return withFile(context, token, errors, (text, name) => withPauses(previewOf(reader, planOf(reader, text, name), name)));
}

/** Takes over what a plan can apply, as one deed; without anything to apply nothing is done. */
export function adoptPlan(db: WritableDB, plan: Plan, file: string): HistoryView {
  const count = appliedIn(plan);
  if (count > 0) act(db, `Took over ${counted(count, 'decision')} from ${file}`, plan.deed, Date.now());
  return history(db);
}

/** Takes over what can be applied, as one deed. Rejects with UNREAD when the file is none of decisions; it can then be dropped again. */
export async function adoptDecisions(context: EngineContext, token: string, errors: DecisionErrors): Promise<HistoryView> {
  const { writer } = context.library;
  const after = await withFile(context, token, errors, (text, name) => adoptPlan(writer, planOf(writer, text, name), name));
  await discardFiles(context, [token]);
  return after;
}
