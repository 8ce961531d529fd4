/** The tools of the map: comparisons of people and of dumps, what is around a node, picking several, the years, and places that stay. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sideColors } from '../../shared/style/spotlight.ts';
import { scoredPage } from '../unit/jobs/pages.ts';
import { bar, drag, fill, menuItem, near, open, openMenu, placeOf, steps, tools } from './field.ts';
import { expect, test } from './shell/test.ts';
import { closeReport, details, dialog, expectNoViolations, goTo, map, settled, shownTitle } from './window.ts';

// High enough for the whole menu of whoever stands anywhere on the map: it opens where they are.
test.use({ viewport: { width: 1280, height: 1900 } });
test.setTimeout(120_000);

/** The colour of the window at a point, as `#rrggbb`. */
async function colorAt(page: Page, { x, y }: { x: number; y: number }): Promise<string> {
  const png = await page.screenshot({ clip: { x: Math.floor(x), y: Math.floor(y), width: 1, height: 1 } });
  return page.evaluate(async (given) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))]));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return `#${[...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }, png.toString('base64'));
}

test('two people are compared side by side, in numbers and in blue and amber on the map', async ({ app }) => {
  const page = await open(app);
  const [bo, cem, eli] = [await placeOf(page, 'Bo Birch'), await placeOf(page, 'Cem Cedar'), await placeOf(page, 'Eli Elm')];
  await goTo(page, 'Bo Birch');
  await expect(shownTitle(page)).toHaveText('Bo Birch');
  await map(page).press('c');
  await fill(page, 'Other', 'Eli Elm');
  const panel = details(page);
  await expect(panel.getByRole('row', { name: /^Papers/u })).toHaveText('Papers404');
  await expect(panel.getByRole('row', { name: /^Coauthors/u })).toHaveText('Coauthors121');
  await expect(panel.getByRole('row', { name: /^Years/u })).toContainText('2011–2016');
  await expect(panel).toContainText('They share no paper in this library.');
  await expect(bar(page, 'Comparison')).toContainText('Birch onlybothElm onlyneither');
  const { left, right } = sideColors('light');
  await expect.poll(() => colorAt(page, bo), { timeout: 40_000 }).toBe(left);
  expect(await colorAt(page, eli)).toBe(right);
  // Cem wrote with both: one half of the disc is blue, the other amber.
  expect([await colorAt(page, { x: cem.x - 3, y: cem.y }), await colorAt(page, { x: cem.x + 3, y: cem.y })]).toEqual([left, right]);
  await expectNoViolations(page, 'comparison');
  await map(page).press('Escape');
  await expect(bar(page, 'Comparison')).toBeHidden();
});

test('two dumps of one person are compared from the person and from the list of dumps', async ({ app }) => {
  const page = await open(app);
  await goTo(page, 'Eli Elm');
  await expect(shownTitle(page)).toHaveText('Eli Elm');
  await details(page).getByRole('button', { name: 'Compare dumps' }).click();
  const panel = details(page);
  await expect(panel.getByRole('row', { name: /^h-index/u })).toHaveText('h-index37');
  await expect(panel.getByRole('region', { name: 'Compare two dumps' })).toContainText('Springs and wells');
  await expect(panel).toContainText(/Papers that are gone\s*1/u);
  await panel.getByRole('button', { name: 'Swap' }).click();
  await expect(panel.getByRole('row', { name: /^h-index/u })).toHaveText('h-index73');
  await panel.getByRole('button', { name: /^Close/u }).click();
  await page.getByRole('button', { name: 'Compare page-1.txt with page-2.txt' }).first().click();
  await expect(panel.getByRole('row', { name: /^h-index/u })).toHaveText('h-index37');
  await expectNoViolations(page, 'comparison of dumps');
});

test('one and two steps around a person end at whoever is not expanded, and Escape shows everyone again', async ({ app }) => {
  const page = await open(app);
  await openMenu(page, 'Fay Fir');
  await menuItem(page, 'Show 1 step around').click();
  await expect(bar(page, 'Around')).toContainText('Around Fay Fir');
  await expect(bar(page, 'Around').getByRole('status')).toHaveText('1 of 5 people in view');
  await bar(page, 'Around').getByRole('button', { name: '2 steps' }).click();
  await expect(bar(page, 'Around').getByRole('status')).toHaveText('3 of 5 people in view');
  await openMenu(page, 'Eli Elm');
  await menuItem(page, 'Do not expand').click();
  await expect(bar(page, 'Around').getByRole('status')).toHaveText('1 of 5 people in view, 1 lead no further');
  await map(page).press('Escape');
  await expect(bar(page, 'Around')).toBeHidden();
});

test('people inside a lasso are picked, hidden with one deed, and come back with undo', async ({ app }) => {
  const page = await open(app);
  await map(page).press('l');
  await expect(tools(page).getByRole('button', { name: 'Lasso' })).toHaveAttribute('aria-pressed', 'true');
  const box = await map(page).boundingBox();
  if (box === null) throw new Error('The map is not on the page.');
  const corners = [[0.02, 0.12], [0.98, 0.12], [0.98, 0.85], [0.02, 0.85]] as const;
  const to = ([x, y]: readonly [number, number]): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(...to(corners[0]));
  await page.mouse.down();
  for (const corner of corners.slice(1)) await page.mouse.move(...to(corner), { steps: 4 });
  await page.mouse.up();
  await expect(bar(page, 'Selection')).toContainText('6 selected');
  await expect(tools(page).getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await bar(page, 'Selection').getByRole('button', { name: 'Hide' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('6 nodes are hidden on every map.');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Undone: Hid');
});

test('several are picked with Space and with Shift, become the ends of a path, and are kept with a view', async ({ app }) => {
  const page = await open(app);
  const dia = await placeOf(page, 'Dia Dogwood');
  await goTo(page, 'Ada Ash');
  await expect(shownTitle(page)).toHaveText('Ada Ash');
  await map(page).press(' ');
  await expect(bar(page, 'Selection')).toContainText('1 selected');
  await page.keyboard.down('Shift');
  await page.mouse.click(dia.x, dia.y);
  await page.keyboard.up('Shift');
  await expect(bar(page, 'Selection')).toContainText('2 selected');
  await bar(page, 'Selection').getByRole('button', { name: 'Keep as…' }).click();
  await dialog(page, /Keep this view/u).getByRole('textbox').fill('Two of them');
  await page.keyboard.press('Enter');
  await bar(page, 'Selection').getByRole('button', { name: 'Path' }).click();
  await expect(steps(page).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(bar(page, 'Selection')).toBeHidden();
  await page.getByRole('button', { name: 'Two of them', exact: true }).click();
  await expect(bar(page, 'Selection')).toContainText('2 selected');
});

test('a rectangle drawn with Shift picks whom it holds, and the picture can be of them alone', async ({ app }) => {
  const page = await open(app);
  const [ada, bo] = [await placeOf(page, 'Ada Ash'), await placeOf(page, 'Bo Birch')];
  await page.keyboard.down('Shift');
  await page.mouse.move(Math.min(ada.x, bo.x) - 14, Math.min(ada.y, bo.y) - 14);
  await page.mouse.down();
  await page.mouse.move(Math.max(ada.x, bo.x) + 14, Math.max(ada.y, bo.y) + 14, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(bar(page, 'Selection')).toContainText('2 selected');
  await bar(page, 'Selection').getByRole('button', { name: 'Export selection' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the years are gone through with the slider and played, while the layout stays as it is', async ({ app }) => {
  const page = await open(app);
  const before = await placeOf(page, 'Eli Elm');
  await tools(page).getByRole('button', { name: 'Play the years' }).click();
  const slider = page.getByRole('slider', { name: 'Year', exact: true });
  await slider.fill('2012');
  await expect(slider).toHaveAttribute('aria-valuetext', '2012, 2 of 6 on the map');
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '2013, 2 of 6 on the map');
  await bar(page, 'Years of the map').getByRole('button', { name: 'Play' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', '2022, 6 of 6 on the map', { timeout: 30_000 });
  expect(await placeOf(page, 'Eli Elm')).toEqual(before);
  await map(page).press('Escape');
  await expect(slider).toBeHidden();
});

test('a person who was dragged goes back with Ctrl+Z, and comes again with redo', async ({ app }) => {
  const page = await open(app);
  const from = await drag(page, 'Fay Fir', { x: 40, y: 60 });
  const there = { x: from.x + 40, y: from.y + 60 };
  expect(near(await placeOf(page, 'Fay Fir'), there)).toBe(true);
  await map(page).press('Control+z');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Undone: Placed Fay Fir on the map');
  await expect.poll(async () => near(await placeOf(page, 'Fay Fir'), from)).toBe(true);
  await map(page).press('Control+y');
  await expect.poll(async () => near(await placeOf(page, 'Fay Fir'), there)).toBe(true);
});

test('a view that was opened is taken back whole, with the places where everyone stood, and opens again with redo', async ({ app }) => {
  const page = await open(app);
  const messages = page.getByRole('region', { name: 'Messages' });
  const kept = await placeOf(page, 'Fay Fir');
  await page.getByRole('button', { name: 'Keep this view…' }).click();
  await dialog(page, /Keep this view/u).getByRole('textbox').fill('As it was');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await drag(page, 'Fay Fir', { x: 40, y: 60 });
  await expect.poll(async () => near(await placeOf(page, 'Fay Fir'), kept)).toBe(false);
  const moved = await placeOf(page, 'Fay Fir');
  const coded = page.getByRole('checkbox', { name: /^Has code/u });
  await coded.check();
  await page.getByRole('button', { name: 'As it was', exact: true }).click();
  await expect(messages).toContainText('The view As it was is open.');
  await expect(coded).not.toBeChecked();
  await expect.poll(async () => near(await placeOf(page, 'Fay Fir'), kept)).toBe(true);
  await map(page).press('Control+z');
  await expect(messages).toContainText('Undone: Opened the view As it was');
  await expect(coded).toBeChecked();
  await expect.poll(async () => near(await placeOf(page, 'Fay Fir'), moved)).toBe(true);
  await map(page).press('Control+Shift+z');
  await expect(messages).toContainText('Done again: Opened the view As it was');
  await expect(coded).not.toBeChecked();
  await expect.poll(async () => near(await placeOf(page, 'Fay Fir'), kept)).toBe(true);
});

test('a run of the layout is taken back with undo, and done again with redo', async ({ app }) => {
  const page = await open(app);
  const messages = page.getByRole('region', { name: 'Messages' });
  await drag(page, 'Eli Elm', { x: 160, y: 200 });
  const stood = await placeOf(page, 'Fay Fir');
  await page.getByRole('button', { name: 'Run layout' }).click();
  await expect.poll(async () => near(await placeOf(page, 'Fay Fir'), stood), { timeout: 30_000 }).toBe(false);
  await settled(page);
  await expect(page.getByRole('button', { name: 'Run layout' })).toBeEnabled();
  const arranged = await placeOf(page, 'Fay Fir');
  await map(page).press('Control+z');
  await expect(messages).toContainText('Undone: Ran the layout');
  await expect.poll(async () => near(await placeOf(page, 'Fay Fir'), stood)).toBe(true);
  await map(page).press('Control+Shift+z');
  await expect(messages).toContainText('Done again: Ran the layout');
  await expect.poll(async () => near(await placeOf(page, 'Fay Fir'), arranged)).toBe(true);
});

test('a pin is released from the menu, which also follows and says who is the user', async ({ app }) => {
  const page = await open(app);
  await drag(page, 'Fay Fir', { x: 30, y: 30 });
  await expect(async () => {
    await openMenu(page, 'Fay Fir');
    const offered = await menuItem(page, 'Release the pin').isVisible();
    if (!offered) await page.keyboard.press('Escape');
    expect(offered).toBe(true);
  }).toPass();
  await menuItem(page, 'Release the pin').click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Fay Fir moves again when the layout runs.');
  await openMenu(page, 'Fay Fir');
  await expect(menuItem(page, 'Release the pin')).toHaveCount(0);
  await menuItem(page, 'Follow').click();
  await expect(details(page).getByRole('button', { name: 'Following' })).toBeVisible();
  await openMenu(page, 'Fay Fir');
  await menuItem(page, 'This is me').click();
  await expect(details(page).getByRole('button', { name: 'This is me' })).toHaveAttribute('aria-pressed', 'true');
});

test('a map too large to be drawn whole says how much of it is shown, and why', async ({ app, folder }) => {
  const authors = (paper: number): string => ['Ada Ash', ...Array.from({ length: 9 }, (_, at) => `P${String.fromCodePoint(97 + (paper % 26))} Q${at}x${paper}`)].join(', ');
  const crowd = scoredPage('Ada Ash', Array.from({ length: 260 }, (_, paper) => ({ title: `Study number ${paper} of streams`, authors: authors(paper), date: 'May 1, 2020' })));
  const path = join(folder, 'crowd.txt');
  await writeFile(path, crowd);
  await app.drop([path]);
  await closeReport(app.page);
  await expect(app.page.getByRole('contentinfo')).toContainText(/Showing 2,000 of 2,\d{3}/u, { timeout: 30_000 });
});

/** A name that nothing else is written like. */
function nameOf(number: number): string {
  const word = (of: number): string => Array.from(String(of), (figure) => `${'bcdfghjklm'[Number(figure)]}${'aeiou'[Number(figure) % 5]}`).join('');
  const [first, last] = [word(number), word(number * 3 + 10_001)];
  return `${first.slice(0, 1).toUpperCase()}${first.slice(1)} ${last.slice(0, 1).toUpperCase()}${last.slice(1)}`;
}

test('on a map of more than twenty thousand people communities are nodes, which open with Enter and close again, and undo reaches both', async ({ app, folder }) => {
  test.setTimeout(240_000);
  const { page } = app;
  const works = Array.from({ length: 2_050 }, (_, paper) => ({ title: `Study ${nameOf(paper)} of streams`, authors: Array.from({ length: 10 }, (__, at) => nameOf(paper * 10 + at)).join(', '), date: 'May 1, 2020' }));
  const path = join(folder, 'crowd.txt');
  await writeFile(path, scoredPage('Ada Ash', works));
  await app.drop([path]);
  await expect(dialog(page, /Import finished/u)).toBeVisible({ timeout: 200_000 });
  await closeReport(page);
  await expect(page.getByText(/Layout settled/u).first()).toBeAttached({ timeout: 100_000 });
  await expect(page.getByRole('contentinfo')).toContainText('so each community is one node; open one to see its members.');
  await map(page).press('ArrowRight');
  await map(page).press('ArrowRight');
  await map(page).press('Enter');
  await expect(bar(page, 'Opened communities')).toContainText('1 community opened', { timeout: 60_000 });
  await bar(page, 'Opened communities').getByRole('button', { name: 'Close it' }).press('Enter');
  await expect(bar(page, 'Opened communities')).toBeHidden({ timeout: 60_000 });
  await map(page).press('Control+z');
  await expect(bar(page, 'Opened communities')).toContainText('1 community opened', { timeout: 60_000 });
  await map(page).press('Control+Shift+z');
  await expect(bar(page, 'Opened communities')).toBeHidden({ timeout: 60_000 });
});
