/** Export: what is shown is what is printed, in every format, and a file comes out only when it is whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './shell/test.ts';
import { dialog, expectNoViolations, goTo, map, openSample } from './window.ts';
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
