/** Topics of the user's own: found ones under another name, with more words, or hidden. */
import type { OwnTopic } from '../../shared/model/map.ts';
import type { Ground } from './actions.ts';
import { errorWords } from './errors.ts';
import { toldDeed, warned } from './messages.ts';

export function topicActions({ store, client }: Ground, refresh: () => Promise<void>) {
  async function deed(key: string, topic: OwnTopic | null, sentence: string): Promise<void> {
    try {
      const mapState = await client.map.topic({ key, topic });
      store.setState(({ messages }) => ({ mapState, messages: toldDeed(messages, sentence, 'undo') }));
    } catch (error) {
      store.setState(({ messages }) => ({ messages: warned(messages, errorWords(error)) }));
    }
    await refresh();
  }
  return {
    keepTopic: (topic: OwnTopic): Promise<void> => deed(topic.key, topic, topic.hidden ? `The topic ${topic.name} is hidden.` : `The topic ${topic.name} is kept.`),
    /** Back to the topic as it was found. */
    forgetTopic: ({ key, name }: Pick<OwnTopic, 'key' | 'name'>): Promise<void> => deed(key, null, `The topic ${name} is as it was found.`),
  };
}
