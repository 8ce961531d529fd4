/** What the window's thread did, from Chromium's own trace: script only, so that drawing in software does not count. */
import type { Browser, Page } from '@playwright/test';

/** One stretch of script. Milliseconds on the processor, which other programs on the machine do not lengthen; `start` is on the trace's clock. */
export interface Script { start: number; cpu: number }
export interface Trace {
  scripts: Script[];
  /** When the page set a mark, by its name. */
  marks: ReadonlyMap<string, number>;
}

interface TraceEvent { name: string; cat: string; ph: string; ts: number; dur?: number; tdur?: number; pid: number; tid: number; args?: { name?: string } }

const scriptEvents = new Set(['EvaluateScript', 'FunctionCall', 'FireAnimationFrame', 'TimerFire', 'EventDispatch', 'RunMicrotasks', 'v8.evaluateModule', 'HandlePostMessage', 'FireIdleCallback']);

/** Runs `work` and returns the script of the page's main thread meanwhile, in order; what is nested in other script counts once. */
export async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<Trace> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'blink.user_timing', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const events = traceEvents.filter(({ name, ph, pid, tid }) => ph === 'X' && scriptEvents.has(name) && main.has(`${pid} ${tid}`));
  const scripts: Script[] = [];
  let end = -Infinity;
  for (const { ts, dur = 0, tdur = dur } of events.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (ts < end) continue;
    end = ts + dur;
    scripts.push({ start: ts / 1000, cpu: tdur / 1000 });
  }
  return { scripts, marks: new Map(traceEvents.filter(({ cat }) => cat.includes('user_timing')).map(({ name, ts }) => [name, ts / 1000])) };
}

/** The longest script from a mark on. */
export function longest({ scripts, marks }: Trace, from?: string): number {
  const start = from === undefined ? -Infinity : marks.get(from) ?? Infinity;
  // The script that set the mark is part of what is asked for.
  return scripts.reduce((most, script) => (script.start + script.cpu >= start ? Math.max(most, script.cpu) : most), 0);
}

export const total = ({ scripts }: Trace): number => scripts.reduce((sum, { cpu }) => sum + cpu, 0);
