/** Filters, hiding and named views: what they leave, what is said, and that undo brings everything back. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './shell/test.ts';
import { details, dialog, expectNoViolations, goTo, map, openSample, shownTitle } from './window.ts';

const sidebar = (page: Page): Locator => page.getByRole('navigation', { name: 'Library' });
const passing = (page: Page): Locator => sidebar(page).getByText(/^\d+ of \d+ papers$/u);
const handle = (page: Page, name: string): Locator => page.getByRole('slider', { name });
const value = async (slider: Locator): Promise<number> => Number(await slider.getAttribute('aria-valuenow'));
/** How many of the map pass the filter, as the table counts them. */
async function shownPeople(page: Page): Promise<number> {
  await map(page).focus();
  await page.keyboard.press('t');
  const rows = Number(await page.getByRole('treegrid').getAttribute('aria-rowcount')) - 1;
  await page.keyboard.press('t');
  return rows;
}

test.beforeEach(async ({ app }) => openSample(app));

test('the years are chosen with the arrow keys, counted aloud, and taken back with Ctrl+Z', async ({ app: { page } }) => {
  const from = handle(page, 'From year');
  const first = await value(from);
  await from.focus();
  await page.keyboard.press('ArrowRight');
  await expect(from).toHaveAttribute('aria-valuenow', String(first + 1));
  await expect(passing(page)).not.toHaveText(/^(\d+) of \1 /u);
  const words = (await passing(page).textContent()) ?? '';
  await expect(page.getByRole('status').filter({ hasText: words })).toBeAttached();
  await page.keyboard.press('End');
  await expect(from).toHaveAttribute('aria-valuenow', (await handle(page, 'To year').getAttribute('aria-valuenow')) ?? '');
  await page.keyboard.press('Control+z');
  await expect(from).toHaveAttribute('aria-valuenow', String(first + 1));
  await expect(passing(page)).toHaveText(words);
  await page.keyboard.press('Control+z');
  await expect(from).toHaveAttribute('aria-valuenow', String(first));
  await expect(passing(page)).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: words.replace(/^\d+ of (\d+)/u, '$1 of $1') })).toBeAttached();
  await page.keyboard.press('Control+Shift+z');
  await expect(from).toHaveAttribute('aria-valuenow', String(first + 1));
});

test('the years are chosen by dragging', async ({ app: { page } }) => {
  const to = handle(page, 'To year');
  const last = await value(to);
  const box = await to.boundingBox();
  if (box === null) throw new Error('The brush is not on the screen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 90, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(passing(page)).toBeVisible();
  expect(await value(to)).toBeLessThan(last - 2);
});

test('topics and papers without a year are filtered by boxes, and Clear lets everything pass', async ({ app: { page } }) => {
  const undated = page.getByRole('checkbox', { name: /^Papers without a year/u });
  await undated.uncheck();
  await expect(passing(page)).toBeVisible();
  const without = (await passing(page).textContent()) ?? '';
  await page.getByRole('checkbox', { name: /^community structure/u }).check();
  await expect(passing(page)).not.toHaveText(without);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(passing(page)).toHaveCount(0);
  await expect(undated).toBeChecked();
});

test('what is filtered out is dimmed, or taken off the map when asked to', async ({ app: { page } }) => {
  const everyone = await shownPeople(page);
  await page.getByRole('checkbox', { name: /^community structure/u }).check();
  await expect(passing(page)).toBeVisible();
  const dimmed = await map(page).screenshot();
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('checkbox', { name: 'Take off the map instead of dimming' }).check();
  await expect.poll(async () => (await map(page).screenshot()).equals(dimmed)).toBe(false);
  expect(await shownPeople(page)).toBeLessThan(everyone);
});

test('the keys 1 to 5 change the network, and undo goes back', async ({ app: { page } }) => {
  for (const [key, name] of [['2', 'Topics'], ['3', 'Papers'], ['4', 'Institutions'], ['5', 'Mixed'], ['1', 'Coauthors']] as const) {
    await map(page).focus();
    await page.keyboard.press(key);
    await expect(sidebar(page).getByRole('button', { name: new RegExp(`^${name}`, 'u') })).toHaveAttribute('aria-current', 'true');
  }
  await page.keyboard.press('Control+z');
  await expect(sidebar(page).getByRole('button', { name: /^Mixed/u })).toHaveAttribute('aria-current', 'true');
});

test('somebody is hidden on every map, and shown again by undo or by the palette', async ({ app: { page } }) => {
  const everyone = await shownPeople(page);
  await goTo(page, 'Leskovec');
  await details(page).getByRole('button', { name: 'More about Jure Leskovec' }).click();
  await page.getByRole('menuitem', { name: 'Hide', exact: true }).click();
  await expect(page.getByText('Jure Leskovec is hidden on every map.').first()).toBeVisible();
  expect(await shownPeople(page)).toBe(everyone - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => shownPeople(page)).toBe(everyone);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => shownPeople(page)).toBe(everyone - 1);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Show Jure Leskovec again');
  await expect(page.getByRole('option', { name: /^Show Jure Leskovec again/u })).toBeVisible();
  await page.getByRole('option', { name: /^Show Jure Leskovec again/u }).click();
  await expect.poll(() => shownPeople(page)).toBe(everyone);
});

