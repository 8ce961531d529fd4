/** What the table lists: the network of the map, and all of it where the map can draw only its strongest part. */
import { firstLook } from '../../shared/model/look.ts';
import { decodeMask, type Mask } from '../../shared/model/mask.ts';
import { decodeSlice, type GraphSlice } from '../../shared/model/slice.ts';
import { useAnswer, useWindow, type Answer } from '../state/context.tsx';
import { isOpen } from '../state/look-actions.ts';

/** Rows of the table, at most; a larger network lists its strongest part. */
const MOST_LISTED = 100_000;

export interface Listed { slice: GraphSlice; mask: Mask | null }

/** `onMap` is what the map draws. A drawn part is read again as a whole, with what of it passes the filter. */
export function useListed(onMap: GraphSlice): { answer: Answer<Listed>; retry: () => void } {
  const { network, counting, filter } = useWindow((state) => state.mapState?.look) ?? firstLook;
  const mask = useWindow((state) => state.mask);
  const isPart = onMap.whole.reason !== null;
  const asked = { network, counting, opened: [], most: MOST_LISTED };
  const whole = useAnswer(isPart ? `listed ${network} ${counting}` : 'listed on the map', async (client, signal) =>
    (isPart ? decodeSlice(await (await client.network.slice(asked, { signal })).arrayBuffer()) : null));
  const passing = useAnswer(isPart ? `passing ${network} ${counting} ${JSON.stringify(filter)}` : 'passing on the map', async (client, signal) =>
    (isPart && !isOpen(filter) ? decodeMask(await (await client.network.mask({ ...asked, filter }, { signal })).arrayBuffer()) : null));
  const retry = (): void => {
    whole.retry();
    passing.retry();
  };
  if (!isPart) return { answer: { state: 'done', value: { slice: onMap, mask } }, retry };
  if (whole.answer.state !== 'done') return { answer: whole.answer, retry };
  if (passing.answer.state === 'failed') return { answer: passing.answer, retry };
  if (whole.answer.value === null) return { answer: { state: 'waiting' }, retry };
  return { answer: { state: 'done', value: { slice: whole.answer.value, mask: passing.answer.state === 'done' ? passing.answer.value : null } }, retry };
}
