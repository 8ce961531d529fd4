/** Papers for tests of topics. */
import type { LibraryTopics, TopicPaper } from '../../../electron/core/topics/types.ts';

export function paper(title: string | null, abstract: string | null = null, ...categories: string[]): TopicPaper {
  return { title, abstract, categories };
}

/** Labels of one paper's topics. */
export function labelsOf({ topics, of }: LibraryTopics, at: number): string[] {
  return (of[at] ?? []).map(({ topic }) => topics[topic]?.label ?? '');
}

export const labels = ({ topics }: LibraryTopics): string[] => topics.map(({ label }) => label);
