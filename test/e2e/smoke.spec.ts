/** The app comes up in every shell, and takes what is dropped on it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './shell/test.ts';

test('an empty library opens with an invitation to drop files', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Coterie/u);
  await expect(app.page.getByText(/drop/iu).first()).toBeVisible();
});

test('the window wears its own style sheet and fonts', async ({ app }) => {
  await expect(app.page.getByText(/drop/iu).first()).toBeVisible();
  const style = await app.page.evaluate(async () => {
    await document.fonts.ready;
    return { sheets: document.styleSheets.length, fonts: [...document.fonts].filter((font) => font.status === 'loaded').length };
  });
  expect(style.sheets).toBeGreaterThan(0);
  expect(style.fonts).toBeGreaterThan(0);
});

test('a file that is no profile is named, with what to do', async ({ app, folder }) => {
  const path = join(folder, 'shopping.txt');
  await writeFile(path, 'milk\nbread\n');
  await app.drop([path]);
  await expect(app.page.getByText(/shopping\.txt/u).first()).toBeVisible();
});
