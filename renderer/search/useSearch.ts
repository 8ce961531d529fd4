/** Searching while typing: a short pause, one question, and answers that come too late are dropped. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchResult } from '../../shared/model/library.ts';
import { useActions, useAnswer, type Answer } from '../state/context.tsx';

/** Milliseconds without a key before the question is asked. */
const PAUSE = 60;
const LIMIT = 8;

/** One row of the results, people first. */
export type Found =
  | { kind: 'person'; hit: SearchResult['people'][number] }
  | { kind: 'paper'; hit: SearchResult['papers'][number] };

export interface Search {
  text: string;
  type(text: string): void;
  /** What is being searched for, after the pause; empty when there is nothing to search for. */
  asked: string;
  answer: Answer<SearchResult>;
  found: readonly Found[];
  active: number;
  move(step: number): void;
  choose(index: number): void;
}

const nothing: SearchResult = { people: [], papers: [], paperTotal: 0, paperTotalAtLeast: false };

/** `onChosen` is called after a result was chosen. */
export function useSearch(onChosen: () => void): Search {
  const { goToPerson, goToPaper } = useActions();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [active, setActive] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim().slice(0, 500)), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { answer } = useAnswer(`search ${asked}`, (client, signal) =>
    (asked === '' ? Promise.resolve(nothing) : client.search.query({ text: asked, limit: LIMIT }, { signal })));
  const result = answer.state === 'done' ? answer.value : nothing;
  const found: Found[] = [
    ...result.people.map((hit): Found => ({ kind: 'person', hit })),
    ...result.papers.map((hit): Found => ({ kind: 'paper', hit })),
  ];
  return {
    text,
    type: (next) => {
      setText(next);
      setActive(0);
    },
    asked,
    answer,
    found,
    active,
    move: (step) => setActive(found.length === 0 ? 0 : (active + step + found.length) % found.length),
    choose: (index) => {
      const chosen = found[index];
      if (chosen === undefined) return;
      // What lies over the map must be gone before the map can take the focus.
      flushSync(() => {
        setText('');
        onChosen();
      });
      if (chosen.kind === 'person') goToPerson(chosen.hit.personId);
      else void goToPaper(chosen.hit.id);
    },
  };
}
