/** Every person with what they rest on; people are renamed, merged and split from the list, the details, the menu and the map. */
import type { Locator, Page } from '@playwright/test';
import { scoredPage } from '../unit/jobs/pages.ts';
import { expect, test } from './shell/test.ts';
import type { AppWindow } from './shell/types.ts';
import { closeReport, details, dialog, dropTexts, expectNoViolations, goTo, map, settled, shownTitle } from './window.ts';

// High enough for the whole menu of whoever stands anywhere on the map: it opens where they are.
test.use({ viewport: { width: 1280, height: 1900 } });

const rivers = { title: 'Sketches of rivers', authors: 'Rosa Thal, Jun Park', date: 'Mar 2, 2015' };
const pages = [
  scoredPage('Rosa Thal', [rivers, { title: 'Delta maps of the north', authors: 'Rosa Thal, Karl Brandt, Lea Moor et al.', date: 'Jan 9' }]),
  scoredPage('Ines Wolf', [{ title: 'Orbits of small moons', authors: 'Ines Wolf, Jun Park', date: 'Mar 2, 2021' }, rivers]),
  // The same page saved a year later, with another h-index, and declaring more than it lists.
  scoredPage('Rosa Thal', [rivers]).replace('h-index3', 'h-index5').replaceAll('1papers', '9papers'),
];

async function importPages(app: AppWindow): Promise<void> {
  await dropTexts(app, pages);
  await closeReport(app.page);
}

const list = (page: Page): Locator => page.getByRole('main', { name: 'People' });
const rowOf = (page: Page, name: string): Locator => list(page).getByRole('row', { name: new RegExp(`^${name}`, 'u') });
const menuItem = (page: Page, name: string): Locator => page.getByRole('menu').getByRole('menuitem', { name });
const toast = (page: Page): Locator => page.getByRole('region', { name: 'Messages' });

async function openList(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^List of people/u }).click();
  await expect(list(page).getByRole('row').nth(1)).toBeVisible();
}

test('the list of people is filtered, ordered and walked with the arrows, and shows counts that may be higher with ≥', async ({ app }) => {
  await importPages(app);
  await openList(app.page);
  await list(app.page).getByRole('button', { name: 'Name' }).click();
  await expect(list(app.page).getByRole('row').nth(1)).toContainText('Ines Wolf');
  await expect(rowOf(app.page, 'Rosa Thal')).toContainText('≥ 2');
  await list(app.page).getByRole('button', { name: 'Ines Wolf', exact: true }).focus();
  await app.page.keyboard.press('ArrowDown');
  await expect(list(app.page).getByRole('button', { name: 'Jun Park', exact: true })).toBeFocused();
  await list(app.page).getByRole('searchbox', { name: 'Find a name' }).fill('brandt');
  await expect(list(app.page).getByRole('row')).toHaveCount(2);
});

test('a person of the list shows names, why they are one, and every record with its line', async ({ app }) => {
  await importPages(app);
  await openList(app.page);
  await list(app.page).getByRole('button', { name: 'Jun Park', exact: true }).click();
  const file = app.page.getByRole('region', { name: 'Evidence of the person' });
  await expect(file.getByRole('heading', { level: 1 })).toHaveText('Jun Park');
  await expect(file).toContainText('Why one person');
  await expect(file).toContainText('4 records in 3 dumps');
  await file.getByRole('region', { name: 'Printed as Jun Park' }).getByRole('button', { name: /^line \d+ of page-1\.txt$/u }).first().click();
  await expect(dialog(app.page, /^Line \d+$/u).locator('.hit')).toContainText('Jun Park');
  await app.page.keyboard.press('Escape');
  await file.getByRole('button', { name: 'Show in graph' }).click();
  await expect(map(app.page)).toBeFocused();
  await expect(shownTitle(app.page)).toHaveText('Jun Park');
});

test('a row dropped on another asks whether the two are one, and one undo takes the merge back', async ({ app }) => {
  await importPages(app);
  await openList(app.page);
  await rowOf(app.page, 'Karl Brandt').dragTo(rowOf(app.page, 'Ines Wolf'));
  const merge = dialog(app.page, /Are these the same person/u);
  await expect(merge.getByRole('region')).toHaveCount(3);
  await expect(merge).toContainText('Both write with Rosa Thal.');
  await merge.getByRole('button', { name: 'Merge' }).click();
  await expect(rowOf(app.page, 'Ines Wolf')).toContainText('Karl Brandt (1)');
  await toast(app.page).getByRole('button', { name: 'Undo' }).click();
  await expect(rowOf(app.page, 'Karl Brandt')).toBeVisible();
});

