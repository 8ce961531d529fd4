/** Topics of the user's own: new ones, and found ones under another name, with more words, put together, or hidden. */
import type { OwnTopic } from '../../shared/model/map.ts';
import { isKey } from '../topics/own.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { toldDeed, warned } from './messages.ts';
import type { NodeSelection } from './selection.ts';

export function topicActions({ store, client }: Ground, refresh: () => Promise<void>, openNode: (node: NodeSelection) => void) {
  /** True when it was kept. */
  async function deed(key: string, topic: OwnTopic | null, sentence: string): Promise<boolean> {
    let kept = true;
    try {
      const mapState = await client.map.topic({ key, topic });
      store.setState(({ messages }) => ({ mapState, messages: toldDeed(messages, sentence, 'undo') }));
    } catch (error) {
      kept = false;
      store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
    }
    await refresh();
    return kept;
  }

  const keepTopic = (topic: OwnTopic): Promise<boolean> => deed(topic.key, topic, topic.hidden ? `The topic ${topic.name} is hidden.` : `The topic ${topic.name} is kept.`);

  return {
    keepTopic,
    /** Keeps a topic from the dialog, which then gives way to its details. */
    keepNewTopic: async (topic: OwnTopic): Promise<void> => {
      if (!await keepTopic(topic)) return;
      store.setState({ dialog: null });
      openNode({ kind: 'topic', id: topic.key });
    },
    /** Back to the topic as it was found; one that was not found is gone. */
    forgetTopic: ({ key, name }: Pick<OwnTopic, 'key' | 'name'>): Promise<boolean> => deed(key, null, isKey(key) ? `The topic ${name} is as it was found.` : `The topic ${name} is forgotten.`),
  };
}
