/** A small field for the specs of the map's tools: six people, and how to get at them. */
import type { Locator, Page } from '@playwright/test';
import { scoredPage } from '../unit/jobs/pages.ts';
import { expect } from './shell/test.ts';
import type { AppWindow } from './shell/types.ts';
import { details, goTo, map, openPages, shownTitle } from './window.ts';

/** An owner is an author of every paper of the page: Ada is tied to Bo, Cem and Dia, Eli to Cem, Dia and Fay. Two ways lead from Ada to Fay. */
const pages = [
  scoredPage('Ada Ash', [
    { title: 'Looms and cards', authors: 'Ada Ash, Bo Birch', date: 'May 1, 2011' },
    { title: 'More looms', authors: 'Ada Ash, Bo Birch', date: 'May 1, 2012' },
    { title: 'Tides in narrow seas', authors: 'Bo Birch, Cem Cedar', date: 'Jun 2, 2014' },
    { title: 'Moons and tides', authors: 'Bo Birch, Dia Dogwood', date: 'Jun 2, 2016' },
  ]),
  scoredPage('Eli Elm', [
    { title: 'Rivers from above', authors: 'Cem Cedar, Eli Elm', date: 'Mar 2, 2018' },
    { title: 'Rivers from below', authors: 'Dia Dogwood, Eli Elm', date: 'Mar 2, 2019' },
    { title: 'Deltas of the north', authors: 'Eli Elm, Fay Fir', date: 'Mar 2, 2022' },
  ]),
  // Saved a year later: another paper, another h-index, and one paper that the page no longer lists.
  scoredPage('Eli Elm', [
    { title: 'Rivers from above', authors: 'Cem Cedar, Eli Elm', date: 'Mar 2, 2018' },
    { title: 'Deltas of the north', authors: 'Eli Elm, Fay Fir', date: 'Mar 2, 2022' },
    { title: 'Springs and wells', authors: 'Eli Elm, Fay Fir', date: 'Mar 2, 2023' },
  ]).replace('h-index3', 'h-index7'),
];

export const open = (app: AppWindow): Promise<Page> => openPages(app, pages);

const field = (page: Page, name: string): Locator => details(page).getByRole('searchbox', { name, exact: true });
export const steps = (page: Page): Locator => details(page).getByRole('list', { name: 'Steps of the path' });
export const bar = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const tools = (page: Page): Locator => page.getByRole('toolbar', { name: 'Tools' });
export const menuItem = (page: Page, name: string): Locator => page.getByRole('menu').getByRole('menuitem', { name });

export async function fill(page: Page, name: string, person: string): Promise<void> {
  await field(page, name).fill(person);
  await details(page).getByRole('list', { name: new RegExp(`^(People|Matches) for “${name}”$`, 'u') }).getByRole('button', { name: person }).first().click();
}

/** The menu of a person, asked for with the menu key where the focus of the map is. */
export async function openMenu(page: Page, name: string): Promise<void> {
  await goTo(page, name);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(shownTitle(page)).toHaveText(name);
  await expect(async () => {
    await map(page).press('Shift+F10');
    await expect(page.getByRole('menu', { name })).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

/** Where a person is on the map: their menu opens there. */
export async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  await openMenu(page, name);
  const box = await page.getByRole('menu', { name }).boundingBox();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  if (box === null) throw new Error(`The menu of ${name} has no place.`);
  return box;
}

export async function drag(page: Page, name: string, by: { x: number; y: number }): Promise<{ x: number; y: number }> {
  const from = await placeOf(page, name);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2);
  await page.mouse.move(from.x + by.x, from.y + by.y);
  await page.mouse.up();
  return from;
}

export const near = (a: { x: number; y: number }, b: { x: number; y: number }): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 3;
