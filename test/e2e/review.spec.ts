/** Imports say what they joined, matches are answered side by side, and everything can be undone. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { scoredPage } from '../unit/jobs/pages.ts';
import { expect, test } from './shell/test.ts';
import type { AppWindow } from './shell/types.ts';
import { closeReport, details, dialog, dropTexts, expectNoViolations, goTo, openSample, shownTitle } from './window.ts';

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

const importPages = (app: AppWindow): Promise<void> => dropTexts(app, pages);

const review = (page: Page) => page.getByRole('main', { name: 'Compare two records' });
const reviewButton = (page: Page) => page.getByRole('button', { name: /^Review \d+$/u });
const counts = (page: Page) => page.getByRole('contentinfo');

async function openReview(page: Page): Promise<void> {
  await dialog(page, /Import finished/u).getByRole('button', { name: /^Review \d+ match/u }).click();
  await page.getByRole('region', { name: 'Papers' }).getByRole('button', { name: /statistical perspective/u }).click();
  await expect(review(page)).toContainText('May 21, 2020');
}

test('the report leads to the matches, and one is merged with the title of the other side', async ({ app }) => {
  await importPages(app);
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

test('an answer is undone with Ctrl+Z and done again from the message', async ({ app }) => {
  await importPages(app);
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

test('versions are linked by key and counted once', async ({ app }) => {
  await importPages(app);
  await openReview(app.page);
  await app.page.keyboard.press('v');
  await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText('Linked as versions:');
});

test('the arrows choose a field and 1 and 2 take its value', async ({ app }) => {
  await importPages(app);
  await openReview(app.page);
  await app.page.keyboard.press('ArrowDown');
  const date = review(app.page).getByRole('row', { name: /^Date/u });
  await app.page.keyboard.press('1');
  await expect(date.getByRole('radio').first()).toBeChecked();
  await app.page.keyboard.press('2');
  await expect(date.getByRole('radio').last()).toBeChecked();
});

test('the report says for each file what was joined, what waits, and why', async ({ app, folder }) => {
  const twin = join(folder, 'twin.txt');
  await writeFile(twin, scoredPage('Jun Park', [{ title: 'Sketches of rivers', authors: 'Rosa Thal, Jun Park', date: 'Mar 2, 2015' }]));
  await app.drop([twin]);
  await closeReport(app.page);
  await importPages(app);
  const report = dialog(app.page, /Import finished/u);
  await expect(report).toContainText('1 record shares its paper with other records: the same title.');
  await expect(report).toContainText(/1 pair of papers: .+\./u);
  await report.getByRole('button', { name: 'Review them' }).first().click();
  await expect(review(app.page)).toBeVisible();
});

test('a list of authors that another dump prints whole is named in the report and on the paper', async ({ app, folder }) => {
  const [cut, whole] = [join(folder, 'cut.txt'), join(folder, 'whole.txt')];
  const paper = { title: 'Sketches of rivers and their meanders', date: 'Mar 2, 2015' };
  await writeFile(cut, scoredPage('Rosa Thal', [{ ...paper, authors: 'Rosa Thal, Jun Park, Lea Moor et al.' }]));
  await writeFile(whole, scoredPage('Jun Park', [{ ...paper, authors: 'Rosa Thal, Jun Park, Lea Moor, Ines Wolf' }]));
  await app.drop([cut]);
  await closeReport(app.page);
  await goTo(app.page, 'Sketches of rivers');
  await expect(details(app.page)).toContainText('et al., cut short in 1 dump');
  await app.drop([whole]);
  const report = dialog(app.page, /Import finished/u);
  await expect(report).toContainText('1 list of authors that one dump cuts and another prints whole');
  await report.getByRole('button', { name: paper.title }).click();
  await expect(details(app.page)).toContainText(/Completed by whole\.txt, line \d+; cut short in 1 other dump\./u);
  await expect(details(app.page)).not.toContainText('et al., cut short');
});

test('the review marks the words of titles and abstracts, says what follows, and counts what is done', async ({ app }) => {
  await importPages(app);
  await openReview(app.page);
  const title = review(app.page).getByRole('row', { name: /^Title/u });
  await expect(title.locator('mark').filter({ hasText: 'statistical perspective' })).toHaveCount(2);
  await expect(review(app.page).getByRole('row', { name: /^Abstract/u })).toContainText('words of one side only are marked');
  await expect(review(app.page).getByRole('row', { name: /^Abstract/u }).locator('mark').filter({ hasText: 'retrieval' })).toBeVisible();
  await expect(review(app.page)).toContainText('4 papers become 3');
  const list = app.page.getByRole('complementary', { name: 'Possible matches' });
  await expect(list).toContainText(/\d waiting/u);
  await app.page.keyboard.press('r');
  await expect(list).toContainText(/1 of \d done/u);
  await app.page.getByRole('region', { name: 'Answers' }).getByRole('button', { name: 'Undo' }).click();
  await expect(list).toContainText(/\d waiting/u);
});

test('another strictness is looked at in numbers and on the map, and decides nothing until it is applied', async ({ app }) => {
  await openSample(app);
  const before = await counts(app.page).textContent();
  await app.page.getByRole('button', { name: /^Review/u }).first().click();
  const list = app.page.getByRole('complementary', { name: 'Possible matches' });
  await app.page.getByRole('slider', { name: 'Strictness' }).fill('1');
  await expect(list).toContainText(/Would part: \d+ (person|people)/u);
  await expect(list.getByRole('row', { name: /^You are asked/u }).locator('s')).toBeVisible();
  await list.getByRole('button', { name: 'Preview on the map' }).click();
  const bar = app.page.getByRole('region', { name: 'Preview of another strictness' });
  await expect(bar).toContainText('Strictness 1.00, not applied.');
  const rings = app.page.locator('.map-overlay').last();
  await expect(async () => {
    const drawn = await rings.evaluate((canvas: HTMLCanvasElement) => canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0));
    expect(drawn).toBe(true);
  }).toPass();
  await bar.getByRole('button', { name: 'Cancel' }).click();
  await expect(rings).toBeHidden();
  await expect(counts(app.page)).toHaveText(before ?? '');
});

test('a strictness that is applied is a change like any other, and stands in the history', async ({ app }) => {
  await importPages(app);
  await openReview(app.page);
  await app.page.getByRole('slider', { name: 'Strictness' }).fill('0.8');
  await app.page.getByRole('button', { name: 'Apply' }).click();
  await expect(app.page.getByRole('region', { name: 'Messages' })).toContainText('Strictness 0.80');
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await app.page.getByRole('menuitem', { name: 'History…' }).click();
  const history = dialog(app.page, /History/u);
  await expect(history.getByRole('listitem').first()).toContainText('80 %');
  await history.getByRole('button', { name: 'Undo' }).click();
  await expect(history.getByRole('listitem').first()).toContainText('undone');
});

test('an import is undone from its report', async ({ app }) => {
  await importPages(app);
  await dialog(app.page, /Import finished/u).getByRole('button', { name: 'Undo import' }).click();
  await expect(app.page.getByRole('heading', { name: 'Drop saved profile pages here' })).toBeVisible();
  await app.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Redo' }).click();
  await expect(counts(app.page)).toContainText('4 papers');
});

test('a dump is removed from its report, and comes back with Undo', async ({ app }) => {
  await importPages(app);
  await closeReport(app.page);
  await app.page.getByRole('button', { name: /^Ines Wolf/u }).click();
  await dialog(app.page, /Ines Wolf/u).getByRole('button', { name: 'Remove this dump' }).click();
  await expect(counts(app.page)).toContainText('2 papers');
  await app.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(counts(app.page)).toContainText('4 papers');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('the review and the history break no rule that axe can check', async ({ app }) => {
      await importPages(app);
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
    });
  });
}

test('a paper shows what another dump states when asked to, and the automatic choice again', async ({ app }) => {
  await importPages(app);
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
