/** Asks the engine what a path or a comparison is about, and keeps the answer for the panel and the map. Draws nothing. */
import { useEffect } from 'react';
import { firstLook } from '../../shared/model/look.ts';
import { useActions, useAnswer, useWindow } from '../state/context.tsx';
import { pathQuestion, type CompareTask, type Found, type PathTask } from '../state/tools.ts';
import type { Client } from '../state/store.ts';

type Ask = (client: Client, signal: AbortSignal) => Promise<Found>;

function Asked({ name, ask }: { name: string; ask: Ask }) {
  const { taskFound } = useActions();
  const { answer, retry } = useAnswer(name, ask);
  const latest = { answer, retry };
  useEffect(() => {
    taskFound(latest);
    // A new function to ask again comes with every render; only the answer is news.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [answer.state, answer.state === 'done' ? answer.value : null, taskFound]);
  useEffect(() => () => taskFound(null), [taskFound]);
  return null;
}

function PathAsked({ task }: { task: PathTask }) {
  const look = useWindow((state) => state.mapState?.look) ?? firstLook;
  const question = pathQuestion(task, look);
  if (question === null) return null;
  return <Asked name={`path ${JSON.stringify(question)}`} ask={async (client, signal) => ({ kind: 'path', paths: await client.network.paths(question, { signal }) })} />;
}

function CompareAsked({ task: { left, right } }: { task: CompareTask }) {
  if (left === null || right === null) return null;
  const question = { left: left.id, right: right.id };
  return <Asked name={`compare ${question.left} ${question.right}`} ask={async (client, signal) => ({ kind: 'compare', comparison: await client.network.compare(question, { signal }) })} />;
}

export function TaskAnswers() {
  const task = useWindow((state) => state.task);
  if (task?.kind === 'path') return <PathAsked task={task} />;
  return task?.kind === 'compare' ? <CompareAsked task={task} /> : null;
}
