/** The map by itself in a real Chromium: it is drawn, comes to rest, and answers pointer and keyboard. */
import { expect, test as base, type Page } from '@playwright/test';
import { launchChromium } from '../shell/chromium.ts';
import { fitView, toScreen } from '../../../renderer/network/view.ts';
import { palette } from '../../../shared/style/palette.ts';
import { colorsOf, endsOf, inked, strokesOnScreen } from './pixels.ts';
import { serveMap, type MapServer } from './server.ts';

const test = base.extend<{ map: Page }, { served: MapServer }>({
  served: [async ({}, use) => { // oxlint-disable-line eslint/no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
    const server = await serveMap();
    await use(server);
    await server.close();
  }, { scope: 'worker' }],
  map: async ({ served }, use) => {
    const browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 776, height: 802 } });
    await page.goto(`${served.url}?people=135`);
    await page.waitForFunction(() => window.mapPage.layout.at(-1)?.phase === 'settled');
    await use(page);
    await browser.close();
  },
});

/** Where a person is on the page while the whole map is in view, by the places that the map reported last. */
async function pointOf(page: Page, row: number): Promise<{ x: number; y: number }> {
  await page.evaluate(() => window.mapPage.handle?.fit());
  await page.waitForTimeout(400);
  const box = await page.getByRole('application').boundingBox();
  const { id, placed } = await page.evaluate((at) => ({ id: window.mapPage.slice.ids[at] ?? '', placed: window.mapPage.placed.at(-1) }), row);
  if (!box || !placed) throw new Error('The map is not on the page, or has not come to rest.');
  const view = fitView({ x: Float32Array.from(placed.x), y: Float32Array.from(placed.y) }, box.width, box.height);
  const at = placed.ids.indexOf(id);
  const { x, y } = toScreen(view, placed.x[at] ?? 0, placed.y[at] ?? 0);
  return { x: box.x + x, y: box.y + y };
}

test('the map comes to rest, reports where everyone stands, and is drawn', async ({ map }) => {
  const placed = await map.evaluate(() => window.mapPage.placed.at(-1));
  expect(placed?.ids).toHaveLength(135);
  expect(placed?.x.every((x) => Number.isFinite(x))).toBe(true);
  expect(await inked(map)).toBeGreaterThan(0.05);
});

test('a click selects a person, a double click opens them, a click on the paper clears', async ({ map }) => {
  const { x, y } = await pointOf(map, 5);
  await map.mouse.dblclick(x, y);
  const id = await map.evaluate(() => window.mapPage.slice.ids[5]);
  expect(await map.evaluate(() => window.mapPage.selected[0])).toEqual({ kind: 'person', id });
  expect(await map.evaluate(() => window.mapPage.opened)).toEqual([id]);
  await map.evaluate(() => { window.mapPage.select(null); window.mapPage.handle?.fit(); });
  await map.waitForTimeout(400);
  await map.mouse.click(770, 5);
  expect(await map.evaluate(() => window.mapPage.selected.at(-1))).toBeNull();
});

test('a dragged person stays where they were put, through a run of the layout', async ({ map }) => {
  const { x, y } = await pointOf(map, 5);
  await map.mouse.move(x, y);
  await map.mouse.down();
  await map.mouse.move(x + 60, y + 40, { steps: 4 });
  await map.mouse.up();
  const dropped = await map.evaluate(() => window.mapPage.placed.at(-1));
  expect(dropped?.pinned[5]).toBe(true);
  const before = await map.evaluate(() => {
    window.mapPage.handle?.toggleLayout();
    return window.mapPage.placed.length;
  });
  await map.waitForFunction((told) => window.mapPage.placed.length > told && window.mapPage.layout.at(-1)?.phase === 'settled', before);
  const after = await map.evaluate(() => window.mapPage.placed.at(-1));
  expect(after?.x[5]).toBeCloseTo(dropped?.x[5] ?? 0, 2);
  expect(after?.y[5]).toBeCloseTo(dropped?.y[5] ?? 0, 2);
  expect(after?.x[6]).not.toBe(dropped?.x[6]);
});

