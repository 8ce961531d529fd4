/** Keys of a single letter work only where the focus is, and can be turned off and changed. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './shell/test.ts';
import { details, dialog, expectNoViolations, map, openSample, settled, shownTitle } from './window.ts';

const grid = (page: Page): Locator => page.getByRole('treegrid');
const settings = (page: Page): Promise<void> => page.getByRole('button', { name: 'Settings' }).click();
const single = (page: Page): Locator => page.getByRole('menuitemcheckbox', { name: 'Keys of a single letter' });

test.beforeEach(async ({ app }) => openSample(app));

test('turned off in the settings, no letter does anything, no button promises one, and the other keys still work', async ({ app: { page } }) => {
  await settings(page);
  await expect(single(page)).toHaveAttribute('aria-checked', 'true');
  await single(page).click();
  await map(page).focus();
  await page.keyboard.press('l');
  await page.keyboard.press('2');
  await page.keyboard.press('?');
  await page.keyboard.press('t');
  await expect(page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Lasso' })).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('application', { name: /^Coauthor network/u })).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(grid(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Table' })).toHaveAttribute('title', 'The network as a table');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(shownTitle(page)).not.toHaveText('Nothing selected');
  await expect(details(page).getByRole('region')).toBeFocused();

  await page.reload();
  await settled(page);
  await settings(page);
  await expect(single(page)).toHaveAttribute('aria-checked', 'false');
  await single(page).press('Enter');
  await map(page).press('t');
  await expect(grid(page)).toBeFocused();
});

test('a key is changed, works from then on in the place of the old one, and one that is taken says by what', async ({ app: { page } }) => {
  await map(page).press('?');
  const keys = dialog(page, /^Keys$/u);
  await keys.getByRole('button', { name: 'Change them…' }).press('Enter');
  await expectNoViolations(page, 'changing keys');
  const table = keys.getByRole('textbox', { name: 'Table and graph' });
  await table.focus();
  await page.keyboard.press('p');
  await expect(keys.getByRole('alert')).toHaveText('P is the key for “Path”. Choose another one for “Table and graph”.');
  await expect(table).toHaveValue('T');
  await table.focus();
  await page.keyboard.press('x');
  await expect(table).toHaveValue('X');
  await expect(keys.getByRole('alert')).toBeHidden();
  await keys.getByRole('button', { name: 'Show all keys' }).click();
  await expect(keys.locator('.keys > div', { hasText: 'The network as a table, and back' }).locator('kbd')).toHaveText('X');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Table' })).toHaveAttribute('title', 'The network as a table (X)');
  await map(page).press('t');
  await expect(grid(page)).toHaveCount(0);
  await map(page).press('x');
  await expect(grid(page)).toBeFocused();

  await page.keyboard.press('?');
  await keys.getByRole('button', { name: 'Change them…' }).click();
  await keys.getByRole('button', { name: 'As they were at first' }).click();
  await page.keyboard.press('Escape');
  await grid(page).press('t');
  await expect(map(page)).toBeFocused();
});
