/** Answering which pairs are the same, and how readily the rules join by themselves. */
import type { ChoosableField, ReviewItem, ReviewQueue, Verdict } from '../../shared/model/review.ts';
import { counted } from '../../shared/text/words.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { visit } from './history.ts';
import { toldDeed, warned } from './messages.ts';
import type { Screen } from './store.ts';

/** Which side's value of a field a merged paper shows. */
export type Take = readonly { field: ChoosableField; side: 'left' | 'right' }[];

const deedWords: Record<Verdict, (left: string, right: string) => string> = {
  same: (left, right) => `Merged: ${left} and ${right}`,
  'version-of': (left, right) => `Linked as versions: ${left} and ${right}`,
  different: (left, right) => `Kept apart: ${left} and ${right}`,
};

export function reviewActions({ store, client }: Ground, refresh: (queue?: ReviewQueue) => Promise<void>) {
  /** A second answer while the first is on its way would be given to a pair that nobody has read. */
  let answering = false;

  /** Asks for a change; shows the queue that follows from it and, unless it is null, says what was done. */
  async function change(ask: () => Promise<ReviewQueue>, words: string | null): Promise<void> {
    if (answering) return;
    answering = true;
    try {
      const queue = await ask();
      if (words !== null) store.setState(({ messages }) => ({ messages: toldDeed(messages, words, 'undo') }));
      await refresh(queue);
    } catch (error) {
      store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
      await refresh();
    } finally {
      answering = false;
    }
  }

  let asking: AbortController | null = null;
  function endTrial(): void {
    asking?.abort();
    store.setState({ trial: null });
  }

  return {
    showScreen: (screen: Screen): void => store.setState({ screen, dialog: null, flyoutOpen: false }),
    decide: ({ id, left, right }: ReviewItem, verdict: Verdict, take: Take): Promise<void> =>
      change(() => client.review.decide({ id, verdict, take: [...take] }), deedWords[verdict](left, right)),
    acceptCertain: (count: number): Promise<void> => change(() => client.review.acceptCertain(), `Accepted ${counted(count, 'match', 'matches')}`),
    /** Asks what another strictness would do. An answer that comes too late is dropped. */
    tryStrictness: async (value: number): Promise<void> => {
      asking?.abort();
      asking = new AbortController();
      const { signal } = asking;
      const revision = store.getState().summary?.revision ?? 0;
      try {
        const preview = await client.review.preview({ value }, { signal });
        if (!signal.aborted) store.setState(({ trial }) => ({ trial: { value, preview, revision, onMap: trial?.onMap ?? false } }));
      } catch (error) {
        if (!signal.aborted) store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
      }
    },
    /** Shows on the map whom the other strictness would join and part. */
    showTrial: (): void => store.setState(({ trial, history, map }) => {
      map?.fit();
      return { trial: trial && { ...trial, onMap: true }, screen: 'map', history: visit(history, null) };
    }),
    leaveTrial: (): void => endTrial(),
    applyTrial: async (): Promise<void> => {
      const { trial } = store.getState();
      if (trial === null) return;
      await change(() => client.review.setStrictness({ value: trial.value }), `Strictness ${trial.value.toFixed(2)}: the library follows it now.`);
      endTrial();
    },
  };
}
