/** What is chosen in quick succession on the map. */
import { expect, test } from 'vitest';
import { firstLook, type Look } from '../../../shared/model/look.ts';
import type { MapState } from '../../../shared/model/map.ts';
import { fakeWorld, firstState, packed, summaryAt } from './fake-world.ts';

test('what is chosen while the engine still answers an earlier choice stays chosen, and the next choice builds on it', async () => {
  const answers: PromiseWithResolvers<MapState>[] = [];
  const kept: Look[] = [];
  const world = fakeWorld({
    summary: () => Promise.resolve(summaryAt(2)), slice: () => Promise.resolve(packed(2)), mapState: () => Promise.resolve({ ...firstState, look: kept[0] ?? firstLook }),
    changeLook: (look) => {
      kept.push(look);
      const answer = Promise.withResolvers<MapState>();
      answers.push(answer);
      return answer.promise;
    },
  });
  await world.actions.refresh();
  const shown = () => world.store.getState().mapState?.look;
  const first = world.actions.changeLook({ counting: 'full' });
  const second = world.actions.changeLook({ remove: true });
  answers[0]?.resolve({ ...firstState, look: { ...firstLook, counting: 'full' } });
  await first;
  expect(shown()).toMatchObject({ counting: 'full', remove: true });
  const third = world.actions.changeFilter({ onlyWithCode: true });
  expect(kept[2]).toMatchObject({ counting: 'full', remove: true, filter: { onlyWithCode: true } });
  for (const [index, answer] of answers.entries()) answer.resolve({ ...firstState, look: kept[index] ?? firstLook });
  await Promise.all([second, third]);
});

test('what is chosen while the library is being read is not replaced by what was read', async () => {
  const reading = Promise.withResolvers<MapState>();
  const world = fakeWorld({
    summary: () => Promise.resolve(summaryAt(2)), slice: () => Promise.resolve(packed(2)),
    mapState: () => reading.promise, changeLook: () => new Promise(() => undefined),
  });
  world.store.setState({ mapState: firstState });
  const read = world.actions.refresh();
  void world.actions.changeLook({ counting: 'full' });
  reading.resolve(firstState);
  await read;
  expect(world.store.getState().mapState?.look.counting).toBe('full');
});
