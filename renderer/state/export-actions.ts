/** Pictures and data of the map as the window shows it: what is asked of the engine, and where the file goes. */
import { firstLook } from '../../shared/model/look.ts';
import type { DataFormat, MapQuestion, PictureQuestion } from '../../shared/model/picture.ts';
import type { PrintOptions } from '../../shared/print/options.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { told, warned } from './messages.ts';
import { MOST_DRAWN } from './most-drawn.ts';
import type { Selection } from './selection.ts';
import type { WindowState } from './store.ts';
import { viewNow } from './view-now.ts';

/** The nodes that a selection rings. */
function nodesOf(selection: Selection | null): string[] {
  if (selection === null) return [];
  if (selection.kind === 'tie' || selection.kind === 'link') return [selection.source, selection.target];
  return selection.kind === 'paper' ? [selection.id, ...selection.authors] : [selection.id];
}

/** The map as it is set, everyone where they stand now. */
function mapQuestion({ map, mapState, history, chosen }: Pick<WindowState, 'map' | 'mapState' | 'history' | 'chosen'>): MapQuestion {
  const { network, counting, opened, filter, remove } = mapState?.look ?? firstLook;
  const { ids, x, y } = map?.placement() ?? { ids: [], x: [], y: [] };
  return { network, counting, opened, most: MOST_DRAWN, filter, remove, places: { ids, x, y }, names: map?.names(), regions: map?.regions(), selected: chosen.length > 0 ? [...chosen] : nodesOf(history.here) };
}

/** What a picture is to be; `marked` prints what stands out as the map shows it. */
export interface PictureWish { options: PrintOptions; marked: boolean }

/** Whether something stands out on the map: what is selected, or what a tool has set off. */
export const hasMarks = ({ history, task, around, chosen }: Pick<WindowState, 'history' | 'task' | 'around' | 'chosen'>): boolean =>
  history.here !== null || around !== null || chosen.length > 0 || (task !== null && task.kind !== 'dumps');

export function exportActions({ store, client, host }: Ground) {
  const tell = (text: string): void => store.setState(({ messages }) => ({ messages: told(messages, text) }));
  const warn = (text: string): void => store.setState(({ messages }) => ({ messages: warned(messages, text) }));

  const question = ({ options, marked }: PictureWish): PictureQuestion => {
    const state = store.getState();
    const map = mapQuestion(state);
    const selected = marked || options.extent === 'selection' ? map.selected : [];
    return { map: { ...map, selected }, window: state.map?.camera() ?? null, options, standsOut: marked ? state.map?.standsOut() ?? null : null, until: state.years?.year ?? null };
  };

  async function bytesOf(token: string): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await (await client.pictures.take({ token })).arrayBuffer());
  }

  /** Gives the bytes to the host; true when the user kept them. */
  async function save(name: string, bytes: Uint8Array<ArrayBuffer>, what: string): Promise<boolean> {
    const outcome = await host.save(name, bytes);
    if (outcome.outcome === 'saved') tell(`${what} is saved as ${outcome.name}.`);
    if (outcome.outcome === 'failed') warn(`${what} could not be saved. ${outcome.message}`);
    return outcome.outcome === 'saved';
  }

  async function printed(wish: PictureWish, withView: boolean, onProgress: (share: number) => void, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const events = await client.pictures.print({ ...question(wish), view: withView ? viewNow(store.getState()) : null }, { signal });
    let token = '';
    for await (const event of events) {
      if (event.type === 'progress') onProgress(event.share);
      else ({ token } = event);
    }
    return bytesOf(token);
  }

  return {
    previewPicture: (wish: PictureWish, signal: AbortSignal) => client.pictures.preview(question(wish), { signal }),
    /** Prints and saves; true when there is a file now. Rejects with what the engine says, so that the dialog can stay as it is. */
    printPicture: async (wish: PictureWish, withView: boolean, onProgress: (share: number) => void, signal: AbortSignal): Promise<boolean> =>
      save(`coterie-map.${wish.options.format}`, await printed(wish, withView, onProgress, signal), 'The picture'),
    /** Puts the picture on the clipboard as PNG. */
    copyPicture: async ({ options, marked }: PictureWish, onProgress: (share: number) => void, signal: AbortSignal): Promise<void> => {
      const bytes = await printed({ options: { ...options, format: 'png' }, marked }, false, onProgress, signal);
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
        tell('The picture is on the clipboard.');
      } catch {
        warn('The picture could not be copied. The clipboard is not available to this window; save it instead.');
      }
    },
    /** Writes the map or its papers for another program, and saves; true when there is a file now. */
    saveData: async (format: DataFormat, extent: 'visible' | 'all', title: string, theme: 'light' | 'dark'): Promise<boolean> => {
      try {
        const made = await client.data.write({ format: format.id, extent, map: mapQuestion(store.getState()), title, theme });
        return await save(`coterie-${format.of}.${format.extension}`, await bytesOf(made.token), `${format.label} with ${made.holds}`);
      } catch (error) {
        warn(`The file could not be made. ${errorWords(error)}`);
        return false;
      }
    },
  };
}
