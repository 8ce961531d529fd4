/** The network as a table: the map's filter, order and selection, walked with the keyboard, opened, sorted and saved. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './shell/test.ts';
import { details, goTo, map, openSample, shownTitle } from './window.ts';

const grid = (page: Page): Locator => page.getByRole('treegrid');
/** The cell that has the focus of the table. */
async function focused(page: Page): Promise<Locator> {
  return page.locator(`[id="${(await grid(page).getAttribute('aria-activedescendant')) ?? ''}"]`);
}
const level = (page: Page, number: number): Locator => grid(page).locator(`[role="row"][aria-level="${number}"]`);
const names = (page: Page): Promise<string[]> => level(page, 1).locator('[role="rowheader"] b').allTextContents();
const column = async (page: Page, place: number): Promise<number[]> =>
  (await level(page, 1).locator(`> :nth-child(${place})`).allTextContents()).map((text) => Number(text.replaceAll(/[^\d]/gu, '')));

async function openTable(page: Page): Promise<void> {
  await map(page).focus();
  await page.keyboard.press('t');
  await expect(grid(page)).toBeFocused();
}

test.beforeEach(async ({ app }) => openSample(app));

test('T puts the table in the place of the map and takes it away again, with the focus in it', async ({ app: { page } }) => {
  await openTable(page);
  await expect(map(page)).toBeHidden();
  await expect(grid(page)).toHaveAccessibleName(/^Person table, \d+ people$/u);
  const papers = await column(page, 2);
  expect(papers).toEqual(papers.toSorted((a, b) => b - a));
  await page.keyboard.press('t');
  await expect(grid(page)).toBeHidden();
  await expect(map(page)).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(grid(page)).toBeFocused();
  await page.getByRole('button', { name: 'Graph' }).click();
  await expect(map(page)).toBeVisible();
});

