/** Exploring: from the map and the search to people, ties and papers, and back. */
import { expect, test } from './shell/test.ts';
import { details, goTo, map, openSample, shownTitle } from './window.ts';

test.beforeEach(async ({ app }) => openSample(app));

test('a click on a person opens the details, and a click beside clears them', async ({ app }) => {
  // So close that the search must move the map, which puts the person into the middle of it.
  await map(app.page).focus();
  for (let press = 0; press < 12; press += 1) await app.page.keyboard.press('+');
  await goTo(app.page, 'Leskovec');
  await expect(shownTitle(app.page)).toHaveText('Jure Leskovec');
  await app.page.keyboard.press('Escape');
  await expect(shownTitle(app.page)).toHaveText('Nothing selected');
  const box = await map(app.page).boundingBox();
  if (box === null) throw new Error('The map is not on the screen.');
  await expect(async () => {
    await app.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(shownTitle(app.page)).toHaveText('Jure Leskovec', { timeout: 1000 });
  }).toPass();
  await map(app.page).press('f');
  await expect(app.page.getByRole('toolbar', { name: 'Zoom' })).toContainText('100%');
  await app.page.mouse.click(box.x + 4, box.y + 100);
  await expect(shownTitle(app.page)).toHaveText('Nothing selected');
});

