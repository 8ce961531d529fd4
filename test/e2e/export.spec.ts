/** Export: what is shown is what is printed, in every format, and a file comes out only when it is whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sideColors } from '../../shared/style/spotlight.ts';
import { scoredPage } from '../unit/jobs/pages.ts';
import { expect, test } from './shell/test.ts';
import { details, dialog, expectNoViolations, goTo, map, openPages, openSample, shownTitle } from './window.ts';
import type { AppWindow } from './shell/types.ts';

async function openExport({ page }: AppWindow) {
  await page.keyboard.press('Control+e');
  const shown = dialog(page, /^Export$/u);
  await expect(shown.getByText(/Smallest label prints at/u)).toBeVisible({ timeout: 20_000 });
  return shown;
}

test('the preview follows the options, and a picture without a size is refused before it is made', async ({ app }) => {
  await openSample(app);
  const shown = await openExport(app);
  await expect(shown.getByAltText('The map as it will be printed')).toBeVisible();
  await shown.getByRole('button', { name: 'Slide' }).click();
  await expect(shown.getByText('1,920 × 1,080 px')).toBeVisible();
  await shown.getByRole('button', { name: 'inch' }).click();
  await expect(shown.getByText('1,920 × 1,080 px')).toBeVisible();
  await shown.getByLabel('wide').fill('6.4');
  await expect(shown.getByText('960 × 540 px')).toBeVisible();
  await shown.getByLabel('wide').fill('0');
  await expect(shown.getByText(/The picture has no size/u)).toBeVisible();
  await expect(shown.getByRole('button', { name: /^Save/u })).toBeDisabled();
});

test('a PNG has the size and the resolution that were chosen', async ({ app }) => {
  await openSample(app);
  const shown = await openExport(app);
  await shown.getByRole('button', { name: 'PNG' }).click();
  await shown.getByRole('button', { name: '150' }).click();
  await expect(shown.getByText('1,063 × 709 px')).toBeVisible();
  const { bytes } = await app.save(() => shown.getByRole('button', { name: 'Save PNG…' }).click());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1063, 709]);
  const at = bytes.indexOf('pHYs');
  expect(Math.round(bytes.readUInt32BE(at + 4) * 0.0254)).toBe(150);
  await expect(app.page.getByText(/The picture is saved/u).first()).toBeVisible();
  await expect(shown).toBeHidden();
});

test('a PDF keeps its text, and dots per inch do not matter to it', async ({ app }) => {
  await openSample(app);
  const shown = await openExport(app);
  const { bytes } = await app.save(() => shown.getByRole('button', { name: 'Save PDF…' }).click());
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.includes('/ToUnicode')).toBe(true);
});

test('of the selection only the selection is printed', async ({ app }) => {
  await openSample(app);
  await goTo(app.page, 'Leskovec');
  const shown = await openExport(app);
  await shown.getByLabel('Selection only').check();
  await expect(shown.getByText(/^1 of \d+ nodes/u)).toBeVisible({ timeout: 20_000 });
});

test('the map goes to Gephi and the papers to a reference manager', async ({ app }) => {
  await openSample(app);
  const shown = await openExport(app);
  await shown.getByRole('tab', { name: 'Data' }).click();
  const gexf = await app.save(() => shown.getByRole('button', { name: /^Save GEXF/u }).click());
  expect(gexf.bytes.toString('utf8')).toContain('<gexf');
  const again = await openExport(app);
  await again.getByRole('tab', { name: 'Data' }).click();
  await again.getByLabel(/BibTeX/u).check();
  const bib = await app.save(() => again.getByRole('button', { name: /^Save BibTeX/u }).click());
  expect(bib.bytes.toString('utf8').match(/^@/gmu)?.length).toBe(74);
});

test('everything in the dialog can be reached with the keyboard, and axe finds nothing', async ({ app }) => {
  await openSample(app);
  const shown = await openExport(app);
  await expectNoViolations(app.page, 'export, picture');
  await shown.getByRole('tab', { name: 'Picture' }).focus();
  await app.page.keyboard.press('ArrowRight');
  await expect(shown.getByRole('tab', { name: 'Data' })).toBeFocused();
  await expectNoViolations(app.page, 'export, data');
  await app.page.keyboard.press('Escape');
  await expect(shown).toBeHidden();
  await expect(map(app.page)).toBeVisible();
});

test('a picture dropped on the window opens the view that it was printed from', async ({ app }) => {
  await openSample(app);
  await app.page.getByRole('button', { name: /^Topics/u }).click();
  await expect(map(app.page)).toHaveAttribute('aria-label', /topics/iu);
  const shown = await openExport(app);
  await shown.getByRole('button', { name: 'PNG' }).click();
  const { bytes } = await app.save(() => shown.getByRole('button', { name: 'Save PNG…' }).click());
  await app.page.getByRole('button', { name: /^Coauthors/u }).click();
  await expect(map(app.page)).toHaveAttribute('aria-label', /people/iu);
  const file = join(app.folder, 'topics.png');
  writeFileSync(file, bytes);
  await app.drop([file]);
  await expect(app.page.getByText('The map stands as in topics.png.').first()).toBeVisible();
  await expect(map(app.page)).toHaveAttribute('aria-label', /topics/iu);
});

test('a large picture can be cancelled while it is made, and the dialog stays as it was', async ({ app }) => {
  await openSample(app);
  const shown = await openExport(app);
  await shown.getByRole('button', { name: 'Poster' }).click();
  await shown.getByRole('button', { name: 'PNG' }).click();
  await shown.getByRole('button', { name: '600' }).click();
  await expect(shown.getByText('14,031 × 9,921 px')).toBeVisible();
  await shown.getByRole('button', { name: 'Save PNG…' }).click();
  await expect(shown.getByRole('progressbar', { name: 'Making the PNG' })).toBeVisible();
  await shown.getByRole('button', { name: 'Cancel' }).click();
  await expect(shown.getByRole('button', { name: 'Save PNG…' })).toBeVisible({ timeout: 30_000 });
  await expect(shown.getByText('14,031 × 9,921 px')).toBeVisible();
  await expect(app.page.getByText(/The picture is saved/u)).toHaveCount(0);
});

test.describe('what stands out on the map stands out in the picture', () => {
  /** Two ways lead from Ada to Fay: over Cem and Eli, and over Dia and Eli. */
  const pages = [
    scoredPage('Ada Ash', [
      { title: 'Looms and cards', authors: 'Ada Ash, Bo Birch', date: 'May 1, 2011' },
      { title: 'Tides in narrow seas', authors: 'Ada Ash, Cem Cedar', date: 'Jun 2, 2014' },
      { title: 'Moons and tides', authors: 'Ada Ash, Dia Dogwood', date: 'Jun 2, 2016' },
    ]),
    scoredPage('Eli Elm', [
      { title: 'Rivers from above', authors: 'Cem Cedar, Eli Elm', date: 'Mar 2, 2018' },
      { title: 'Rivers from below', authors: 'Dia Dogwood, Eli Elm', date: 'Mar 2, 2019' },
      { title: 'Deltas of the north', authors: 'Eli Elm, Fay Fir', date: 'Mar 2, 2022' },
    ]),
  ];

  /** Goes to a person, and takes a tool by its key. */
  async function begin(page: Page, person: string, key: string, field: string, other: string): Promise<void> {
    await goTo(page, person);
    await expect(shownTitle(page)).toHaveText(person);
    await map(page).press(key);
    await details(page).getByRole('searchbox', { name: field, exact: true }).fill(other);
    await details(page).getByRole('list', { name: new RegExp(`^(People|Matches) for “${field}”$`, 'u') }).getByRole('button', { name: other }).first().click();
  }

  async function savedSvg(app: AppWindow): Promise<string> {
    const shown = dialog(app.page, /^Export$/u);
    await shown.getByRole('button', { name: 'SVG' }).click();
    const { bytes } = await app.save(() => shown.getByRole('button', { name: 'Save SVG…' }).click());
    // The file is there a moment before the dialog is gone, which has keys of its own.
    await expect(shown).toHaveCount(0);
    return bytes.toString('utf8');
  }

  const group = (svg: string, id: string): string => new RegExp(`<g id="${id}"[^>]*>([^]*?)</g>`, 'u').exec(svg)?.[1] ?? '';
  const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
  const wordsIn = (text: string): string[] => [...text.matchAll(/>([^<>]+)<\/text>/gu)].map(([, word]) => word ?? '');

  test('a path: its steps in ink, the other one dashed, its people named, its ends marked, and all of it explained', async ({ app }) => {
    const page = await openPages(app, pages);
    await begin(page, 'Ada Ash', 'p', 'To', 'Fay Fir');
    await expect(details(page).getByRole('status')).toHaveText('3 steps 2 equally short paths');
    await page.getByRole('region', { name: 'Path', exact: true }).getByRole('button', { name: 'Export this view' }).click();
    const shown = dialog(page, /^Export$/u);
    await expect(shown.getByLabel('What is on screen now')).toBeChecked();
    await expect(shown.getByLabel('What stands out')).toBeChecked();
    await expect(shown.getByText('5 of 5 names')).toBeVisible({ timeout: 20_000 });

    const svg = await savedSvg(app);
    const ways = group(svg, 'ways');
    expect(count(ways, /stroke-width="2"(?! stroke-dasharray)/gu)).toBe(3);
    expect(count(ways, /stroke-width="1.5" stroke-dasharray="6 5"/gu)).toBe(2);
    expect(wordsIn(group(svg, 'labels')).sort()).toEqual(['Ada Ash', 'Cem Cedar', 'Dia Dogwood', 'Eli Elm', 'Fay Fir']);
    expect(wordsIn(group(svg, 'signs'))).toEqual(['Start', 'End']);
    expect(wordsIn(group(svg, 'legend'))).toEqual(expect.arrayContaining(['Shown path', 'Other path, same length', 'On the shown path']));
    expect(wordsIn(group(svg, 'words')).join(' ')).toContain('The path from Ada Ash to Fay Fir has 3 steps; another one is as short.');

    await page.keyboard.press('Control+e');
    await shown.getByLabel('What stands out').uncheck();
    const plain = await savedSvg(app);
    expect([group(plain, 'ways'), group(plain, 'signs')]).toEqual(['', '']);
    expect(wordsIn(group(plain, 'labels'))).toContain('Bo Birch');
  });

  test('a comparison: blue, amber and both, with who is which; and the view in its file opens', async ({ app }) => {
    const page = await openPages(app, pages);
    await begin(page, 'Ada Ash', 'c', 'Other', 'Eli Elm');
    await expect(page.getByRole('region', { name: 'Comparison', exact: true })).toContainText('Ash onlybothElm onlyneither');
    await expect(details(page).getByRole('row', { name: /^Coauthors/u })).toHaveText('Coauthors121');
    for (const [background, theme] of [['White', 'light'], ['Dark', 'dark']] as const) {
      const shown = await openExport(app);
      await shown.getByRole('button', { name: background }).click();
      const svg = await savedSvg(app);
      const { left, right } = sideColors(theme);
      const nodes = group(svg, 'nodes');
      // Ada, Bo and the left halves of Cem and Dia; Eli and Fay, and the right halves.
      expect([count(nodes, new RegExp(`<circle [^>]*fill="${left}"`, 'gu')), count(nodes, new RegExp(`<circle [^>]*fill="${right}"`, 'gu')), count(nodes, new RegExp(`<polygon [^>]*fill="${right}"`, 'gu'))]).toEqual([4, 2, 2]);
      expect(wordsIn(group(svg, 'legend'))).toEqual(expect.arrayContaining(['Ada Ash only (2)', 'Both (2)', 'Eli Elm only (2)', 'Compared']));
      expect(wordsIn(group(svg, 'words')).join(' ')).toContain('Ada Ash and Eli Elm are compared.');
    }
    const shown = await openExport(app);
    await shown.getByRole('button', { name: 'PNG' }).click();
    const { bytes } = await app.save(() => shown.getByRole('button', { name: 'Save PNG…' }).click());
    const file = join(app.folder, 'compared.png');
    writeFileSync(file, bytes);
    await app.drop([file]);
    await expect(page.getByText('The map stands as in compared.png.').first()).toBeVisible();
  });

  test('what is picked together is exported as a selection, and people who come later are left out of a year', async ({ app }) => {
    const page = await openPages(app, pages);
    for (const person of ['Ada Ash', 'Bo Birch']) {
      await goTo(page, person, true);
      await map(page).press('Space');
    }
    const bar = page.getByRole('region', { name: 'Selection', exact: true });
    await expect(bar).toContainText('2 selected');
    await bar.getByRole('button', { name: 'Export selection' }).click();
    const shown = dialog(page, /^Export$/u);
    await expect(shown.getByLabel('Selection only')).toBeChecked();
    await expect(shown.getByText('2 of 6 nodes')).toBeVisible({ timeout: 20_000 });
    expect(wordsIn(group(await savedSvg(app), 'labels')).sort()).toEqual(['Ada Ash', 'Bo Birch']);

    await map(page).press('Escape');
    await expect(bar).toBeHidden();
    await map(page).press('Escape');
    await expect(shownTitle(page)).toHaveText('Nothing selected');
    await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Play the years' }).click();
    await page.getByRole('slider', { name: 'Year', exact: true }).fill('2016');
    const later = await openExport(app);
    await expect(later.getByText('4 of 6 nodes')).toBeVisible({ timeout: 20_000 });
    const svg = await savedSvg(app);
    expect(wordsIn(group(svg, 'labels')).sort()).toEqual(['Ada Ash', 'Bo Birch', 'Cem Cedar', 'Dia Dogwood']);
    expect(wordsIn(group(svg, 'words')).join(' ')).toContain('The map at the end of 2016: whoever came later is not on it.');
  });
});
