/** No screen breaks a rule that axe can check, in either theme. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './shell/test.ts';
import { closeReport, details, dialog, expectNoViolations, goTo, openSample, samplePages, shownTitle } from './window.ts';

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
      await expect(app.page.getByText(/Layout settled/u).first()).toBeAttached({ timeout: 30_000 });
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
  });
}
