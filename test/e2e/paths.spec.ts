/** Paths in every network, and what they, comparisons and selections are as a table and as text. */
import type { Locator, Page } from '@playwright/test';
import { bar, fill, menuItem, open, openMenu, steps } from './field.ts';
import { expect, test } from './shell/test.ts';
import { details, expectNoViolations, goTo, map, openSample, shownTitle } from './window.ts';

// High enough for the whole menu of whoever stands anywhere on the map: it opens where they are.
test.use({ viewport: { width: 1280, height: 1900 } });
test.setTimeout(120_000);

test('the path finder shows every equally short path with the papers along it, and Escape leaves it', async ({ app }) => {
  const page = await open(app);
  await openMenu(page, 'Ada Ash');
  await menuItem(page, 'Path from here').click();
  await fill(page, 'To', 'Fay Fir');
  await expect(details(page).getByRole('status')).toHaveText('3 steps 2 equally short paths');
  await expect(steps(page).getByRole('listitem')).toHaveCount(4);
  await expect(steps(page)).toContainText('Rivers from above');
  await expect(details(page).getByRole('heading', { name: 'About the first paper' })).toBeVisible();
  await steps(page).getByRole('button', { name: 'and 1 more paper' }).click();
  await expect(steps(page)).toContainText('Deltas of the north');
  await expect(bar(page, 'Path')).toContainText('other path, same length');
  const ways = details(page).getByRole('group', { name: 'Equally short paths' });
  await ways.getByRole('button', { name: 'Through Dia Dogwood' }).click();
  await expect(steps(page)).toContainText('Moons and tides');
  await expect(steps(page)).not.toContainText('Cem Cedar');
  await map(page).press('Escape');
  await expect(bar(page, 'Path')).toBeHidden();
  await expect(steps(page)).toBeHidden();
});

test('a path is turned round, avoids people, goes through others, and prefers strong ties', async ({ app }) => {
  const page = await open(app);
  await openMenu(page, 'Ada Ash');
  await menuItem(page, 'Path from here').click();
  await fill(page, 'To', 'Fay Fir');
  await details(page).getByRole('button', { name: 'Swap' }).click();
  await expect(steps(page).getByRole('listitem').first()).toContainText('Fay Fir');
  await details(page).getByRole('button', { name: 'Cem Cedar', exact: true, pressed: false }).last().click();
  await expect(steps(page)).not.toContainText('Cem Cedar');
  await expect(details(page)).toContainText('Without Dia Dogwood there is no way.');
  await details(page).getByRole('button', { name: 'Cem Cedar', pressed: true }).click();
  await details(page).getByRole('button', { name: 'Through somebody…' }).click();
  await fill(page, 'Through', 'Cem Cedar');
  await expect(steps(page)).toContainText('Cem Cedar');
  await expect(details(page).getByRole('status')).toHaveText('3 steps');
  await details(page).getByRole('button', { name: 'Strongest ties' }).click();
  await expect(details(page).getByRole('button', { name: 'Strongest ties' })).toHaveAttribute('aria-pressed', 'true');
  await expect(steps(page).getByRole('listitem')).toHaveCount(4);
  await steps(page).getByRole('button', { name: /^Rivers from above/u }).click();
  await expect(shownTitle(page)).toHaveText('Rivers from above');
  await details(page).getByRole('button', { name: 'Back to the path' }).click();
  await expect(steps(page)).toBeVisible();
  await expectNoViolations(page, 'path');
});

test('the table of a path, of a comparison and of a selection holds what they set off alone, or everything when asked to', async ({ app }) => {
  const page = await open(app);
  const grid = page.getByRole('treegrid');
  const only = (words: string): Locator => page.getByRole('button', { name: `Only ${words}` });
  const rows = async (count: number): Promise<void> => expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
  await openMenu(page, 'Ada Ash');
  await menuItem(page, 'Path from here').click();
  await fill(page, 'To', 'Eli Elm');
  await details(page).getByRole('button', { name: 'As a table' }).click();
  await expect(only('the path')).toHaveAttribute('aria-pressed', 'true');
  await rows(4);
  await expect(grid.getByRole('rowheader', { name: /^Cem Cedar/u })).toBeVisible();
  await expect(grid.getByRole('rowheader', { name: /^Bo Birch/u })).toHaveCount(0);
  await expectNoViolations(page, 'table of a path');
  await only('the path').click();
  await rows(6);
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  await goTo(page, 'Bo Birch');
  await map(page).press('c');
  await fill(page, 'Other', 'Eli Elm');
  await details(page).getByRole('button', { name: 'As a table' }).click();
  await expect(only('the comparison')).toBeVisible();
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  await map(page).press('Escape');
  await goTo(page, 'Fay Fir', true);
  await expect(shownTitle(page)).toHaveText('Fay Fir');
  await map(page).press(' ');
  await bar(page, 'Selection').getByRole('button', { name: 'Table' }).click();
  await expect(only('the selection')).toHaveAttribute('aria-pressed', 'true');
  await rows(1);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => { document.title = text; } } }));
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page).toHaveTitle(/^Fay Fir, /u);
});

/** Goes to another network by its key, and waits for its map. */
async function toNetwork(page: Page, key: string, name: RegExp): Promise<void> {
  await map(page).focus();
  await page.keyboard.press(key);
  await expect(page.getByRole('application', { name })).toBeVisible();
}

test('in the network of topics a path leads over topics, with the papers that have both', async ({ app }) => {
  const { page } = app;
  await openSample(app);
  await toNetwork(page, '2', /^Topic network/u);
  await goTo(page, '#power-law degrees');
  await expect(shownTitle(page)).toHaveText('power-law degrees');
  await map(page).press('p');
  await expect(details(page).getByRole('heading', { level: 1, name: 'Path between topics' })).toBeAttached();
  await fill(page, 'To', 'random graphs');
  await expect(details(page).getByRole('status')).toHaveText(/^\d steps/u);
  const stops = steps(page).getByRole('listitem');
  await expect(stops.first()).toContainText('power-law degrees');
  await expect(stops.last()).toContainText('random graphs');
  await expect(stops).toHaveCount(1 + Number.parseInt((await details(page).getByRole('status').textContent()) ?? '', 10));
  expect(await steps(page).locator('.way-paper').count()).toBeGreaterThanOrEqual(1);
  await expect(bar(page, 'Path')).toContainText('shown path');
  await expectNoViolations(page, 'path between topics');
  await stops.last().getByRole('button', { name: 'random graphs' }).click();
  await expect(shownTitle(page)).toHaveText('random graphs');
});

test('from a person a path leads to a paper by its authors and to a topic by whoever writes on it; in the mixed network over topics, too', async ({ app }) => {
  const page = await open(app);
  await openMenu(page, 'Ada Ash');
  await menuItem(page, 'Path from here').click();
  await fill(page, 'To', 'Deltas of the north');
  const stops = steps(page).getByRole('listitem');
  await expect(stops.last()).toContainText('Deltas of the north');
  await expect(stops.nth(-2)).toContainText('Eli Elm');
  await stops.last().getByRole('button', { name: 'Deltas of the north' }).click();
  await expect(shownTitle(page)).toHaveText('Deltas of the north');
  await details(page).getByRole('button', { name: 'Path from Deltas of the north' }).click();
  await fill(page, 'To', 'Bo Birch');
  await expect(stops.first()).toContainText('Deltas of the north');
  await toNetwork(page, '5', /^Mixed network/u);
  await expect(details(page).getByRole('heading', { level: 1, name: 'Path between people, topics and institutions' })).toBeAttached();
  await expect(stops.last()).toContainText('Bo Birch');
});