test('before two authors of one paper are merged, the paper speaks against it', async ({ app }) => {
  await importPages(app);
  await openList(app.page);
  await rowOf(app.page, 'Karl Brandt').dragTo(rowOf(app.page, 'Lea Moor'));
  await expect(dialog(app.page, /Are these the same person/u).getByRole('note')).toContainText('Both are authors of “Delta maps of the north”.');
});

test('the menu of a person opens with the right button and with the keyboard, renames, merges and splits', async ({ app }) => {
  await importPages(app);
  await openList(app.page);
  await rowOf(app.page, 'Jun Park').click({ button: 'right' });
  await menuItem(app.page, 'Rename…').click();
  await dialog(app.page, /Rename Jun Park/u).getByRole('textbox').fill('Park Jun');
  await app.page.keyboard.press('Enter');
  await expect(rowOf(app.page, 'Park Jun')).toBeVisible();
  await list(app.page).getByRole('button', { name: 'Park Jun', exact: true }).focus();
  await app.page.keyboard.press('Shift+F10');
  await expect(menuItem(app.page, 'Details')).toBeFocused();
  await app.page.keyboard.press('Escape');
  await expect(list(app.page).getByRole('button', { name: 'Park Jun', exact: true })).toBeFocused();
  await app.page.keyboard.press('Shift+F10');
  await app.page.keyboard.press('m');
  await app.page.keyboard.press('Enter');
  await dialog(app.page, /with another person/u).getByRole('searchbox').fill('Karl');
  await dialog(app.page, /with another person/u).getByRole('button', { name: 'Merge with Karl Brandt' }).click();
  await dialog(app.page, /Are these the same person/u).getByRole('button', { name: 'Merge' }).click();
  await expect(rowOf(app.page, 'Park Jun')).toContainText('Karl Brandt (1)');
  await list(app.page).getByRole('button', { name: 'More about Park Jun' }).first().click();
  await menuItem(app.page, 'Split…').click();
  const split = dialog(app.page, /Split Park Jun/u);
  await split.getByRole('checkbox', { name: /Delta maps/u }).check();
  await split.getByRole('button', { name: 'Split off 1 record' }).click();
  await expect(rowOf(app.page, 'Karl Brandt')).toBeVisible();
});

test('two people who are printed alike are told apart record by record', async ({ app }) => {
  await importPages(app);
  await goTo(app.page, 'Jun Park');
  await details(app.page).getByRole('button', { name: 'Split…' }).click();
  const split = dialog(app.page, /Split Jun Park/u);
  await split.getByRole('checkbox', { name: /Orbits of small moons/u }).check();
  await split.getByRole('button', { name: 'Split off 1 record' }).click();
  await openList(app.page);
  await expect(list(app.page).getByRole('button', { name: 'Jun Park', exact: true })).toHaveCount(2);
});

