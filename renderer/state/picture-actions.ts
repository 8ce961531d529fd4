/** Pictures that were dropped on the window: each may hold the view of the map that it was printed from. */
import type { Grant } from '../../shared/model/imports.ts';
import type { View } from '../../shared/model/look.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { warned } from './messages.ts';
import { when } from './when.ts';

/** Opens the view of the last of these pictures; the map can stand in one way only. */
export function pictureOpener({ store, client }: Ground, showView: (view: View, name: string, sentence: string) => Promise<void>) {
  const warn = (text: string): void => store.setState(({ messages }) => ({ messages: warned(messages, text) }));

  async function openPicture({ token, name }: Grant): Promise<void> {
    const view = await client.pictures.view({ token });
    await when(store, ({ dialog, importing }) => dialog === null && importing === null);
    if (view === null) warn(`${name} holds no view of a map. Pictures that Coterie saves with “This view in the file” do.`);
    else await showView(view, name, `The map stands as in ${name}.`);
  }

  return async (grants: readonly Grant[]): Promise<void> => {
    const last = grants.at(-1);
    if (last === undefined) return;
    try {
      await openPicture(last);
      await client.files.discard({ tokens: grants.map(({ token }) => token) });
    } catch (error) {
      warn(errorWords(error));
    }
  };
}
