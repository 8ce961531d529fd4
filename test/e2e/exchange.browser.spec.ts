/** The page that a map is exported to, opened from the disk in a real Chromium: it shows, finds and lists everyone, and asks no one for anything. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { formats } from '../../electron/core/exchange/formats.ts';
import type { MapData, MapNode } from '../../electron/core/exchange/types.ts';
import { palette } from '../../shared/style/palette.ts';
import { expect, test } from './shell/test.ts';
import { expectNoViolations } from './window.ts';

const EVIL = '<img src=x onerror="document.title=\'run\'"></script><script>document.title=\'run\'</script>';
const LONG = `Long ${'name '.repeat(60)}`.trim();
const names = ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville', 'محمد بن موسى', '王小明', EVIL, LONG, 'Zoë Šimić', 'Grace Lonely'];
const { categories, edge } = palette('light');

function person(label: string, row: number): MapNode {
  const last = row === names.length - 1;
  return {
    id: `p${row}`, kind: 'person', label, x: last ? Number.NaN : 200 * Math.cos(row), y: last ? Number.NaN : 200 * Math.sin(row), size: 12, color: categories[1 + (row % 2)] ?? edge,
    community: { letter: row % 2 === 0 ? 'A' : 'B', name: row % 2 === 0 ? 'analytical engines' : null }, topics: [], papers: 10 - row, firstYear: 1835, lastYear: 1843,
    pinned: false, marks: row === 0 ? ['owner', 'at-least'] : [],
  };
}

const nodes = names.map(person);
const tie = (source: number, target: number): MapData['ties'][number] => ({
  source: `p${source}`, target: `p${target}`, weight: 1, papers: 1, firstYear: null, lastYear: null, cut: false, fan: false, width: 2, color: edge, opacity: 0.4,
});
const data: MapData = {
  title: 'Coauthors & <engines>', network: 'coauthors', counting: 'fractional', revision: 3, left: null, nodes,
  ties: [tie(0, 1), tie(0, 2), tie(1, 3), tie(4, 5), tie(6, 7)],
};

interface Opened { page: Page; problems: string[]; requests: string[] }

const open = test.extend<{ opened: Opened }>({
  opened: async ({ folder, chromiumBrowser, colorScheme }, use) => {
    const path = join(folder, 'map.html');
    writeFileSync(path, [...formats.html.write(data)].join(''));
    const page = await (await chromiumBrowser()).newPage({ viewport: { width: 1000, height: 700 }, colorScheme: colorScheme ?? 'light' });
    const opened: Opened = { page, problems: [], requests: [] };
    page.on('console', (message) => opened.problems.push(message.text()));
    page.on('pageerror', (error) => opened.problems.push(error.message));
    page.on('request', (request) => opened.requests.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    await use(opened);
    await page.close();
  },
});

const disc = (page: Page, row: number): Locator => page.locator(`#nodes circle[data-row="${row}"]`);
const card = (page: Page): Locator => page.getByRole('status');
const lit = (page: Page): Promise<string[]> => page.locator('#nodes .lit').evaluateAll((found) => found.map((one) => one.getAttribute('data-row') ?? '').sort());
const viewBox = (page: Page): Promise<number[]> => page.locator('#drawing').evaluate((svg: SVGSVGElement) => [svg.viewBox.baseVal.x, svg.viewBox.baseVal.y, svg.viewBox.baseVal.width]);

open('shows everyone without a request, an error, or a word of markup taken for markup', async ({ opened: { page, problems, requests } }) => {
  await expect(page.locator('#nodes circle[data-row]')).toHaveCount(names.length);
  await expect(page.locator('#ties path')).toHaveCount(data.ties.length);
  await expect(page).toHaveTitle('Coauthors & <engines>');
  await expect(page.locator('#names text', { hasText: EVIL })).toHaveCount(1);
  expect(await page.locator('img').count()).toBe(0);
  expect(requests).toEqual([page.url()]);
  expect(problems).toEqual([]);
});

open('tells the communities with their colours and counts', async ({ opened: { page } }) => {
  const communities = page.getByRole('list', { name: 'Communities' });
  await expect(communities.getByRole('listitem')).toHaveText(['A analytical engines · 5', 'Community B · 4']);
});

open('forbids everything but its own script and style', async ({ opened: { page, problems } }) => {
  await page.evaluate(() => { document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "run"' })); });
  expect(await page.evaluate(() => fetch('https://example.org').then(() => 'sent', () => 'blocked'))).toBe('blocked');
  await expect(page).toHaveTitle('Coauthors & <engines>');
  expect(problems.join(' ')).toContain('Content Security Policy');
});

open('hovering tells the counts and lights up the coauthors, and leaves with the pointer', async ({ opened: { page } }) => {
  await disc(page, 0).hover();
  await expect(card(page)).toContainText('Ada Lovelace');
  await expect(card(page)).toContainText('10 papers · at least 2 coauthors · 1835–1843 · A analytical engines');
  await expect(card(page)).toContainText('Charles Babbage, Mary Somerville');
  expect(await lit(page)).toEqual(['0', '1', '2']);
  await expect(page.locator('#ties .lit')).toHaveCount(2);
  await page.mouse.move(500, 10);
  await expect(card(page)).toBeEmpty();
  expect(await lit(page)).toEqual([]);
});

open('a click keeps someone lit, and Escape lets go', async ({ opened: { page } }) => {
  await disc(page, 1).click();
  await page.mouse.move(500, 10);
  expect(await lit(page)).toEqual(['0', '1', '3']);
  await page.keyboard.press('Escape');
  expect(await lit(page)).toEqual([]);
});

open('search finds a name without its accents, and says when there is none', async ({ opened: { page } }) => {
  const search = page.getByRole('searchbox', { name: 'Find' });
  await search.fill('simic');
  await expect(card(page)).toContainText('Zoë Šimić');
  expect(await lit(page)).toEqual(['6', '7']);
  await search.fill('nobody');
  await expect(card(page)).toHaveText('No name on this map has these letters.');
});

open('zooms at the pointer, drags, and shows all again', async ({ opened: { page } }) => {
  const before = await viewBox(page);
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, -100);
  await expect.poll(async () => (await viewBox(page))[2]).toBeCloseTo((before[2] ?? 0) / 1.1, 3);
  await page.mouse.down();
  await page.mouse.move(360, 340, { steps: 4 });
  await page.mouse.up();
  expect((await viewBox(page))[0]).toBeLessThan((before[0] ?? 0) + (before[2] ?? 0) * 0.05);
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await viewBox(page)).toEqual(before);
});

open('the list has everyone by their papers, and its names lead to the map by keyboard', async ({ opened: { page } }) => {
  await page.getByText(`List of ${names.length} people`).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(names.length + 1);
  await expect(page.getByRole('row').nth(1)).toContainText('≥ 2');
  await page.getByRole('button', { name: 'Charles Babbage' }).focus();
  await page.keyboard.press('Enter');
  expect(await lit(page)).toEqual(['0', '1', '3']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  open.describe(colorScheme, () => {
    open.use({ colorScheme });
    open('has the colours of the app and meets WCAG', async ({ opened: { page } }) => {
      const [first] = await disc(page, 0).evaluateAll((found) => found.map((one) => getComputedStyle(one).fill));
      const [r, g, b] = (palette(colorScheme).categories[1] ?? '').match(/[0-9a-f]{2}/gu)?.map((two) => Number.parseInt(two, 16)) ?? [];
      expect(first).toBe(`rgb(${r}, ${g}, ${b})`);
      await page.getByText(`List of ${names.length} people`).click();
      await expectNoViolations(page, `the exported page, ${colorScheme}`);
    });
  });
}