/** Where a person is on the map: their menu, asked for by key, opens there. */
async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  await goTo(page, name, true);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(shownTitle(page)).toHaveText(name);
  await expect(map(page)).toBeFocused();
  const menu = page.getByRole('menu', { name });
  await expect(async () => {
    await page.keyboard.press('Shift+F10');
    await expect(menu).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const box = await menu.boundingBox();
  await page.keyboard.press('Escape');
  await expect(map(page)).toBeFocused();
  if (box === null) throw new Error(`The menu of ${name} has no place.`);
  return box;
}

async function drop(page: Page, dragged: string, onto: string): Promise<void> {
  const [from, to] = [await placeOf(page, dragged), await placeOf(page, onto)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

test('a person dropped on another on the map is merged, left there, or put back', async ({ app }) => {
  await importPages(app);
  await settled(app.page);
  const before = await placeOf(app.page, 'Karl Brandt');
  await drop(app.page, 'Karl Brandt', 'Ines Wolf');
  await menuItem(app.page, 'Put back').click();
  expect(await placeOf(app.page, 'Karl Brandt')).toEqual(before);
  await drop(app.page, 'Karl Brandt', 'Ines Wolf');
  await menuItem(app.page, 'Merge with Ines Wolf…').click();
  await dialog(app.page, /Are these the same person/u).getByRole('button', { name: 'Merge' }).click();
  await expect(details(app.page)).toContainText('2 spellings, 1 person');
  await details(app.page).getByRole('button', { name: 'Split off Karl Brandt' }).click();
  await expect(shownTitle(app.page)).toHaveText('Karl Brandt');
});

test('the right button on a person of the map opens the menu, beside people it opens none', async ({ app }) => {
  await importPages(app);
  await settled(app.page);
  const at = await placeOf(app.page, 'Lea Moor');
  await app.page.mouse.click(at.x, at.y, { button: 'right' });
  await menuItem(app.page, 'Details').click();
  await expect(shownTitle(app.page)).toHaveText('Lea Moor');
  const box = await map(app.page).boundingBox();
  await app.page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 100, { button: 'right' });
  await expect(app.page.getByRole('menu')).toHaveCount(0);
});

test('coauthors and authors have the same menu', async ({ app }) => {
  await importPages(app);
  await goTo(app.page, 'Rosa Thal');
  await details(app.page).getByRole('button', { name: 'Jun Park', exact: true }).click({ button: 'right' });
  await expect(app.page.getByRole('menu', { name: 'Jun Park' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await goTo(app.page, 'Orbits of small moons');
  await details(app.page).locator('.chip').first().click({ button: 'right' });
  await expect(app.page.getByRole('menu')).toBeVisible();
});

test('a field that two pages of a person state differently shows the other one when asked to, and the automatic choice again', async ({ app }) => {
  await importPages(app);
  await goTo(app.page, 'Rosa Thal');
  const panel = details(app.page);
  const hIndex = panel.getByRole('row', { name: /^h-index/u });
  await expect(hIndex.getByRole('button', { name: /^line \d+ of page-\d\.txt$/u })).toHaveCount(2);
  const figure = panel.locator('.met').filter({ hasText: 'h-index' }).locator('dd').first();
  const automatic = (await figure.textContent()) ?? '';
  await hIndex.getByRole('button', { name: /^Use h-index \d instead$/u }).click();
  await expect(figure).not.toHaveText(automatic);
  await expect(hIndex).toContainText('You chose this value.');
  await hIndex.getByRole('button', { name: 'h-index: back to the automatic choice' }).click();
  await expect(figure).toHaveText(automatic);
});

test('another printed name is shown when asked to, and the automatic one again', async ({ app }) => {
  await importPages(app);
  await openList(app.page);
  await rowOf(app.page, 'Karl Brandt').dragTo(rowOf(app.page, 'Jun Park'));
  await dialog(app.page, /Are these the same person/u).getByRole('button', { name: 'Merge' }).click();
  const file = app.page.getByRole('region', { name: 'Evidence of the person' });
  await file.getByRole('button', { name: 'Show the name Karl Brandt' }).click();
  await expect(file.getByRole('heading', { level: 1 })).toHaveText('Karl Brandt');
  await file.getByRole('button', { name: 'Name: back to the automatic choice' }).click();
  await expect(file.getByRole('heading', { level: 1 })).toHaveText('Jun Park');
});

test('what is not whole is visible as such: fewer papers than declared, a cut list, a missing year', async ({ app }) => {
  await importPages(app);
  await app.page.keyboard.press('Control+k');
  await app.page.getByRole('combobox', { name: /^Search papers, people/u }).fill('Rosa');
  await expect(app.page.getByRole('option', { name: /Rosa Thal/u }).first()).toContainText('≥ 2 papers');
  await app.page.keyboard.press('Enter');
  const panel = details(app.page);
  await expect(panel.getByRole('heading', { name: 'Papers ≥ 2' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: /^Coauthors ≥ \d+ people/u })).toBeVisible();
  const delta = panel.getByRole('button', { name: /Delta maps of the north/u });
  await expect(delta).toContainText('no year');
  await expect(delta).toContainText('et al.');
  await delta.click();
  await expect(panel.getByRole('heading', { name: 'Authors ≥ 3' })).toBeVisible();
  await expect(panel).toContainText('et al., cut short in 1 dump');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('the list of people, the menu and the dialogs about a person break no rule that axe can check', async ({ app }) => {
      await importPages(app);
      await openList(app.page);
      await list(app.page).getByRole('button', { name: 'Rosa Thal', exact: true }).click();
      await expect(app.page.getByRole('region', { name: 'Printed as Rosa Thal' })).toBeVisible();
      await expectNoViolations(app.page, 'people');
      await app.page.keyboard.press('Shift+F10');
      await expect(menuItem(app.page, 'Details')).toBeVisible();
      await expectNoViolations(app.page, 'menu');
      await menuItem(app.page, 'Split…').click();
      await expect(dialog(app.page, /Split Rosa Thal/u).getByRole('checkbox').first()).toBeVisible();
      await expectNoViolations(app.page, 'split');
      await app.page.keyboard.press('Escape');
      await rowOf(app.page, 'Karl Brandt').dragTo(rowOf(app.page, 'Lea Moor'));
      await expect(dialog(app.page, /Are these the same person/u).getByRole('note')).toBeVisible();
      await expectNoViolations(app.page, 'merge');
      await app.page.keyboard.press('Escape');
      await app.page.keyboard.press('Escape');
      await goTo(app.page, 'Rosa Thal');
      await expect(details(app.page).getByRole('row', { name: /^h-index/u })).toBeVisible();
      await details(app.page).getByText('Evidence', { exact: true }).click();
      await expect(details(app.page).getByRole('heading', { name: 'Why one person' })).toBeVisible();
      await expectNoViolations(app.page, 'details');
    });
  });
}