test('a row says who it is of, opens into its ties, and each tie into the papers that are shared', async ({ app: { page } }) => {
  await openTable(page);
  const [first = ''] = await names(page);
  await expect(level(page, 1).first().getByRole('rowheader')).toHaveAccessibleName(new RegExp(`^${first}, (?:at least )?\\d+ papers, (?:at least )?\\d+ coauthors, community [A-G].*, most with `, 'u'));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(level(page, 1).first()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  const tie = level(page, 2).first();
  await expect(tie).toContainText(/\d+ shared/u);
  await expect(tie.locator('.tg-titles')).not.toBeEmpty();
  const shared = Number(/(\d+) shared/u.exec((await tie.textContent()) ?? '')?.[1]);
  await page.keyboard.press('ArrowRight');
  await expect(level(page, 3)).toHaveCount(shared);
  await page.keyboard.press('ArrowDown');
  const title = ((await (await focused(page)).textContent()) ?? '').trim();
  await page.keyboard.press('Enter');
  await expect(shownTitle(page)).toHaveText(title);
  await grid(page).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(level(page, 3)).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(level(page, 2)).toHaveCount(0);
  await expect(await focused(page)).toContainText(first);
});

test('Home, End and the arrows reach every row and cell; Enter opens the details', async ({ app: { page } }) => {
  await openTable(page);
  await page.keyboard.press('End');
  const rows = Number(await grid(page).getAttribute('aria-rowcount'));
  await expect(page.locator('[role="row"]', { has: await focused(page) })).toHaveAttribute('aria-rowindex', String(rows));
  // Only what is in view is drawn.
  expect(await level(page, 1).count()).toBeLessThan(rows - 1);
  await page.keyboard.press('Home');
  await expect(page.locator('[role="row"]', { has: await focused(page) })).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('ArrowDown');
  const name = (await (await focused(page)).locator('b').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(shownTitle(page)).toHaveText(name);
  await expect(details(page).getByRole('region')).toBeFocused();
  await grid(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(await focused(page)).toHaveAttribute('role', 'gridcell');
});

test('the selection is the same on the map, in the search and in the table', async ({ app: { page } }) => {
  await goTo(page, 'Leskovec');
  await expect(shownTitle(page)).toHaveText('Jure Leskovec');
  await openTable(page);
  await expect(grid(page).locator('[aria-selected="true"]')).toContainText('Jure Leskovec');
  await expect(await focused(page)).toContainText('Jure Leskovec');
  await level(page, 1).filter({ hasText: 'Albert-László Barabási' }).first().click();
  await expect(shownTitle(page)).toHaveText(/Barabási/u);
});

test('columns are sorted both ways, and the order is said', async ({ app: { page } }) => {
  await openTable(page);
  const head = (name: string): Locator => grid(page).getByRole('columnheader', { name });
  await head('Person').getByRole('button').click();
  await expect(head('Person')).toHaveAttribute('aria-sort', 'ascending');
  const upward = await names(page);
  expect(upward).toEqual(upward.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));
  await head('Coauthors').getByRole('button').click();
  await expect(head('Coauthors')).toHaveAttribute('aria-sort', 'descending');
  const most = await column(page, 3);
  expect(most).toEqual(most.toSorted((a, b) => b - a));
  await head('Coauthors').getByRole('button').click();
  await expect(head('Coauthors')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByText('Sorted by coauthors, ascending')).toBeAttached();
});

test('every network is a table too, and the figures 1 to 5 change it', async ({ app: { page } }) => {
  await openTable(page);
  for (const [key, head] of [['2', 'Topic'], ['3', 'Paper'], ['4', 'Institution'], ['5', 'Person or topic'], ['1', 'Person']] as const) {
    await grid(page).focus();
    await page.keyboard.press(key);
    await expect(grid(page)).toHaveAccessibleName(new RegExp(`^${head} table`, 'u'));
    await expect(level(page, 1).first()).toBeVisible();
  }
});

test('columns are taken away and brought back, by keyboard too, and stay as chosen on every network and when the window is opened again', async ({ app: { page } }) => {
  await openTable(page);
  const heads = (): Promise<string[]> => grid(page).getByRole('columnheader').allInnerTexts();
  const all = await heads();
  await page.getByRole('button', { name: 'Columns' }).press('Enter');
  const choices = page.getByRole('menu', { name: 'Columns' });
  await expect(choices.getByRole('menuitemcheckbox')).toHaveCount(all.length - 1);
  await choices.getByRole('menuitemcheckbox', { name: 'Years' }).press('Enter');
  await choices.getByRole('menuitemcheckbox', { name: 'Community' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
  const left = all.filter((name) => !/^(?:Years|Community)/u.test(name));
  expect(await heads()).toEqual(left);
  await expect(level(page, 1).first().locator('> *')).toHaveCount(left.length);
  await grid(page).press('2');
  await expect(grid(page)).toHaveAccessibleName(/^Topic table/u);
  expect(await heads()).toEqual([expect.stringMatching(/^Topic/u), expect.stringMatching(/^Papers/u), 'Related topics', expect.stringMatching(/^Strongest ties/u)]);
  await grid(page).press('1');
  await expect(grid(page)).toHaveAccessibleName(/^Person table/u);
  await page.reload();
  await openTable(page);
  await expect(grid(page)).toHaveAccessibleName(/^Person table/u);
  expect(await heads()).toEqual(left);
  await page.getByRole('button', { name: 'Columns' }).click();
  await choices.getByRole('menuitemcheckbox', { name: 'Years' }).click();
  await choices.getByRole('menuitemcheckbox', { name: 'Community' }).click();
  expect(await heads()).toEqual(all);
});

test('the table shows what passes the filter', async ({ app: { page } }) => {
  await openTable(page);
  const all = Number(await grid(page).getAttribute('aria-rowcount'));
  await page.getByRole('checkbox', { name: /^community structure/u }).check();
  await expect(grid(page)).toHaveAccessibleName(/^Person table, \d+ of \d+ people$/u);
  expect(Number(await grid(page).getAttribute('aria-rowcount'))).toBeLessThan(all);
  await page.keyboard.press('Control+z');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(all));
});

test('the rows are saved as CSV in their order', async ({ app }) => {
  await openTable(app.page);
  const shown = await names(app.page);
  const saved = await app.save(() => app.page.getByRole('button', { name: 'Save as CSV' }).click());
  expect(saved.name).toBe('coterie-table.csv');
  const text = saved.bytes.toString('utf8');
  expect(text.startsWith('\u{FEFF}Person,Papers,')).toBe(true);
  const [, ...rows] = text.trimEnd().split('\r\n');
  expect(rows).toHaveLength(Number(await grid(app.page).getAttribute('aria-rowcount')) - 1);
  expect(rows.slice(0, shown.length).map((row) => row.split(',')[0])).toEqual(shown);
});
