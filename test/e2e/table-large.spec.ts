/** The table of ten thousand people: all of them are listed, few of them are drawn, and the keyboard reaches every one. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { scoredPage } from '../unit/jobs/pages.ts';
import { expect, test } from './shell/test.ts';
import { closeReport, details, dialog, map, shownTitle } from './window.ts';

const PAPERS = 1_000;
const AUTHORS = 10;
/** The owner of the page is an author of every paper. */
const PEOPLE = PAPERS * AUTHORS + 1;
/** Rows that a window of this height can show, and as many above and below. */
const MOST_ROWS = 90;

/** A name that nothing else is written like. */
function nameOf(number: number): string {
  const word = (of: number): string => Array.from(String(of), (figure) => `${'bcdfghjklm'[Number(figure)]}${'aeiou'[Number(figure) % 5]}`).join('');
  const [first, last] = [word(number + 1_000), word(number * 3 + 10_001)];
  return `${first.slice(0, 1).toUpperCase()}${first.slice(1)} ${last.slice(0, 1).toUpperCase()}${last.slice(1)}`;
}

const crowd = scoredPage('Ada Ash', Array.from({ length: PAPERS }, (_, paper) => ({
  title: `Study ${nameOf(paper)} of streams`,
  authors: Array.from({ length: AUTHORS }, (__, at) => nameOf(paper * AUTHORS + at)).join(', '),
  date: `May 1, ${2000 + (paper % 20)}`,
})));

const grid = (page: Page): Locator => page.getByRole('treegrid');
const row = (page: Page, index: number): Locator => grid(page).locator(`[role="row"][aria-rowindex="${index}"]`);
const focusedRow = async (page: Page): Promise<Locator> =>
  grid(page).locator('[role="row"]', { has: page.locator(`[id="${(await grid(page).getAttribute('aria-activedescendant')) ?? ''}"]`) });

test.setTimeout(180_000);

test('every person of a large library is in the table, is reached, sorted, filtered, opened and shown, while few rows are drawn', async ({ app, folder }) => {
  const { page } = app;
  const path = join(folder, 'crowd.txt');
  await writeFile(path, crowd);
  await app.drop([path]);
  await expect(dialog(page, /Import finished/u)).toBeVisible({ timeout: 120_000 });
  await closeReport(page);
  await expect(page.getByRole('contentinfo')).toContainText(`Showing 2,000 of ${PEOPLE.toLocaleString('en')}`, { timeout: 60_000 });
  await map(page).press('t');
  await expect(grid(page)).toHaveAccessibleName(`Person table, ${PEOPLE.toLocaleString('en')} people`, { timeout: 60_000 });
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(PEOPLE + 1));
  const drawn = (): Promise<number> => grid(page).locator('[role="row"]').count();
  expect(await drawn()).toBeLessThan(MOST_ROWS);
  await expect(row(page, 2)).toContainText('Ada Ash');
  await expect(row(page, 2)).toContainText((PEOPLE - 1).toLocaleString('en'));

  await grid(page).press('End');
  await expect(await focusedRow(page)).toHaveAttribute('aria-rowindex', String(PEOPLE + 1));
  await expect(await focusedRow(page)).toBeInViewport();
  expect(await drawn()).toBeLessThan(MOST_ROWS);
  const last = (await (await focusedRow(page)).locator('b').textContent()) ?? '';
  await grid(page).press('Enter');
  await expect(shownTitle(page)).toHaveText(last);
  await expect(details(page).getByRole('region')).toBeFocused();

  await grid(page).getByRole('columnheader', { name: 'Person' }).getByRole('button').click();
  await grid(page).getByRole('columnheader', { name: 'Person' }).getByRole('button').click();
  await expect(grid(page).getByRole('columnheader', { name: 'Person' })).toHaveAttribute('aria-sort', 'descending');
  await grid(page).focus();
  await grid(page).press('Home');
  const names = await grid(page).locator('[role="row"][aria-level="1"] b').allTextContents();
  expect(names.slice(0, 12)).toEqual(names.slice(0, 12).toSorted((a, b) => b.localeCompare(a, 'en', { sensitivity: 'base' })));
  await grid(page).press('ArrowRight');
  await expect(row(page, 2)).toHaveAttribute('aria-expanded', 'true');
  await expect(grid(page).locator('[role="row"][aria-level="2"]').first()).toContainText(/1 shared/u);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(PEOPLE + 1 + AUTHORS));

  await page.getByRole('slider', { name: 'From year' }).press('ArrowRight');
  await expect(grid(page)).toHaveAccessibleName(new RegExp(`^Person table, [\\d,]+ of ${PEOPLE.toLocaleString('en')} people$`, 'u'));
  expect(Number(await grid(page).getAttribute('aria-rowcount'))).toBeLessThan(PEOPLE);
  expect(await drawn()).toBeLessThan(MOST_ROWS);
});
