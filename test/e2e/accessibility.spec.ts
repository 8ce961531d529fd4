/** No screen breaks a rule that axe can check, in either theme. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './shell/test.ts';
import { closeReport, details, dialog, expectNoViolations, goTo, openSample, samplePages, settled, shownTitle } from './window.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the empty window and the refusal of a file', async ({ app, folder }) => {
      await expect(app.page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
      await expectNoViolations(app.page, 'empty window');
      const path = join(folder, 'list.txt');
      await writeFile(path, 'milk\nbread\n');
      await app.drop([path]);
      await expect(dialog(app.page, /could not be added/u)).toBeVisible();
      await expectNoViolations(app.page, 'refused file');
    });

    test('the report, the explorer and its menus', async ({ app }) => {
      await app.drop([...samplePages]);
      await dialog(app.page, /Import finished/u).getByRole('button', { name: /Show the remarks on/u }).first().click();
      await expectNoViolations(app.page, 'report');
      await closeReport(app.page);
      await settled(app.page);
      await app.page.getByRole('button', { name: /communit(?:y|ies)$/u }).click();
      await app.page.getByRole('button', { name: 'Settings' }).click();
      await expectNoViolations(app.page, 'explorer');
      await app.page.getByRole('menuitem', { name: 'Keys' }).click();
      await expectNoViolations(app.page, 'list of keys');
    });

    test('a paper, a person, a tie and the lines of a dump', async ({ app }) => {
      await openSample(app);
      await goTo(app.page, 'node2vec');
      await expect(shownTitle(app.page)).toHaveText(/node2vec/u);
      await expectNoViolations(app.page, 'paper');
      await details(app.page).locator('.chip', { hasText: 'Leskovec' }).click();
      await expect(shownTitle(app.page)).toHaveText('Jure Leskovec');
      await expectNoViolations(app.page, 'person');
      await details(app.page).getByRole('button', { name: /^line \d+ of /u }).first().click();
      await expectNoViolations(app.page, 'lines of a dump');
      await app.page.keyboard.press('Escape');
      await details(app.page).getByRole('button', { name: /papers? together with/u }).first().click();
      await expect(details(app.page)).toContainText('tie weight');
      await expectNoViolations(app.page, 'tie');
    });

    test('a snapshot of trust with its parts, a topic, an institution, a tie of another network, and the names of communities', async ({ app }) => {
      const { page } = app;
      await openSample(app);
      await goTo(page, 'Aaron Clauset');
      await details(page).getByText('How it is computed').click();
      await details(page).getByText('Why these people').click();
      await details(page).getByRole('button', { name: 'This is me' }).click();
      await details(page).getByRole('button', { name: 'Follow', exact: true }).click();
      await expect(details(page).getByRole('button', { name: 'Following' })).toBeVisible();
      await expectNoViolations(page, 'person with trust');
      await details(page).locator('.sec', { has: page.getByRole('heading', { name: /^Topics/u }) }).locator('.who').first().click();
      await expect(details(page)).toContainText('Words that lead to it');
      await expectNoViolations(page, 'topic');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /^Search papers, people/u }).fill('stanford');
      await page.getByRole('option', { name: /^stanford\b/u }).click();
      await expect(details(page)).toContainText('On its papers');
      await expectNoViolations(page, 'institution');
      await page.getByRole('button', { name: /communit(?:y|ies)$/u }).click();
      await page.getByRole('button', { name: 'Name community A' }).click();
      await expectNoViolations(page, 'name of a community');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Table' }).click();
      await page.getByRole('treegrid').press('2');
      await expect(page.getByRole('treegrid')).toHaveAccessibleName(/^Topic table/u);
      for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await page.getByRole('treegrid').press(key);
      await expect(details(page)).toContainText('Papers behind it');
      await page.getByRole('button', { name: 'Columns' }).click();
      await expectNoViolations(page, 'tie of topics and columns');
    });

    test('the search, with results and without', async ({ app }) => {
      await openSample(app);
      await app.page.keyboard.press('Control+k');
      await app.page.keyboard.type('networks');
      await expect(app.page.getByRole('option').first()).toBeVisible();
      await expectNoViolations(app.page, 'results');
      await app.page.keyboard.press('Escape');
      await app.page.keyboard.press('Escape');
      await app.page.keyboard.press('/');
      await app.page.keyboard.type('quantum annealing');
      await expect(app.page.getByRole('heading', { name: /Nothing here matches/u })).toBeVisible();
      await expectNoViolations(app.page, 'no result');
    });

    test('the palette, the table, the filters, a kept view and the export', async ({ app }) => {
      const { page } = app;
      await openSample(app);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('group', { name: 'Commands' })).toBeVisible();
      await expectNoViolations(page, 'palette with commands');
      await page.keyboard.type('leskovek');
      await expect(page.getByRole('group', { name: /^Close to it/u })).toBeVisible();
      await expectNoViolations(page, 'palette with what is close');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Table' }).click();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('[role="row"][aria-level="3"]').first()).toBeVisible();
      await expectNoViolations(page, 'table');
      await page.getByRole('button', { name: 'More filters' }).click();
      await page.getByRole('checkbox', { name: /^Papers without a year/u }).uncheck();
      await expect(page.getByRole('button', { name: 'Clear', exact: true })).toBeVisible();
      await expectNoViolations(page, 'filters');
      await page.getByRole('button', { name: 'Keep this view…' }).click();
      await expectNoViolations(page, 'name of a view');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+e');
      await expect(dialog(page, /^Export/u)).toBeVisible();
      await expectNoViolations(page, 'export of a picture');
      await page.getByRole('tab', { name: 'Data' }).click();
      await expectNoViolations(page, 'export of data');
    });
  });
}

test('at 200 % zoom nothing is cut off: the page does not scroll sideways, and the table, the palette and the export can be used', async ({ app }) => {
  const { page } = app;
  await openSample(app);
  // A window of 1440 by 900 at 200 %.
  await page.setViewportSize({ width: 720, height: 450 });
  const sideways = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('treegrid')).toBeFocused();
  expect(await sideways()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('network');
  await expect(page.getByRole('option').first()).toBeInViewport();
  expect(await sideways()).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await expect(dialog(page, /^Export/u)).toBeVisible();
  expect(await sideways()).toBe(0);
  await page.keyboard.press('Escape');
  await goTo(page, 'Aaron Clauset');
  await details(page).getByText('How it is computed').click();
  // Nothing of the panel is wider than the panel, and all of it can be scrolled to.
  expect(await details(page).getByRole('region').evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
  await details(page).getByRole('listitem').last().scrollIntoViewIfNeeded();
  await expect(details(page).getByRole('listitem').last()).toBeInViewport();
  await page.keyboard.press('?');
  await dialog(page, /^Keys$/u).getByRole('button', { name: 'Change them…' }).click();
  await dialog(page, /^Keys$/u).getByRole('textbox', { name: 'Take the right value' }).focus();
  await expect(dialog(page, /^Keys$/u).getByRole('textbox', { name: 'Take the right value' })).toBeInViewport();
  expect(await sideways()).toBe(0);
});

test('with reduced motion nothing moves by itself, and with forced colours what is selected keeps an outline', async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await openSample(app);
  await goTo(page, 'Leskovec');
  await expect(shownTitle(page)).toHaveText('Jure Leskovec');
  const ring = details(page).locator('.panel-head');
  await expect(ring).toHaveCSS('outline-style', 'solid');
  await expect(page.getByRole('toolbar', { name: 'View' }).getByRole('button', { name: 'Regions' })).toHaveCSS('outline-style', 'solid');
  await page.getByRole('button', { name: 'Table' }).click();
  const chosen = page.getByRole('treegrid').locator('[aria-selected="true"]');
  await expect(chosen).toHaveCSS('outline-style', 'solid');
  expect(await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length)).toBe(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('network');
  await expect(page.getByRole('option', { selected: true })).toHaveCSS('outline-style', 'solid');
  expect(await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length)).toBe(0);
});
