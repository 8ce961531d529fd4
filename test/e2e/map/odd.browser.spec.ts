/** Networks that nobody draws on purpose: the map takes each of them, comes to rest, and answers. */
import { expect, test, type Page } from '@playwright/test';
import { launchChromium } from '../shell/chromium.ts';
import { inked } from './pixels.ts';
import { serveMap } from './server.ts';

interface Odd { people: number; ties: readonly (readonly [number, number])[]; name?: string; fan?: boolean }

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const odd: Record<string, Odd> = {
  'nobody': { people: 0, ties: [] },
  'one person': { people: 1, ties: [] },
  'fifty people without a tie': { people: 50, ties: [] },
  'a tie of a person to themselves': { people: 3, ties: [[0, 0], [1, 2]] },
  'a thousand separate pairs': { people: 2000, ties: range(1000).map((pair) => [pair * 2, pair * 2 + 1]) },
  'a paper of three thousand authors': { people: 3000, ties: range(2999).map((author) => [0, author + 1]), fan: true },
  'names of three hundred letters': { people: 30, ties: range(29).map((person) => [0, person + 1]), name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(9) },
};

/** Shows a network and waits until it rests. */
async function show(page: Page, one: Odd): Promise<void> {
  await page.evaluate(({ people, ties, name, fan }) => {
    const { slice, layout } = window.mapPage;
    layout.length = 0;
    const numbers = Array.from({ length: people }, (_, person) => person);
    window.mapPage.show({
      ...slice, revision: slice.revision + 1, communities: [], loneReasons: {},
      ids: numbers.map((person) => `odd-${slice.revision}-${person}`), names: numbers.map((person) => name ?? `Person ${person}`),
      papers: new Uint32Array(people).fill(1), community: new Uint8Array(people), nodeFlags: new Uint8Array(people),
      x: new Float32Array(people).fill(Number.NaN), y: new Float32Array(people).fill(Number.NaN),
      source: Uint32Array.from(ties, ([from]) => from), target: Uint32Array.from(ties, ([, to]) => to),
      weight: new Float32Array(ties.length).fill(fan === true ? 1 / 2999 : 1), sharedPapers: new Uint32Array(ties.length).fill(1), tieFlags: new Uint8Array(ties.length).fill(fan === true ? 1 : 0),
    });
  }, one);
  await page.waitForFunction(() => window.mapPage.layout.at(-1)?.phase === 'settled', undefined, { timeout: 60_000 });
}

test('odd networks are drawn, come to rest, and answer the pointer and the keyboard', async () => {
  test.setTimeout(300_000);
  const server = await serveMap();
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 776, height: 802 } });
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(`${server.url}?people=12`);
  await page.waitForFunction(() => window.mapPage.layout.at(-1)?.phase === 'settled');
  for (const [what, one] of Object.entries(odd)) {
    await test.step(what, async () => {
      await show(page, one);
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.mouse.click(388, 401);
      await page.mouse.wheel(0, -200);
      await page.keyboard.press('f');
      if (one.people > 0) expect(await inked(page)).toBeGreaterThan(0);
      const places = await page.evaluate(() => window.mapPage.placed.at(-1));
      if (one.people > 0) expect([...places?.x ?? [], ...places?.y ?? []].every((value) => Number.isFinite(value))).toBe(true);
    });
  }
  expect(problems).toEqual([]);
  await browser.close();
  await server.close();
});
