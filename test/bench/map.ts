/** The map alone with many people, in real Chromium: how long its script runs for what a user does. Drawing in software is left out. */
import type { Browser, Page } from '@playwright/test';
import { launchChromium } from '../e2e/shell/chromium.ts';
import { serveMap } from '../e2e/map/server.ts';
import { heading, line, median } from './measure.ts';
import { longest, total, traced } from './trace.ts';

/** Milliseconds of script: above this a pause is felt. */
const GOAL = 50;
const PEOPLE = 10_000;
/** So many papers per person give a little over 50,000 ties. */
const PAPERS = 2.6;
const RUNS = 7;
/** Time for the map to answer and to place names. */
const REST_MS = 700;

async function openMap(browser: Browser, url: string, more: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  await page.goto(`${url}?people=${PEOPLE}&papers=${PAPERS}&width=1100&height=800${more}`);
  return page;
}

/** The median over some runs of all script that one action brings about. */
async function act(browser: Browser, page: Page, what: string, action: (run: number) => Promise<void>): Promise<void> {
  const totals: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    totals.push(total(await traced(browser, page, async () => {
      await action(run);
      await page.waitForTimeout(REST_MS);
    })));
  }
  const sorted = totals.toSorted((a, b) => a - b);
  line(what, `${median(sorted).toFixed(1)} ms, most ${(sorted.at(-1) ?? 0).toFixed(1)} ms`, `≤ ${GOAL} ms`);
}

async function benchRunning(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  const trace = await traced(browser, page, async () => {
    await page.goto(`${url}?people=${PEOPLE}&papers=${PAPERS}&width=1100&height=800`);
    await page.waitForFunction(() => window.mapPage.layout.at(-1)?.phase === 'settled', undefined, { timeout: 600_000 });
  });
  const { ties, posts } = await page.evaluate(() => ({ ties: window.mapPage.slice.source.length, posts: window.mapPage.layout.length }));
  line('People and ties', `${PEOPLE.toLocaleString('en')}, ${ties.toLocaleString('en')}`);
  line('Longest script from mount to rest', `${longest(trace, 'mount').toFixed(1)} ms`, `≤ ${GOAL} ms`);
  line('Longest script while the layout runs', `${longest(trace, 'running').toFixed(1)} ms`, `≤ ${GOAL} ms`);
  line('  times that people moved meanwhile', String(posts));
  await page.close();
}

/** Measures a map of 10,000 people and 50,000 ties. */
export async function benchMap(): Promise<void> {
  heading('The map of 10,000 people: script of the window, in time on the processor');
  const server = await serveMap();
  const browser = await launchChromium();
  await benchRunning(browser, server.url);
  const page = await openMap(browser, server.url, '&placed');
  await page.waitForFunction(() => window.mapPage.layout.at(-1)?.phase === 'settled');
  const steps = await page.evaluate(() => window.mapPage.layout.reduce((sum, state) => sum + state.steps, 0));
  line('Steps of layout when everyone has a place', String(steps), '0');
  await page.waitForTimeout(REST_MS);
  await act(browser, page, 'Hover: others step back, ties in ink, names', async (run) => { await page.mouse.move(300 + run * 71, 200 + run * 53); });
  await act(browser, page, 'Select a person, or nobody', async (run) => {
    await page.evaluate((turn) => { window.mapPage.select(turn % 2 === 1 ? null : { kind: 'person', id: `person-${turn}` }); }, run);
  });
  await act(browser, page, 'Filter a third away, dimmed or removed in turn', async (run) => {
    await page.evaluate((turn) => { window.mapPage.filter({ people: window.mapPage.slice.papers.reduce((mask, _, row) => { mask[row] = row % 3 === turn % 3 ? 1 + (turn % 2) : 0; return mask; }, new Uint8Array(window.mapPage.slice.ids.length)), ties: null }); }, run);
  });
  await act(browser, page, 'Zoom by a notch', async () => { await page.mouse.wheel(0, -100); });
  await browser.close();
  await server.close();
}
