/** The review as it stands: which pair is looked at, what was taken of it, and what the keys do. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { ChoosableField, ReviewItem, ReviewPair, Verdict } from '../../shared/model/review.ts';
import { useActions, useAnswer, useWindow, type Answer } from '../state/context.tsx';
import { standardKey } from '../state/letters.ts';
import { canChoose, takesOf, type Row, type Side, type Taken } from './choices.ts';
import { reviewCommandOf, type ReviewCommand } from './keys.ts';

const noItems: readonly ReviewItem[] = [];

export interface Review {
  /** People first, as the list shows them. */
  items: readonly ReviewItem[];
  item: ReviewItem | null;
  answer: Answer<ReviewPair | null>;
  retry: () => void;
  taken: Taken;
  /** Among the rows that can be chosen, the one that 1 and 2 are about. */
  field: number;
  show(item: ReviewItem): void;
  move(step: number): void;
  take(field: ChoosableField, side: Side): void;
  focusField(index: number): void;
  decide(verdict: Verdict): void;
}

/** The pair that is looked at; when it has been answered, the one that came after it. */
function useCurrent(items: readonly ReviewItem[]) {
  const [at, setAt] = useState({ id: '', index: 0 });
  const item = items.find(({ id }) => id === at.id) ?? items[Math.min(at.index, items.length - 1)] ?? null;
  const goTo = (index: number): void => {
    const next = items[(index + items.length) % items.length];
    if (next !== undefined) setAt({ id: next.id, index: items.indexOf(next) });
  };
  // A pair that was come upon by its place is from now on followed by its id.
  if (item !== null && item.id !== at.id) setAt({ id: item.id, index: items.indexOf(item) });
  return { item, goTo };
}

export function useReview(): Review {
  const queue = useWindow((state) => state.queue?.items ?? noItems);
  const items = useMemo(() => [...queue.filter(({ subject }) => subject === 'person'), ...queue.filter(({ subject }) => subject === 'paper')], [queue]);
  const { item, goTo } = useCurrent(items);
  const { decide } = useActions();
  const id = item?.id ?? '';
  const { answer, retry } = useAnswer(`pair ${id}`, (client, signal) => (id === '' ? Promise.resolve(null) : client.review.pair({ id }, { signal })));
  const [kept, setKept] = useState<{ id: string; taken: Taken; field: number }>({ id, taken: {}, field: 0 });
  const { taken, field } = kept.id === id ? kept : { taken: {}, field: 0 };
  const rows = answer.state === 'done' ? answer.value?.rows ?? [] : [];
  return {
    items, item, answer, retry, taken, field,
    show: (shown) => goTo(items.indexOf(shown)),
    move: (step) => goTo(item === null ? 0 : items.indexOf(item) + step),
    take: (of, side) => setKept({ id, field: rows.filter(canChoose).findIndex(({ choose }) => choose === of), taken: { ...taken, [of]: side } }),
    focusField: (index) => setKept({ id, taken, field: index }),
    decide: (verdict) => {
      // A pair that has not been shown yet cannot have been judged.
      if (item === null || answer.state !== 'done' || (verdict === 'version-of' && item.subject === 'person')) return;
      void decide(item, verdict, verdict === 'same' ? takesOf(rows, taken) : []);
    },
  };
}

function perform(command: ReviewCommand, review: Review, rows: readonly Row[]): void {
  const row = rows[review.field];
  switch (command.does) {
    case 'decide': return review.decide(command.verdict);
    case 'move': return review.move(command.step);
    case 'take': return row?.choose ? review.take(row.choose, command.side) : undefined;
    case 'field': return rows.length === 0 ? undefined : review.focusField((review.field + command.step + rows.length) % rows.length);
    default: return undefined;
  }
}

/** The keys work while the focus is in the review; the slider keeps its own. */
export function useReviewKeys(root: RefObject<HTMLElement | null>, review: Review): void {
  const latest = useRef(review);
  const letters = useWindow((state) => state.letters);
  useLayoutEffect(() => {
    latest.current = review;
  });
  useEffect(() => {
    const element = root.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLElement && event.target.matches('input[type="range"]')) return;
      const { ctrlKey, metaKey, shiftKey, altKey } = event;
      const key = ctrlKey || metaKey || altKey ? event.key : standardKey(event.key, 'review', letters);
      const command = key === null ? null : reviewCommandOf({ key, ctrlKey, metaKey, shiftKey, altKey });
      if (command === null) return;
      event.preventDefault();
      const { answer } = latest.current;
      const rows = answer.state === 'done' ? answer.value?.rows.filter(canChoose) ?? [] : [];
      // Drawn at once: the next key may come before the window would draw by itself, and must find what this one did.
      flushSync(() => perform(command, latest.current, rows));
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [root, letters]);
}
