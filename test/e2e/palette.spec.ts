/** The palette: papers, people, topics, institutions and every command from one field. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './shell/test.ts';
import { details, map, openSample, shownTitle } from './window.ts';

const field = (page: Page): Locator => page.getByRole('combobox', { name: /^Search papers, people, topics and commands/u });
const group = (page: Page, name: RegExp | string): Locator => page.getByRole('group', { name });
const option = (page: Page, name: RegExp | string): Locator => page.getByRole('option', { name });

async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).fill(text);
}

test.beforeEach(async ({ app }) => openSample(app));

test('finds papers, topics, who writes on them, and commands about them', async ({ app: { page } }) => {
  await ask(page, 'community');
  await expect(group(page, /^Papers, \d+$/u).getByRole('option').first().locator('mark')).toHaveText(/communit/iu);
  await expect(group(page, 'Topics').getByRole('option').first()).toContainText(/\d+ papers?/u);
  await expect(group(page, 'People who write on it').getByRole('option').first()).toContainText(/\d+ papers?/u);
  await expect(group(page, 'Commands').getByRole('option', { name: /^Show only topic .*community/iu }).first()).toBeVisible();
});

test('Enter opens with the focus in the details, Ctrl+Enter shows it on the map, on another network if that is where it stands', async ({ app: { page } }) => {
  await ask(page, 'leskovec');
  await page.keyboard.press('Enter');
  await expect(shownTitle(page)).toHaveText('Jure Leskovec');
  await expect(details(page).getByRole('region')).toBeFocused();
  await ask(page, '#community structure');
  await expect(group(page, 'Topics').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(map(page)).toBeFocused();
  await expect(shownTitle(page)).toHaveText('community structure');
  await expect(page.getByRole('button', { name: /^Topics/u })).toHaveAttribute('aria-current', 'true');
});

test('the tabs and the signs >, @ and # look in one place only', async ({ app: { page } }) => {
  await ask(page, '@newman');
  await expect(group(page, 'People').getByRole('option')).toHaveCount(1);
  await expect(group(page, /^Papers/u)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'People', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await field(page).fill('#networks');
  await expect(group(page, 'Topics').getByRole('option').first()).toBeVisible();
  await expect(group(page, /^Papers/u)).toHaveCount(0);
  await field(page).fill('>theme');
  await expect(group(page, 'Commands').getByRole('option')).toHaveCount(3);
  await field(page).fill('networks');
  await page.getByRole('button', { name: 'Papers', exact: true }).click();
  await expect(group(page, /^Papers, \d+$/u).getByRole('option').nth(8)).toBeAttached();
  await expect(group(page, 'Topics')).toHaveCount(0);
});

test('slips in names, words and commands are forgiven, and what is close is said', async ({ app: { page } }) => {
  await ask(page, 'leskovek');
  await expect(page.getByRole('heading', { name: 'Nothing here matches “leskovek”' })).toBeVisible();
  await expect(group(page, /^Close to it: leskovec, 1 person/u).getByRole('option', { name: /^Jure Leskovec/u })).toBeVisible();
  await field(page).fill('>exoprt');
  await expect(option(page, /^Export a picture or data/u)).toBeVisible();
  await field(page).fill('netwrok');
  await expect(group(page, /^Close to it: network, .*papers/u).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('region')).toBeFocused();
  await expect(shownTitle(page)).toHaveText(/network/iu);
});

test('commands do what they say and name their keys', async ({ app: { page } }) => {
  await ask(page, '>table');
  await expect(option(page, /^Show the table/u)).toContainText('T');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treegrid')).toBeFocused();
  await ask(page, '>show graph');
  await page.keyboard.press('Enter');
  await expect(map(page)).toBeVisible();
  await ask(page, '>network: papers');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Papers/u }).first()).toHaveAttribute('aria-current', 'true');
  await ask(page, 'show only topic community structure');
  await expect(option(page, /^Show only topic community structure/u)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^\d+ of \d+ papers$/u).first()).toBeVisible();
  await ask(page, '>clear the filter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Clear', exact: true })).toHaveCount(0);
  await ask(page, '>dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('everything with a key or a button is among the commands', async ({ app: { page } }) => {
  await ask(page, '>');
  for (const name of [
    'Import files…', 'Export a picture or data…', 'Review possible matches', 'List of people', 'Show the table', 'Network: Coauthors', 'Network: Topics', 'Network: Papers', 'Network: Institutions',
    'Network: Mixed', 'Run the layout', 'Fit the map to the window', 'Zoom in', 'Find a path between people', 'Compare two people', 'Select several with the lasso', 'Step through the years', 'Hide the labels of the map', 'Keep this view…', 'Undo', 'Redo', 'History…', 'Dark theme', 'Hide the sidebar',
    'Hide the details', 'All keys…',
  ]) await expect(option(page, new RegExp(`^${name}`, 'u'))).toHaveCount(1);
});
