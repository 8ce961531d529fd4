/** Answering which pairs are the same, and how readily the rules join by themselves. */
import type { ChoosableField, ReviewItem, ReviewQueue, Verdict } from '../../shared/model/review.ts';
import { counted } from '../../shared/text/words.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
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

  return {
    showScreen: (screen: Screen): void => store.setState({ screen, dialog: null, flyoutOpen: false }),
    decide: ({ id, left, right }: ReviewItem, verdict: Verdict, take: Take): Promise<void> =>
      change(() => client.review.decide({ id, verdict, take: [...take] }), deedWords[verdict](left, right)),
    acceptCertain: (count: number): Promise<void> => change(() => client.review.acceptCertain(), `Accepted ${counted(count, 'match', 'matches')}`),
    setStrictness: (value: number): Promise<void> => change(() => client.review.setStrictness({ value }), null),
  };
}
