/** The shapes of kinds and the user's marks, as the graphics card draws them. */
import { expect, test, type Page } from '@playwright/test';
import { fitView, toScreen } from '../../../renderer/network/view.ts';
import { NodeFlag, NodeKind } from '../../../shared/model/slice.ts';
import { densityScale, nodeRadius } from '../../../shared/style/geometry.ts';
import { palette } from '../../../shared/style/palette.ts';
import { launchChromium } from '../shell/chromium.ts';
import { colorsOf } from './pixels.ts';
import { serveMap } from './server.ts';

const PAPERS = 60;
const kinds = [NodeKind.person, NodeKind.topic, NodeKind.paper, NodeKind.institution] as const;
const x = kinds.map((_, row) => row * 300);
const y = kinds.map(() => 0);
const colors = palette('light');

/** Four nodes in a line, one of each kind, tied to their neighbours. */
async function showKinds(page: Page, flags: readonly number[]): Promise<void> {
  await page.evaluate(({ nodeKind, xs, ys, nodeFlags, papers }) => {
    const { slice } = window.mapPage;
    window.mapPage.show({
      ...slice, revision: slice.revision + 1, network: 'mixed', ids: nodeKind.map((_, row) => `kind ${row}`), names: nodeKind.map(() => ''), communities: [], loneReasons: {},
      nodeKind: Uint8Array.from(nodeKind), papers: Uint32Array.from(nodeKind, () => papers), firstYear: new Uint16Array(4), lastYear: new Uint16Array(4), community: new Uint8Array(4),
      nodeFlags: Uint8Array.from(nodeFlags), x: Float32Array.from(xs), y: Float32Array.from(ys),
      source: Uint32Array.of(0, 1, 2), target: Uint32Array.of(1, 2, 3), weight: new Float32Array(3).fill(1), sharedPapers: new Uint32Array(3), tieFirstYear: new Uint16Array(3),
      tieLastYear: new Uint16Array(3), tieFlags: new Uint8Array(3),
    });
  }, { nodeKind: [...kinds], xs: x, ys: y, nodeFlags: [...flags], papers: PAPERS });
  await page.evaluate(() => window.mapPage.handle?.fit());
  await page.waitForTimeout(800);
}

/** Colours at points given in radii from the middle of a node, y up, as `#rrggbb`. */
async function colorsAt(page: Page, row: number, points: readonly (readonly [number, number])[]): Promise<string[]> {
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('The map is not on the page.');
  const middle = toScreen(fitView({ x: Float32Array.from(x), y: Float32Array.from(y) }, box.width, box.height), x[row] ?? 0, 0);
  const radius = nodeRadius(PAPERS) * densityScale(kinds.length);
  return colorsOf(page, points.map(([right, up]) => ({ x: middle.x + right * radius, y: middle.y - up * radius })));
}

test('people are discs, topics open squares, papers pages, institutions diamonds', async () => {
  const [server, browser] = await Promise.all([serveMap(), launchChromium()]);
  const page = await browser.newPage({ viewport: { width: 776, height: 802 } });
  await page.goto(`${server.url}?people=4`);
  await page.waitForFunction(() => window.mapPage.layout.at(-1)?.phase === 'settled');
  await showKinds(page, [0, 0, 0, 0]);
  const [grey = ''] = colors.categories;
  const samples = [[0, 0.5], [0.66, 0.9], [1.15, 0]] as const;
  // On a map of all kinds people have colours, and what ties them is in ink.
  const filled = async (row: number): Promise<boolean[]> => (await colorsAt(page, row, samples)).map((color) => color === (row === 0 ? grey : colors.ink));
  expect(await filled(0)).toEqual([true, false, false]);
  expect(await filled(2)).toEqual([true, true, false]);
  expect(await filled(3)).toEqual([true, false, true]);
  // What is open has the paper in it, and nothing outside of its line.
  expect(await colorsAt(page, 1, [[0, 0.5], [0.5, 0.7], [0, 1.1]])).toEqual([colors.paper, colors.paper, colors.paper]);
  expect((await colorsAt(page, 1, [[0.02, 0.884]]))[0]).not.toBe(colors.paper);
  await showKinds(page, [NodeFlag.me, 0, NodeFlag.starred, 0]);
  expect(await colorsAt(page, 0, [[0, 0.1], [0, 0.6]])).toEqual([colors.paper, grey]);
  expect(await colorsAt(page, 2, [[0.92, 0.92]])).toEqual([colors.ink]);
  await browser.close();
  await server.close();
});
