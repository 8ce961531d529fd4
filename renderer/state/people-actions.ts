/** Merging, splitting and renaming people, and choosing which value of a paper is shown. */
import type { ChoosableField } from '../../shared/model/review.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { visit } from './history.ts';
import { toldDeed, warned } from './messages.ts';

export function peopleActions({ store, client }: Ground, refresh: () => Promise<void>) {
  async function change(ask: () => Promise<unknown>, words: string): Promise<void> {
    try {
      await ask();
      store.setState(({ messages }) => ({ messages: toldDeed(messages, words, 'undo') }));
    } catch (error) {
      store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
    }
    await refresh();
  }

  /** The person who comes out of a change may have another id: the details follow. */
  const followed = (ask: () => Promise<{ personId: string }>) => async (): Promise<void> => {
    const { personId } = await ask();
    store.setState(({ history }) => ({ history: visit(history, { kind: 'person', id: personId }), dialog: null }));
  };

  return {
    mergePeople: (id: string, name: string, other: { id: string; name: string }): Promise<void> =>
      change(followed(() => client.people.merge({ ids: [id, other.id] })), `Merged: ${name} and ${other.name}`),
    /** With `mentions`, only those printings of the name become another person. */
    splitPerson: (id: string, spelling: string, mentions?: readonly string[]): Promise<void> =>
      change(followed(() => client.people.split({ id, spelling, ...(mentions && { mentions: [...mentions] }) })), `${spelling} is a person of their own now.`),
    /** Null shows the printed name again. */
    renamePerson: (id: string, name: string | null): Promise<void> =>
      change(followed(() => client.people.rename({ id, name })), name === null ? 'The printed name is shown again.' : `The name shown is now ${name}.`),
    /** Shows what this source states in a field of a person; null goes back to the automatic choice. */
    preferOfPerson: (id: string, { field, label }: { field: string; label: string }, source: string | null): Promise<void> =>
      change(followed(() => client.people.prefer({ id, field, source })), source === null ? `${label}: the automatic choice is shown again.` : `${label}: the value that you chose is shown.`),
    /** Shows a person in the details without leaving the screen. */
    lookAtPerson: (id: string): void => store.setState(({ history }) => ({ history: visit(history, { kind: 'person', id }) })),
    preferValue: (id: string, field: ChoosableField, recordId: number | null, label: string): Promise<void> =>
      change(() => client.papers.prefer({ id, field, recordId }), recordId === null ? `${label}: the automatic choice is shown again.` : `${label}: the value of another dump is shown.`),
  };
}