test('a view is kept under a name, opened as it was, renamed and forgotten, and undo reaches all of it', async ({ app: { page } }) => {
  const zoom = page.getByRole('toolbar', { name: 'Zoom' });
  await page.getByRole('checkbox', { name: /^community structure/u }).check();
  await expect(passing(page)).toBeVisible();
  await expect(passing(page)).not.toHaveText(/^(\d+) of \1 /u);
  const kept = (await passing(page).textContent()) ?? '';
  await map(page).focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(zoom).toContainText('169%');
  await page.getByRole('button', { name: 'Keep this view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Communities');
  await page.keyboard.press('Enter');
  const open = page.getByRole('button', { name: 'Communities', exact: true });
  await expect(open).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(passing(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Labels' }).click();
  await map(page).press('f');
  await expect(zoom).toContainText('100%');
  await open.click();
  await expect(passing(page)).toHaveText(kept);
  await expect(zoom).toContainText('169%');
  await expect(page.getByRole('button', { name: 'Labels' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Rename the view Communities' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Groups');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Groups', exact: true })).toBeVisible();
  await expect(open).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(open).toBeVisible();
  await page.getByRole('button', { name: 'Forget the view Communities' }).click();
  await expect(open).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(open).toBeVisible();
});

test('a topic gets another name and more words, is hidden, and undo brings it back', async ({ app: { page } }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('#community structure');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(shownTitle(page)).toHaveText('community structure');
  const count = async (): Promise<number> => Number(/^\d+/u.exec((await details(page).locator('.meta').first().textContent()) ?? '')?.[0]);
  const before = await count();
  await details(page).getByRole('button', { name: 'Edit the topic' }).click();
  await details(page).getByRole('textbox', { name: 'Name' }).fill('Groups in networks');
  await details(page).getByRole('textbox', { name: /^Words that lead to it/u }).fill('community detection\nmodularity');
  await details(page).getByRole('button', { name: 'Keep the topic' }).click();
  await expect(shownTitle(page)).toHaveText('Groups in networks');
  expect(await count()).toBeGreaterThan(before);
  await details(page).getByRole('button', { name: 'Hide the topic' }).click();
  await expect(sidebar(page).getByRole('checkbox', { name: /^Groups in networks/u })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(sidebar(page).getByRole('checkbox', { name: /^Groups in networks/u })).toBeVisible();
});

/** Papers of the topic in the details. */
const topicPapers = async (page: Page): Promise<number> => Number(/^\d+/u.exec((await details(page).locator('.meta').first().textContent()) ?? '')?.[0]);
/** Papers that a topic would have, as the form says. */
async function previewed(form: Locator): Promise<number> {
  const words = form.getByRole('status');
  await expect(words).toHaveText(/^\d+ papers? would have it\.$/u);
  return Number.parseInt((await words.textContent()) ?? '', 10);
}

test('a topic is made from nothing: its words say how many papers it would have, it says why a paper has it, and undo takes it back', async ({ app: { page } }) => {
  await sidebar(page).getByRole('button', { name: 'New topic…' }).click();
  const form = dialog(page, /^New topic$/u);
  await expect(form.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Networks of people');
  const words = form.getByRole('textbox', { name: /^Words that lead to it/u });
  await words.fill('ZEBRAFISH');
  await expect(form.getByRole('status')).toHaveText('No paper would have it.');
  await words.fill('Social Network');
  const some = await previewed(form);
  await words.fill('Social Network\nscientific collaboration');
  await expect.poll(() => previewed(form)).toBeGreaterThan(some);
  const wanted = await previewed(form);
  await expect(form.getByRole('list', { name: 'For example' })).toContainText('ocial networks');
  await expectNoViolations(page, 'new topic');
  await form.getByRole('button', { name: 'Keep the topic' }).click();
  await expect(shownTitle(page)).toHaveText('Networks of people');
  await expect(details(page)).toContainText('your own topic');
  expect(await topicPapers(page)).toBe(wanted);
  await expect(sidebar(page).getByRole('checkbox', { name: /^Networks of people/u })).toBeAttached();
  await details(page).getByRole('region', { name: /details$/u }).getByRole('list').last().getByRole('button').first().click();
  await details(page).getByText('Why these topics').click();
  await expect(details(page).getByRole('listitem').filter({ hasText: /^Networks of people“[^”]+” in the/u })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(sidebar(page).getByRole('checkbox', { name: /^Networks of people/u })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(sidebar(page).getByRole('checkbox', { name: /^Networks of people/u })).toBeAttached();
});

test('two found topics are put together into one that has the papers of both, from the keyboard, and undo parts them', async ({ app: { page } }) => {
  const papersOf = async (name: string): Promise<number> => {
    await goTo(page, `#${name}`);
    await expect(shownTitle(page)).toHaveText(name);
    return topicPapers(page);
  };
  const [power, modular] = [await papersOf('power law'), await papersOf('modularity')];
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>Merge modularity');
  await expect(page.getByRole('option', { name: /^Merge modularity with another topic/u })).toBeVisible();
  await page.keyboard.press('Enter');
  const form = dialog(page, /^Merge modularity/u);
  await page.keyboard.type('power law');
  await expect(form.getByRole('list', { name: /^Topics for/u }).getByRole('button').first()).toContainText('power law');
  await page.keyboard.press('Enter');
  const wanted = await previewed(form);
  expect(wanted).toBeGreaterThanOrEqual(Math.max(power, modular));
  await form.getByRole('textbox', { name: 'Name' }).fill('Laws and modules');
  await page.keyboard.press('Enter');
  await expect(shownTitle(page)).toHaveText('Laws and modules');
  expect(await topicPapers(page)).toBe(wanted);
  await expect(sidebar(page).getByRole('checkbox', { name: /^modularity\b(?! )/u })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(sidebar(page).getByRole('checkbox', { name: /^Laws and modules/u })).toHaveCount(0);
  expect(await papersOf('modularity')).toBe(modular);
});