test('a click on the line between two people selects their tie', async ({ map }) => {
  const ties = await map.evaluate(() => {
    const { source, target } = window.mapPage.slice;
    return Array.from(source, (from, tie) => [from, target[tie] ?? 0] as const);
  });
  const lengths: { ends: readonly [number, number]; from: { x: number; y: number }; to: { x: number; y: number } }[] = [];
  for (const ends of ties.slice(0, 12)) lengths.push({ ends, from: await pointOf(map, ends[0]), to: await pointOf(map, ends[1]) });
  lengths.sort((a, b) => Math.hypot(b.from.x - b.to.x, b.from.y - b.to.y) - Math.hypot(a.from.x - a.to.x, a.from.y - a.to.y));
  const [{ from, to } = { from: { x: 0, y: 0 }, to: { x: 0, y: 0 } }] = lengths;
  // Just outside the disc the curve has hardly left the straight line.
  await map.mouse.click(from.x + (to.x - from.x) * 0.12, from.y + (to.y - from.y) * 0.12);
  const selected = await map.evaluate(() => window.mapPage.selected.at(-1));
  expect(selected?.kind).toBe('tie');
  const drawn = await map.evaluate(() => {
    const { ids, source, target } = window.mapPage.slice;
    return Array.from(source, (a, tie) => [ids[a] ?? '', ids[target[tie] ?? 0] ?? ''].sort().join());
  });
  expect(drawn).toContain(selected?.kind === 'tie' ? [selected.source, selected.target].sort().join() : '');
});

test('a drag on the paper and the wheel move the camera and nobody on the map', async ({ map }) => {
  const before = await map.evaluate(() => window.mapPage.placed.length);
  await map.mouse.move(770, 10);
  await map.mouse.wheel(0, -300);
  await expect.poll(() => map.evaluate(() => window.mapPage.zoom)).toBeGreaterThan(1.1);
  await map.evaluate(() => { window.mapPage.handle?.fit(); });
  await expect.poll(() => map.evaluate(() => window.mapPage.zoom)).toBeCloseTo(1, 5);
  expect(await map.evaluate(() => window.mapPage.placed.length)).toBe(before);
});

test('resting on a person shows a card with papers and coauthors', async ({ map }) => {
  const { x, y } = await pointOf(map, 0);
  await map.mouse.move(x + 1, y + 1);
  const name = await map.evaluate(() => window.mapPage.slice.names[0] ?? '');
  await expect(map.locator('.map-card')).toContainText(name);
  await expect(map.locator('.map-card')).toContainText(/\d+ papers?, \d+ coauthors?/);
  await map.mouse.move(5, 5);
  await expect(map.locator('.map-card')).toHaveCount(0);
});

test('the keyboard walks from person to person, says who it is, and opens them', async ({ map }) => {
  const canvas = map.getByRole('application');
  await expect(canvas).toHaveAccessibleName(/135 people/);
  await canvas.focus();
  await map.keyboard.press('ArrowRight');
  const most = await map.evaluate(() => { const { papers, names } = window.mapPage.slice; return names[papers.indexOf(Math.max(...papers))] ?? ''; });
  await expect(canvas.locator('[aria-live]')).toContainText(most);
  await map.keyboard.press('ArrowUp');
  await map.keyboard.press('Enter');
  expect(await map.evaluate(() => window.mapPage.opened)).toHaveLength(1);
  await map.keyboard.press('Escape');
  expect(await map.evaluate(() => window.mapPage.selected.at(-1))).toBeNull();
});

test('people who stay keep their places when the network changes', async ({ map }) => {
  const before = await map.evaluate(() => window.mapPage.placed.at(-1));
  await map.evaluate(() => {
    const { slice } = window.mapPage;
    window.mapPage.show({
      ...slice, revision: 2, ids: [...slice.ids, 'newcomer'], names: [...slice.names, 'Nora Newcomer'],
      papers: Uint32Array.of(...slice.papers, 1), community: Uint8Array.of(...slice.community, 0), nodeFlags: Uint8Array.of(...slice.nodeFlags, 0),
      x: Float32Array.of(...slice.x, Number.NaN), y: Float32Array.of(...slice.y, Number.NaN),
    });
  });
  await expect.poll(() => map.evaluate(() => window.mapPage.placed.at(-1)?.ids.length)).toBe(136);
  const after = await map.evaluate(() => window.mapPage.placed.at(-1));
  expect(after?.x.slice(0, 135)).toEqual(before?.x);
  expect(Number.isFinite(after?.x[135])).toBe(true);
});

test('the map is drawn again when the graphics card drops its context', async ({ map }) => {
  await map.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect.poll(() => map.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
    return canvas?.getContext('webgl2')?.isContextLost();
  })).toBe(false);
  await expect(map.locator('.map-overlay').first()).toBeAttached();
  await expect(map.locator('.map-under')).toBeAttached();
  const { x, y } = await pointOf(map, 5);
  await map.mouse.click(x, y);
  expect(await map.evaluate(() => window.mapPage.selected.length)).toBe(1);
});

