/** What the user does with the tools of the map: paths, comparisons, what is around a node, what is picked together, and years. */
import { counted } from '../../shared/text/words.ts';
import type { Ground } from './actions.ts';
import { announced } from './messages.ts';
import { visit } from './history.ts';
import type { Named } from './store.ts';
import { filled, nodeName, pathBetween, stopOn, toggled, type Around, type Stop, type Task, type Tool, type ToolsState, type Years } from './tools.ts';
import { seenBy, yearSpan } from './tools-years.ts';

export function toolActions({ store }: Ground) {
  const say = (text: string): void => store.setState(({ messages }) => ({ messages: announced(messages, text) }));
  const nameOf = (id: string): string => nodeName(store.getState().slice, id);

  /** A task takes the place of the details; what was selected is one step back. */
  function begin(task: Task): void {
    store.setState(({ history }) => ({ task, found: null, around: null, tool: 'select', panelOpen: true, screen: 'map', history: visit(history, null) }));
  }

  /** Looks at one year; speaks of it. */
  function showYear(year: number, change: Partial<Years>): void {
    const { slice, years } = store.getState();
    if (slice === null) return;
    store.setState({ years: { playing: years?.playing ?? false, fresh: false, ...change, year } });
    if (years?.year !== year) say(`${year}: ${counted(seenBy(slice, year), 'node')} on the map`);
  }

  return {
    begin,
    beginPath: (stops: readonly (Stop | null)[]): void => begin(pathBetween(stops)),
    beginCompare: (left: Named | null, right: Named | null = null): void => begin({ kind: 'compare', left, right }),
    /** Changes the task that is under way. */
    changeTask: (task: Task): void => store.setState({ task }),
    endTask: (): void => store.setState({ task: null, found: null }),
    taskFound: (found: ToolsState['found']): void => store.setState({ found }),
    takeTool: (tool: Tool): void => store.setState({ tool }),
    /** A node of the map was clicked while a task waits for one; false when it waits for nothing like it. */
    fillTask: (id: string): boolean => {
      const { task, history, slice } = store.getState();
      const node = stopOn(slice, id);
      const next = task === null || node === null || history.here !== null ? null : filled(task, node);
      if (next !== null) store.setState({ task: next });
      return next !== null;
    },
    showAround: (around: Around | null): void => store.setState({ around }),
    choose: (ids: readonly string[]): void => {
      store.setState({ chosen: [...new Set(ids)] });
      say(ids.length === 0 ? 'Nothing is selected.' : `${counted(ids.length, 'node')} selected`);
    },
    chooseAlso: (id: string): void => {
      const chosen = toggled(store.getState().chosen, id);
      store.setState({ chosen });
      say(`${nameOf(id)} is ${chosen.includes(id) ? 'in' : 'out of'} the selection, ${counted(chosen.length, 'node')}.`);
    },
    showYear,
    /** Opens the years at their end, or leaves them. */
    toggleYears: (): void => {
      const { slice, years } = store.getState();
      const span = slice === null ? null : yearSpan(slice);
      if (years !== null || span === null) store.setState({ years: null });
      else showYear(span.to, {});
    },
  };
}
