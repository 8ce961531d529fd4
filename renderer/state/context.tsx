/** Gives every part of the window the store and the actions. */
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Actions } from './actions.ts';
import { errorWords } from './errors.ts';
import type { Client, WindowState, WindowStore } from './store.ts';

interface Given {
  store: WindowStore;
  actions: Actions;
  client: Client;
}

const WindowContext = createContext<Given | null>(null);

export function WindowProvider({ store, actions, client, children }: Given & { children: ReactNode }) {
  const [value] = useState({ store, actions, client });
  return <WindowContext value={value}>{children}</WindowContext>;
}

function useContextValue(): Given {
  const value = use(WindowContext);
  if (value === null) throw new Error('This part of the window stands outside of WindowProvider.');
  return value;
}

export const useActions = (): Actions => useContextValue().actions;
export const useWindow = <T,>(part: (state: WindowState) => T): T => useStore(useContextValue().store, part);

export type Answer<T> = { state: 'waiting' } | { state: 'done'; value: T } | { state: 'failed'; message: string };

/**
 * Asks the engine and gives its answer. Asks again when `key` changes, when the library changes, and after a new engine;
 * an answer that comes too late is dropped. While asking again for the same `key`, the old answer stays.
 */
export function useAnswer<T>(key: string, ask: (client: Client, signal: AbortSignal) => Promise<T>): { answer: Answer<T>; retry: () => void } {
  const { client } = useContextValue();
  const engineRuns = useWindow((state) => state.engineRuns);
  const revision = useWindow((state) => state.summary?.revision ?? 0);
  const [kept, setKept] = useState<{ key: string; answer: Answer<T> }>({ key, answer: { state: 'waiting' } });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const keep = (answer: Answer<T>): void => {
      if (!controller.signal.aborted) setKept({ key, answer });
    };
    // `ask` is a new function on every render; `key` says whether it asks for something else, and the others that the answer may be another.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
    ask(client, controller.signal).then(
      (value) => keep({ state: 'done', value }),
      (error: unknown) => keep({ state: 'failed', message: errorWords(error) }),
    );
    return () => controller.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, engineRuns, key, revision, attempt]);
  return { answer: kept.key === key ? kept.answer : { state: 'waiting' }, retry: () => setAttempt(attempt + 1) };
}