test('when the canvas has another size, discs lie where names and clicks expect them', async ({ map }) => {
  const colors = palette('light').categories;
  for (const [width, height] of [[1100, 802], [500, 900], [776, 802]] as const) {
    await map.setViewportSize({ width, height });
    await map.evaluate(([w, h]) => { Object.assign(document.querySelector<HTMLElement>('#frame')?.style ?? {}, { width: `${w}px`, height: `${h}px` }); }, [width, height]);
    await map.waitForTimeout(800);
    const { camera, places, communities, papers } = await map.evaluate(() => {
      const { handle, slice } = window.mapPage;
      return { camera: handle?.camera(), places: handle?.placement(), communities: [...slice.community], papers: slice.papers.reduce<number[]>((all, count, row) => [...all, slice.source.includes(row) ? count : 0], []) };
    });
    if (!camera || !places) throw new Error('The map is not on the page.');
    expect([camera.width, camera.height]).toEqual([width, height]);
    const large = papers.map((count, row) => ({ count, row })).toSorted((a, b) => b.count - a.count).slice(0, 6).map(({ row }) => row);
    const seen = await colorsOf(map, large.map((row) => toScreen(camera, places.x[row] ?? 0, places.y[row] ?? 0)));
    expect(seen).toEqual(large.map((row) => colors[communities[row] ?? 0]));
  }
});

test('whoever a filter takes off the map cannot be clicked, and comes back with the filter', async ({ map }) => {
  const { x, y } = await pointOf(map, 5);
  const id = await map.evaluate(() => window.mapPage.slice.ids[5]);
  const clicked = async (): Promise<string> => {
    await map.evaluate(() => { window.mapPage.select(null); });
    await map.mouse.click(x, y);
    return map.evaluate(() => JSON.stringify(window.mapPage.selected.at(-1)));
  };
  await map.evaluate(() => { window.mapPage.filter({ people: Uint8Array.from(window.mapPage.slice.ids, (_, row) => (row === 5 ? 2 : 0)), ties: null }); });
  await expect.poll(clicked).not.toContain(`"${id}"`);
  await map.evaluate(() => { window.mapPage.filter(null); });
  await expect.poll(clicked).toBe(JSON.stringify({ kind: 'person', id }));
});

test.describe('a tie behind which a list of authors is cut', () => {
  /** Two pairs side by side; only the tie of the first rests on a cut list. */
  const showPairs = async (map: Page): Promise<void> => {
    await map.evaluate(() => {
      const { slice } = window.mapPage;
      window.mapPage.show({
        ...slice, revision: 3, ids: ['a', 'b', 'c', 'd'], names: ['', '', '', ''], communities: [], loneReasons: {},
        papers: slice.papers.slice(0, 4), community: new Uint8Array(4), nodeFlags: Uint8Array.of(8, 0, 0, 0),
        x: Float32Array.of(-200, 200, -200, 200), y: Float32Array.of(100, 100, -100, -100),
        source: Uint32Array.of(0, 2), target: Uint32Array.of(1, 3), weight: Float32Array.of(4, 4), sharedPapers: Uint32Array.of(4, 4), tieFlags: Uint8Array.of(2, 0),
      });
    });
    await expect(map.getByRole('application')).toHaveAccessibleName(/4 people/);
    await map.evaluate(() => { window.mapPage.handle?.fit(); });
    await map.waitForTimeout(500);
  };

  for (const theme of ['light', 'dark']) {
    test(`is dashed, and no other is, in the ${theme} theme`, async ({ served, map }) => {
      await map.goto(`${served.url}?people=8&theme=${theme}`);
      await showPairs(map);
      const [cut, whole] = [await endsOf(map, 0), await endsOf(map, 1)];
      expect(await strokesOnScreen(map, cut)).toBeGreaterThan(10);
      expect(await strokesOnScreen(map, whole)).toBe(1);
    });
  }

  test('stays dashed in ink, and the card of the person says that there may be more', async ({ map }) => {
    await showPairs(map);
    const cut = await endsOf(map, 0);
    await map.mouse.move(cut[0].x, cut[0].y);
    await expect(map.locator('.map-card')).toContainText('≥ 1 coauthor');
    expect(await strokesOnScreen(map, cut)).toBeGreaterThan(10);
    const whole = await endsOf(map, 1);
    await map.mouse.move(whole[0].x, whole[0].y);
    await expect(map.locator('.map-card')).toContainText(/, 1 coauthor/);
  });
});