test('a person shows metrics with their lines, coauthors and papers', async ({ app }) => {
  await goTo(app.page, 'Leskovec');
  const panel = details(app.page);
  await expect(panel).toContainText('Metrics as imported');
  await panel.getByRole('button', { name: /^line \d+ of .+\.txt$/u }).first().click();
  const excerpt = app.page.getByRole('dialog', { name: /^Line \d+$/u });
  await expect(excerpt.locator('.hit')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(excerpt).toBeHidden();
  await expect(panel.getByRole('heading', { name: /^Coauthors/u })).toBeVisible();
  await expect(panel.getByRole('heading', { name: /^Papers \d/u })).toBeVisible();
});

test('the papers behind a tie are one click from a coauthor', async ({ app }) => {
  await goTo(app.page, 'Leskovec');
  await details(app.page).getByRole('button', { name: /papers? together with/u }).first().click();
  await expect(shownTitle(app.page)).toHaveText(/^Jure Leskovec and .+/u);
  await expect(details(app.page)).toContainText('tie weight');
});

test('back and forward work in the panel and with Alt and the arrows', async ({ app }) => {
  await goTo(app.page, 'Leskovec');
  await expect(shownTitle(app.page)).toHaveText('Jure Leskovec');
  await details(app.page).getByRole('list').last().getByRole('button').first().click();
  await expect(shownTitle(app.page)).not.toHaveText('Jure Leskovec');
  const paper = (await shownTitle(app.page).textContent()) ?? '';
  await details(app.page).getByRole('button', { name: 'Back' }).click();
  await expect(shownTitle(app.page)).toHaveText('Jure Leskovec');
  await app.page.keyboard.press('Alt+ArrowRight');
  await expect(shownTitle(app.page)).toHaveText(paper);
  await app.page.keyboard.press('Alt+ArrowLeft');
  await expect(shownTitle(app.page)).toHaveText('Jure Leskovec');
});

test('lists of papers are sorted by title and by year, both ways', async ({ app }) => {
  await goTo(app.page, 'Leskovec');
  const order = details(app.page).getByRole('group', { name: 'Order of the papers' });
  const titles = (): Promise<string[]> => details(app.page).getByRole('list').last().locator('.t').allTextContents();
  await order.getByRole('button', { name: 'Title' }).click();
  await expect(order.getByRole('button', { name: 'Title, A to Z' })).toBeVisible();
  const upward = await titles();
  await order.getByRole('button', { name: /^Title/u }).click();
  await expect(order.getByRole('button', { name: 'Title, Z to A' })).toBeVisible();
  expect(await titles()).toEqual(upward.toReversed());
  const years = async (): Promise<number[]> => (await details(app.page).getByRole('list').last().locator('.s').allTextContents())
    .flatMap((facts) => /\b(?:19|20)\d\d\b/u.exec(facts)?.[0] ?? []).map(Number);
  await order.getByRole('button', { name: /^Year/u }).click();
  const newest = await years();
  expect(newest).toEqual(newest.toSorted((a, b) => b - a));
  await order.getByRole('button', { name: /^Year/u }).click();
  await expect(order.getByRole('button', { name: 'Year, oldest first' })).toBeVisible();
  const oldest = await years();
  expect(oldest).toEqual(oldest.toSorted((a, b) => a - b));
});

test('a paper shows its authors, its abstract with formulas drawn, and which dumps say so', async ({ app }) => {
  await goTo(app.page, 'Graph Evolution Densification');
  await expect(shownTitle(app.page)).toHaveText(/Graph Evolution/u);
  const panel = details(app.page);
  await expect(panel.locator('.abs .katex').first()).toBeVisible();
  await expect(panel.locator('.abs math').first()).toBeAttached();
  await expect(panel.getByRole('rowheader', { name: 'Source' })).toBeVisible();
  await panel.getByRole('button', { name: /^line \d+ of/u }).first().click();
  await expect(app.page.getByRole('dialog', { name: /^Line \d+$/u }).locator('.hit')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await panel.locator('.chip').first().click();
  await expect(details(app.page).getByRole('heading', { level: 2, name: 'Person', exact: true })).toBeVisible();
});

test('a citation and a BibTeX entry can be copied', async ({ app }) => {
  // A headless browser has nobody to ask, so it refuses what a window may do after a click.
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo(app.page, 'node2vec');
  await details(app.page).getByRole('button', { name: 'BibTeX' }).click();
  await expect(app.page.getByText('BibTeX copied').first()).toBeVisible();
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{[\s\S]*title = \{\{node2vec/u);
  await details(app.page).getByRole('button', { name: 'Copy citation' }).click();
  await expect(app.page.getByText('Citation copied').first()).toBeVisible();
});

test('the search finds as one types, whatever the accents, and Ctrl+Enter goes to it on the map', async ({ app }) => {
  await app.page.keyboard.press('Control+f');
  const field = app.page.getByRole('combobox', { name: /^Search papers, people/u });
  await expect(field).toBeFocused();
  await field.pressSequentially('barabasi');
  const person = app.page.getByRole('group', { name: 'People' }).getByRole('option').first();
  await expect(person).toContainText('Barabási');
  await expect(person.locator('mark').first()).toHaveText(/barabási/iu);
  await field.press('Control+Enter');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  await expect(shownTitle(app.page)).toHaveText(/Barabási/u);
  await expect(map(app.page)).toBeFocused();
});

test('the arrows move through the results, and Escape closes the search', async ({ app }) => {
  await app.page.keyboard.press('Control+k');
  const field = app.page.getByRole('combobox', { name: /^Search papers, people/u });
  await field.fill('networks');
  await expect(app.page.getByRole('option').nth(1)).toBeVisible();
  await field.press('ArrowDown');
  await expect(app.page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await field.press('ArrowUp');
  await field.press('ArrowUp');
  await expect(app.page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await field.press('Escape');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('a search without a result says what was looked through', async ({ app }) => {
  await app.page.keyboard.press('/');
  await app.page.keyboard.type('quantum annealing');
  const sidebar = app.page.getByRole('navigation', { name: 'Library' });
  await expect(sidebar.getByRole('heading', { name: 'Nothing here matches “quantum annealing”' })).toBeVisible();
  await sidebar.getByRole('button', { name: 'Clear the search' }).click();
  await expect(sidebar.getByRole('heading', { name: 'Imported dumps' })).toBeVisible();
});

test('every statement about a paper leads to its line, where dumps agree too', async ({ app }) => {
  await goTo(app.page, 'Scale-free networks are rare');
  const panel = details(app.page);
  await expect(panel.getByText('arXiv preprint', { exact: true })).toBeVisible();
  const table = panel.getByRole('table').filter({ has: app.page.getByRole('rowheader', { name: 'Source' }) });
  for (const field of ['Title', 'Date', 'Venue', 'Abstract']) {
    const row = table.getByRole('row', { name: new RegExp(`^${field}`, 'u') });
    const stated = await row.getByRole('cell').filter({ hasNotText: 'not given' }).count();
    expect(stated).toBeGreaterThan(0);
    await expect(row.getByRole('button', { name: /^line \d+ of .+\.txt$/u })).toHaveCount(stated);
  }
  await table.getByRole('row', { name: /^Title/u }).getByRole('button').first().click();
  await expect(app.page.getByRole('dialog', { name: /^Line \d+$/u }).locator('.hit')).toContainText('Scale-free networks are rare');
});

test('a snippet and a missing year are marked as such', async ({ app }) => {
  await goTo(app.page, 'Transfusion Understanding');
  await expect(details(app.page)).toContainText('snippet, cut in the dump');
  await expect(details(app.page).locator('.meta').first()).toContainText('no year');
});
