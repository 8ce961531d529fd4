/** Matches are answered side by side, people are merged and split, and everything can be undone. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { scoredPage } from '../unit/jobs/pages.ts';
import { expect, test } from './shell/test.ts';
import type { AppWindow } from './shell/types.ts';
import { closeReport, details, dialog, expectNoViolations, goTo, shownTitle } from './window.ts';

const shared = 'A teacher network that is more accurate need not be a better teacher. We read its outputs as an estimate of the class probabilities and derive a trade-off between bias and variance that says what makes a teacher good.';

const pages = [
  scoredPage('Rosa Thal', [
    { title: 'Why teaching helps: a statistical perspective', authors: 'Rosa Thal, Karl Maria Brandt, Ines Wolf', date: 'May 21, 2020', abstract: `${shared} We apply it to retrieval.` },
    { title: 'Sketches of rivers', authors: 'Rosa Thal, Jun Park', date: 'Mar 2, 2015' },
  ]),
  scoredPage('Ines Wolf', [
    { title: 'A statistical perspective on teaching', authors: 'Rosa Thal, Karl Maria Brandt, Ines Wolf', date: 'Jul 3, 2021', abstract: `${shared} Experiments agree with it.` },
    { title: 'Orbits of small moons', authors: 'Ines Wolf, Jun Park', date: 'Mar 2, 2021' },
  ]),
];

async function importPages({ app, folder }: { app: AppWindow; folder: string }): Promise<void> {
  const paths = pages.map((_, index) => join(folder, `page-${index}.txt`));
  await Promise.all(paths.map((path, index) => writeFile(path, pages[index] ?? '')));
  await app.drop(paths);
}

const review = (page: Page) => page.getByRole('main', { name: 'Compare two records' });
const reviewButton = (page: Page) => page.getByRole('button', { name: /^Review \d+$/u });
const counts = (page: Page) => page.getByRole('contentinfo');

async function openReview(page: Page): Promise<void> {
  await dialog(page, /Import finished/u).getByRole('button', { name: /^Review \d+ match/u }).click();
  await page.getByRole('region', { name: 'Papers' }).getByRole('button', { name: /statistical perspective/u }).click();
  await expect(review(page)).toContainText('May 21, 2020');
}

test('the report leads to the matches, and one is merged with the title of the other side', async ({ app, folder }) => {
  await importPages({ app, folder });
  await openReview(app.page);
  await expect(counts(app.page)).toContainText('4 papers');
  const other = review(app.page).getByRole('radio', { name: /statistical perspective/u }).and(app.page.getByRole('radio', { checked: false }));
  const title = (await other.locator('..').textContent()) ?? '';
  await other.check();
  await app.page.keyboard.press('a');
  await expect(counts(app.page)).toContainText('3 papers');
  await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText('Merged:');
  await app.page.keyboard.press('Escape');
  await goTo(app.page, 'statistical perspective');
  await expect(shownTitle(app.page)).toHaveText(title);
});

test('an answer is undone with Ctrl+Z and done again from the message', async ({ app, folder }) => {
  await importPages({ app, folder });
  await openReview(app.page);
  const before = await reviewButton(app.page).getAttribute('aria-label');
  await app.page.keyboard.press('r');
  await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText('Kept apart:');
  await expect(app.page.getByRole('region', { name: 'Papers' }).getByRole('button', { name: /statistical perspective/u })).toHaveCount(0);
  await app.page.keyboard.press('Control+z');
  await expect(reviewButton(app.page)).toHaveAttribute('aria-label', before ?? '');
  await app.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Redo' }).click();
  await expect(app.page.getByRole('region', { name: 'Papers' }).getByRole('button', { name: /statistical perspective/u })).toHaveCount(0);
});

test('versions are linked by key and counted once', async ({ app, folder }) => {
  await importPages({ app, folder });
  await openReview(app.page);
  await app.page.keyboard.press('v');
  await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText('Linked as versions:');
});

test('the arrows choose a field and 1 and 2 take its value', async ({ app, folder }) => {
  await importPages({ app, folder });
  await openReview(app.page);
  await app.page.keyboard.press('ArrowDown');
  const date = review(app.page).getByRole('row', { name: /^Date/u });
  await app.page.keyboard.press('1');
  await expect(date.getByRole('radio').first()).toBeChecked();
  await app.page.keyboard.press('2');
  await expect(date.getByRole('radio').last()).toBeChecked();
});

test('moving the slider is a change like any other, and stands in the history', async ({ app, folder }) => {
  await importPages({ app, folder });
  await openReview(app.page);
  await app.page.getByRole('slider', { name: 'Strictness' }).fill('0.8');
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await app.page.getByRole('menuitem', { name: 'History…' }).click();
  const history = dialog(app.page, /History/u);
  await expect(history.getByRole('listitem').first()).toContainText('80 %');
  await history.getByRole('button', { name: 'Undo' }).click();
  await expect(history.getByRole('listitem').first()).toContainText('undone');
});

test('an import is undone from its report', async ({ app, folder }) => {
  await importPages({ app, folder });
  await dialog(app.page, /Import finished/u).getByRole('button', { name: 'Undo import' }).click();
  await expect(app.page.getByRole('heading', { name: 'Drop saved profile pages here' })).toBeVisible();
  await app.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Redo' }).click();
  await expect(counts(app.page)).toContainText('4 papers');
});

test('a dump is removed from its report, and comes back with Undo', async ({ app, folder }) => {
  await importPages({ app, folder });
  await closeReport(app.page);
  await app.page.getByRole('button', { name: /^Ines Wolf/u }).click();
  await dialog(app.page, /Ines Wolf/u).getByRole('button', { name: 'Remove this dump' }).click();
  await expect(counts(app.page)).toContainText('2 papers');
  await app.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(counts(app.page)).toContainText('4 papers');
});

test('a person is renamed, merged with another, and split again', async ({ app, folder }) => {
  await importPages({ app, folder });
  await closeReport(app.page);
  await goTo(app.page, 'Jun Park');
  await details(app.page).getByRole('button', { name: 'Rename…' }).click();
  await dialog(app.page, /Rename Jun Park/u).getByRole('textbox').fill('Park Jun');
  await app.page.keyboard.press('Enter');
  await expect(shownTitle(app.page)).toHaveText('Park Jun');
  await goTo(app.page, 'Karl Maria Brandt');
  await details(app.page).getByRole('button', { name: 'Merge with another person…' }).click();
  const merge = dialog(app.page, /with another person/u);
  await merge.getByRole('searchbox').fill('Rosa');
  await merge.getByRole('button', { name: 'Merge with Rosa Thal' }).click();
  await expect(details(app.page)).toContainText('2 spellings');
  await details(app.page).getByRole('button', { name: /^Split off/u }).click();
  await expect(details(app.page).getByRole('heading', { name: 'Names 1 spelling', exact: true })).toBeVisible();
});

test('the list of people is filtered and ordered, and opens a person on the map', async ({ app, folder }) => {
  await importPages({ app, folder });
  await closeReport(app.page);
  await app.page.getByRole('button', { name: /^List of people/u }).click();
  const list = app.page.getByRole('main', { name: 'People' });
  await list.getByRole('button', { name: 'Name' }).click();
  await expect(list.getByRole('row').nth(1)).toContainText('Ines Wolf');
  await list.getByRole('searchbox', { name: 'Find a name' }).fill('brandt');
  await expect(list.getByRole('row')).toHaveCount(2);
  await list.getByRole('button', { name: 'Karl Maria Brandt' }).click();
  await expect(shownTitle(app.page)).toHaveText('Karl Maria Brandt');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('the review, the history and the dialogs about a person break no rule that axe can check', async ({ app, folder }) => {
      await importPages({ app, folder });
      await openReview(app.page);
      await expectNoViolations(app.page, 'review');
      await app.page.keyboard.press('r');
      await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText('Kept apart:');
      await expectNoViolations(app.page, 'after an answer');
      await app.page.getByRole('button', { name: 'Settings' }).click();
      await app.page.getByRole('menuitem', { name: 'History…' }).click();
      await expect(dialog(app.page, /History/u).getByRole('listitem').first()).toBeVisible();
      await expectNoViolations(app.page, 'history');
      await app.page.keyboard.press('Escape');
      await goTo(app.page, 'Rosa Thal');
      await app.page.getByRole('button', { name: /^List of people/u }).click();
      await expect(app.page.getByRole('main', { name: 'People' }).getByRole('row').nth(1)).toBeVisible();
      await expectNoViolations(app.page, 'people');
      await app.page.keyboard.press('Escape');
      await details(app.page).getByRole('button', { name: 'Merge with another person…' }).click();
      await app.page.keyboard.type('Wolf');
      await expect(dialog(app.page, /with another person/u).getByRole('button', { name: /Merge with/u }).first()).toBeVisible();
      await expectNoViolations(app.page, 'merge');
    });
  });
}

test('a paper shows what another dump states when asked to, and the automatic choice again', async ({ app, folder }) => {
  await importPages({ app, folder });
  await openReview(app.page);
  await app.page.keyboard.press('a');
  await expect(counts(app.page)).toContainText('3 papers');
  await app.page.keyboard.press('Escape');
  await goTo(app.page, 'statistical perspective');
  const date = details(app.page).getByText(/^(May 21, 2020|Jul 3, 2021)/u).first();
  const automatic = (await date.textContent())?.slice(0, 8) ?? '';
  await details(app.page).getByRole('button', { name: /^Use (May 21, 2020|Jul 3, 2021) instead$/u }).click();
  await expect(details(app.page).getByText('You chose this value.')).toBeVisible();
  await expect(date).not.toContainText(automatic);
  await details(app.page).getByRole('button', { name: 'Back to the automatic choice' }).click();
  await expect(details(app.page).getByText('You chose this value.')).toBeHidden();
  await expect(date).toContainText(automatic);
});
