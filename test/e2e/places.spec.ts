/** Nothing lies over something else: messages and the bars of the map, counts below each other, and the ring of the focus only for the keyboard. */
import type { Locator, Page } from '@playwright/test';
import { scoredPage } from '../unit/jobs/pages.ts';
import { expect, test } from './shell/test.ts';
import type { AppWindow } from './shell/types.ts';
import { details, goTo, map, openPages, shownTitle } from './window.ts';

const works = [{ title: 'Rivers from above', authors: 'Cem Cedar, Eli Elm', date: 'Mar 2, 2018' }, { title: 'Deltas of the north', authors: 'Eli Elm, Fay Fir', date: 'Mar 2, 2022' }];
const pages = [
  scoredPage('Eli Elm', works),
  // Saved later: there are two dumps of one person to compare, and one of somebody else.
  scoredPage('Eli Elm', [...works, { title: 'Springs and wells', authors: 'Eli Elm, Fay Fir', date: 'Mar 2, 2023' }]),
  scoredPage('Cem Cedar', [{ title: 'Rivers from above', authors: 'Cem Cedar, Eli Elm', date: 'Mar 2, 2018' }]),
];

const open = (app: AppWindow): Promise<Page> => openPages(app, pages);

interface Box { x: number; y: number; width: number; height: number }

async function boxOf(part: Locator): Promise<Box> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return box;
}

const apart = (a: Box, b: Box): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

test('a message lies over none of the bars at the lower edge of the map, however many there are', async ({ app }) => {
  const page = await open(app);
  const toast = page.locator('.toast').last();
  await goTo(page, 'Fay Fir');
  await expect(shownTitle(page)).toHaveText('Fay Fir');
  await details(page).getByRole('button', { name: 'Follow' }).click();
  await expect(toast).toContainText('Fay Fir is followed.');
  expect(apart(await boxOf(toast), await boxOf(page.getByRole('region', { name: 'Legend' })))).toBe(true);
  await page.getByRole('button', { name: 'Play the years' }).click();
  await map(page).press('ArrowRight');
  await map(page).press(' ');
  await expect(page.getByRole('region', { name: 'Selection', exact: true })).toBeVisible();
  await details(page).getByRole('button', { name: 'This is me' }).click();
  await expect(toast).toContainText('is you.');
  for (const name of ['Selection', 'Years of the map']) {
    expect(apart(await boxOf(toast), await boxOf(page.getByRole('region', { name, exact: true }))), name).toBe(true);
  }
});

test('at 200 % zoom, with the details open, no control of the map and no message lies over another', async ({ app }) => {
  const page = await open(app);
  // A window of 1440 by 900 at 200 %.
  await page.setViewportSize({ width: 720, height: 450 });
  await goTo(page, 'Fay Fir');
  await details(page).getByRole('button', { name: 'This is me' }).click();
  const toast = page.locator('.toast').last();
  await expect(toast).toContainText('is you.');
  const parts = [toast, ...['Tools', 'View', 'Zoom'].map((name) => page.getByRole('toolbar', { name }))];
  const boxes = await Promise.all(parts.map(boxOf));
  for (const [index, box] of boxes.entries()) expect(boxes.slice(index + 1).filter((other) => !apart(box, other)), `part ${index}`).toEqual([]);
  for (const button of await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button').all()) await button.click({ trial: true });
});

test('in the list of dumps the counts stand below each other, whether or not there is something to compare', async ({ app }) => {
  const page = await open(app);
  await expect(page.getByRole('button', { name: /^Compare page-/u })).toHaveCount(2);
  const counts = page.locator('.dump .n');
  await expect(counts).toHaveCount(pages.length);
  const ends = await counts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  expect(new Set(ends).size).toBe(1);
});

test('the details have a ring of the usual width when they were reached by keyboard, and none after a click', async ({ app }) => {
  const page = await open(app);
  const head = details(page).locator('.panel-head');
  await goTo(page, 'Fay Fir');
  await expect(details(page).getByRole('region')).toBeFocused();
  await expect(head).toHaveCSS('outline-style', 'solid');
  await expect(head).toHaveCSS('outline-width', '2px');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search papers, people/u }).fill('Cem Cedar');
  await page.getByRole('option', { name: /^Cem Cedar/u }).first().click();
  await expect(shownTitle(page)).toHaveText('Cem Cedar');
  await expect(details(page).getByRole('region')).toBeFocused();
  await expect(head).toHaveCSS('outline-style', 'none');
});
