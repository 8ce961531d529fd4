/** The window in real Chromium: time from start to a drawn map, and the largest pause of its thread while a layout runs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startHost } from '../e2e/shell/browser.ts';
import { launchChromium } from '../e2e/shell/chromium.ts';
import { scoredPage } from '../unit/jobs/pages.ts';
import { filesOf } from './import.ts';
import { heading, line, median } from './measure.ts';
import { longest, traced } from './trace.ts';

const RUNS = 5;
/** Places are saved this long after the layout rests, at the latest. */
const SAVED_MS = 2000;
/** A task that takes longer than this is felt. Milliseconds. */
const PAUSE_GOAL = 50;

/** Tasks of the window's thread above 50 ms, as the browser reports them. */
async function watchPauses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pauses: { start: number; duration: number }[] = [];
    Object.assign(globalThis, { pauses });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) pauses.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
}

async function largestPause(page: Page, since: number): Promise<number> {
  return await page.evaluate((from) => {
    const { pauses } = globalThis as unknown as { pauses: { start: number; duration: number }[] };
    return pauses.filter((pause) => pause.start >= from).reduce((largest, pause) => Math.max(largest, pause.duration), 0);
  }, since);
}

const settled = (page: Page): Promise<void> => page.getByText(/Layout settled/).first().waitFor({ timeout: 600_000 });
const drawn = (page: Page): Promise<void> => page.getByRole('application').waitFor({ timeout: 60_000 });

/** Starts the host on a library and opens a window. Times are milliseconds from the start of the host. */
async function open(browser: Browser, library: string, files: string[]): Promise<{ map: number; rest: number; pause: number }> {
  const began = performance.now();
  const host = await startHost(library, files);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await watchPauses(page);
  await page.goto(host.addresses[0] ?? '');
  await drawn(page);
  const map = performance.now() - began;
  const since = await page.evaluate(() => performance.now());
  await settled(page);
  const rest = performance.now() - began;
  const pause = await largestPause(page, since);
  await page.waitForTimeout(SAVED_MS);
  await context.close();
  await host.stop();
  return { map, rest, pause };
}

/** Saved pages of about `people` people: owners who each write with a circle of their own, and with each other. */
function generatedPages(folder: string, people: number): string[] {
  const circle = 50;
  const name = (i: number): string => `Given${i.toString(36)} Family${(i * 7 + 3).toString(36)}`;
  return Array.from({ length: people / circle }, (_, owner) => {
    const first = owner * circle;
    const works = Array.from({ length: circle * 2 }, (_unused, i) => {
      const far = (first + i * 131) % people;
      const authors = [name(first), name(first + (i % circle)), name(first + ((i * 3) % circle)), ...(i % 10 === 0 ? [name(far)] : [])];
      return { title: `Work ${i} of circle ${owner}`, authors: [...new Set(authors)].join(', '), date: `Mar ${(i % 28) + 1}, ${2000 + (i % 25)}` };
    });
    const path = join(folder, `owner-${owner}.txt`);
    writeFileSync(path, scoredPage(name(first), works));
    return path;
  });
}

/** A library of 10,000 people, laid out and closed: opening it again shows the map as it was. */
async function benchSaved(browser: Browser, library: string, folder: string): Promise<void> {
  await open(browser, library, generatedPages(folder, 10_000));
  const host = await startHost(library, []);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const began = performance.now();
  const trace = await traced(browser, page, async () => {
    await page.goto(host.addresses[0] ?? '');
    await settled(page);
  });
  line('A saved library of 10,000 people: start to the map at rest', `${(performance.now() - began).toFixed(0)} ms`);
  line('  layout', (await page.getByText(/Layout settled/).first().textContent()) ?? '', '0 steps');
  line('  longest script', `${longest(trace).toFixed(0)} ms`, `≤ ${PAUSE_GOAL} ms`);
  await context.close();
  await host.stop();
}

export async function benchWindow(profiles: string): Promise<void> {
  heading('The window, in Chromium with WebGL in software');
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  const browser = await launchChromium();
  const fresh: { map: number; rest: number; pause: number }[] = [];
  const again: typeof fresh = [];
  for (let i = 0; i < RUNS; i += 1) {
    const library = join(folder, `run-${i}.coterie`);
    fresh.push(await open(browser, library, filesOf(profiles)));
    again.push(await open(browser, library, []));
  }
  const middle = (runs: typeof fresh, of: 'map' | 'rest'): string => `${median(runs.map((run) => run[of]).toSorted((a, b) => a - b)).toFixed(0)} ms`;
  line('Start to a drawn map, importing the profiles first', middle(fresh, 'map'));
  line('  until the layout rests', middle(fresh, 'rest'));
  line('Start to a drawn map, from a saved library', middle(again, 'map'));
  line('  until the layout rests', middle(again, 'rest'));
  const large = await open(browser, join(folder, 'large.coterie'), generatedPages(folder, 2000));
  line('Largest pause while the layout of 2,000 people runs', large.pause > 0 ? `${large.pause.toFixed(0)} ms` : `under ${PAUSE_GOAL} ms`, `≤ ${PAUSE_GOAL} ms`);
  await benchSaved(browser, join(folder, 'largest.coterie'), folder);
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
