/** Files of decisions: dropped, read before anything changes, taken over or put away, undone, and saved. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { scoredPage } from '../unit/jobs/pages.ts';
import { expect, test } from './shell/test.ts';
import type { AppWindow } from './shell/types.ts';
import { closeReport, dialog, dropTexts, expectNoViolations, paste } from './window.ts';

const rivers = scoredPage('Rosa Thal', [
  { title: 'Sketches of rivers', authors: 'Rosa Thal, J. Park', date: 'Mar 2, 2015' },
  { title: 'Measuring floods', authors: 'Rosa Thal, Lena Brandt', date: 'Jun 1, 2021' },
]);
const moons = scoredPage('Ines Wolf', [{ title: 'Orbits of small moons', authors: 'Ines Wolf, Jun Park', date: 'Mar 2, 2021' }]);
const thesaurus = 'label\treplace by\nj. park\tjun park\nlena brandt\tBrandt, Lena M.\nj. park\trosa thal\nlena brandt\trosa thal\nneural nets\tneural network\nbroken\n';

const counts = (page: Page) => page.getByRole('contentinfo');
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

async function importPages(app: AppWindow): Promise<void> {
  await dropTexts(app, { 'rivers.txt': rivers, 'moons.txt': moons });
  await closeReport(app.page);
  await expect(counts(app.page)).toContainText('5 people');
}

async function settings(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a dropped thesaurus is shown line by line, taken over as one step, and undone', async ({ app }) => {
  await importPages(app);
  await dropTexts(app, { 'names.txt': thesaurus });
  const preview = dialog(app.page, /Decisions in names\.txt/u);
  await expect(preview.getByRole('region', { name: 'Afterwards' })).toContainText('5 people become 4 people.');
  await expect(preview.getByRole('region', { name: /^To take over/u }).getByRole('listitem')).toHaveCount(2);
  await expect(preview.getByRole('region', { name: /contradict/u })).toContainText('line 4');
  await expect(preview.getByRole('region', { name: /cannot be read/u })).toContainText('line 7');
  await expect(preview.getByRole('region', { name: /not in this library/u })).toContainText('neural nets');
  await expect(counts(app.page)).toContainText('5 people');
  await preview.getByRole('button', { name: 'Take over 2 decisions' }).click();
  await expect(counts(app.page)).toContainText('4 people');
  await messages(app.page).getByRole('button', { name: 'Undo' }).click();
  await expect(counts(app.page)).toContainText('5 people');
});

test('decisions dropped together with pages are shown when the report of the pages is closed', async ({ app }) => {
  await dropTexts(app, { 'names.txt': thesaurus, 'rivers.txt': rivers, 'moons.txt': moons });
  const report = dialog(app.page, /Import finished/u);
  await expect(report).not.toContainText('names.txt');
  await closeReport(app.page);
  await expect(dialog(app.page, /Decisions in names\.txt/u).getByRole('button', { name: 'Take over 2 decisions' })).toBeEnabled();
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  await expect(counts(app.page)).toContainText('5 people');
});

test('pasted decisions are shown, and can be taken over with the keyboard alone', async ({ app }) => {
  await importPages(app);
  await paste(app.page, 'Jun Park#J. Park\n');
  await expect(dialog(app.page, /Decisions in pasted text/u)).toBeVisible();
  for (let i = 0; i < 6; i += 1) {
    await app.page.keyboard.press('Tab');
    const name = await app.page.evaluate(() => document.activeElement?.textContent);
    if (name === 'Take over 1 decision') break;
  }
  await app.page.keyboard.press('Enter');
  await expect(counts(app.page)).toContainText('4 people');
});

test('the ledger that is saved here adds nothing here, and gives the same people elsewhere', async ({ app, folder }) => {
  await importPages(app);
  await paste(app.page, 'Jun Park#J. Park\n');
  await dialog(app.page, /Decisions in pasted text/u).getByRole('button', { name: 'Take over 1 decision' }).click();
  await expect(counts(app.page)).toContainText('4 people');
  await settings(app.page, 'Save decisions as…');
  await expect(dialog(app.page, /Save decisions/u).getByRole('radio', { name: /Coterie ledger/u })).toBeChecked();
  const { name, bytes } = await app.save(() => dialog(app.page, /Save decisions/u).getByRole('button', { name: 'Save…' }).click());
  expect(name).toBe('coterie-decisions.jsonl');
  const ledger = join(folder, 'decisions.jsonl');
  await writeFile(ledger, bytes);
  await app.choose([ledger], () => settings(app.page, 'Read decisions…'));
  const again = dialog(app.page, /Decisions in decisions\.jsonl/u);
  await expect(again).toContainText('Nothing in this file would change your library.');
  await expect(again.getByRole('button', { name: /^Take over/u })).toHaveCount(0);
  await again.getByRole('button', { name: 'Close' }).last().click();
  await messages(app.page).getByRole('button', { name: 'Undo' }).click();
  await expect(counts(app.page)).toContainText('5 people');
  await app.drop([ledger]);
  await dialog(app.page, /Decisions in decisions\.jsonl/u).getByRole('button', { name: /^Take over \d+ decisions?$/u }).click();
  await expect(counts(app.page)).toContainText('4 people');
});

test('a cut ledger says so, and its whole lines can be taken over', async ({ app }) => {
  await importPages(app);
  await paste(app.page, 'Jun Park#J. Park\nBrandt#Lena Brandt\n');
  await dialog(app.page, /Decisions in pasted text/u).getByRole('button', { name: /^Take over/u }).click();
  await settings(app.page, 'Save decisions as…');
  const { bytes } = await app.save(() => dialog(app.page, /Save decisions/u).getByRole('button', { name: 'Save…' }).click());
  await messages(app.page).getByRole('button', { name: 'Undo' }).click();
  await expect(counts(app.page)).toContainText('5 people');
  await dropTexts(app, { 'cut.jsonl': bytes.toString().slice(0, -60) });
  const preview = dialog(app.page, /Decisions in cut\.jsonl/u);
  await expect(preview.getByRole('note')).toContainText('The file is cut');
  await expect(preview.getByRole('region', { name: /cannot be read/u })).toContainText('not whole');
  await preview.getByRole('button', { name: /^Take over/u }).click();
  await expect(counts(app.page)).toContainText('4 people');
});

test('what holds no decisions is not imported when decisions are asked for', async ({ app, folder }) => {
  await importPages(app);
  await writeFile(join(folder, 'list.txt'), 'milk\n');
  await app.choose([join(folder, 'list.txt')], () => settings(app.page, 'Read decisions…'));
  await expect(messages(app.page)).toContainText('list.txt is no file of decisions');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('the preview and the choice of a format break no rule that axe can check', async ({ app }) => {
      await importPages(app);
      await dropTexts(app, { 'names.txt': thesaurus });
      await expect(dialog(app.page, /Decisions in names\.txt/u)).toBeVisible();
      await expectNoViolations(app.page, 'preview of decisions');
      await app.page.keyboard.press('Escape');
      await settings(app.page, 'Save decisions as…');
      await expectNoViolations(app.page, 'choice of a format');
    });
  });
}
