/** What the map is set to: network, counting, filter. Every change is a deed that can be undone. */
import { firstLook, noFilter, type Filter, type Look, type Mark } from '../../shared/model/look.ts';
import { decodeMask } from '../../shared/model/mask.ts';
import type { MapState } from '../../shared/model/map.ts';
import { number } from '../../shared/text/words.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { announced, toldDeed, warned } from './messages.ts';
import { MOST_DRAWN } from './most-drawn.ts';

/** Whether a filter lets everything pass. */
export const isOpen = (filter: Filter): boolean => JSON.stringify(filter) === JSON.stringify(noFilter);

export function lookActions({ store, client }: Ground, refresh: () => Promise<void>) {
  /** Only the answer to the latest question is kept. */
  let asked = 0;
  /** How many looks were chosen, and how many of them the engine has answered. What is chosen last is shown at once, and no answer about an earlier one replaces it. */
  let chosen = 0;
  let answered = 0;

  /** Reads what of the map passes the filter, and what else could be filtered by. */
  async function readFilter({ look }: MapState): Promise<void> {
    const mine = (asked += 1);
    const { filter, network, counting, opened } = look;
    try {
      const [facets, packed] = await Promise.all([
        client.network.facets({ filter }),
        isOpen(filter) ? null : client.network.mask({ network, counting, opened, most: MOST_DRAWN, filter }),
      ]);
      const mask = packed === null ? null : decodeMask(await packed.arrayBuffer());
      if (mine !== asked) return;
      store.setState(({ messages, facets: before }) => ({
        facets, mask,
        messages: before !== null && before.papers !== facets.papers ? announced(messages, `${number(facets.papers)} of ${number(facets.ofPapers)} papers`) : messages,
      }));
    } catch (error) {
      if (mine === asked) store.setState(({ messages }) => ({ messages: warned(messages, `The filter could not be applied. ${errorWords(error)}`) }));
    }
  }

  async function deed(ask: () => Promise<MapState>, sentence: string | null): Promise<void> {
    const before = chosen;
    try {
      const mapState = await ask();
      if (before === chosen) store.setState({ mapState });
      if (sentence !== null) store.setState(({ messages }) => ({ messages: toldDeed(messages, sentence, 'undo') }));
    } catch (error) {
      store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
    }
    await refresh();
  }

  async function changeLook(change: Partial<Look>): Promise<void> {
    const before = store.getState().mapState;
    const look = { ...(before?.look ?? firstLook), ...change };
    if (before) store.setState({ mapState: { ...before, look } });
    chosen += 1;
    await deed(() => client.map.changeLook(look).finally(() => { answered += 1; }), null);
  }

  const filterNow = (): Filter => store.getState().mapState?.look.filter ?? noFilter;
  const words: Record<Mark, [on: string, off: string]> = {
    hidden: ['is hidden on every map.', 'is shown again.'], closed: ['leads no further.', 'leads further again.'],
    starred: ['is followed.', 'is no longer followed.'], me: ['is you.', 'is no longer you.'],
  };

  return {
    readFilter,
    /** How many looks were chosen so far; null while one of them is not kept yet. */
    looksKept: (): number | null => (answered === chosen ? chosen : null),
    changeLook,
    changeFilter: (change: Partial<Filter>): Promise<void> => changeLook({ filter: { ...filterNow(), ...change } }),
    clearFilter: (): Promise<void> => changeLook({ filter: noFilter }),
    mark: (ids: readonly string[], name: string, mark: Mark, on: boolean): Promise<void> =>
      deed(() => client.map.mark({ ids: [...ids], mark, on }), `${name} ${words[mark][on ? 0 : 1]}`),
    writeNote: (id: string, name: string, text: string | null): Promise<void> =>
      deed(() => client.map.note({ id, text }), text === null ? `The note on ${name} is gone.` : `The note on ${name} is kept.`),
    nameCommunity: (members: readonly string[], name: string | null): Promise<void> =>
      deed(() => client.map.nameCommunity({ network: store.getState().mapState?.look.network ?? 'coauthors', members: [...members], name }),
        name === null ? 'The suggested name is shown again.' : `The community is called ${name} now.`),
  };
}
