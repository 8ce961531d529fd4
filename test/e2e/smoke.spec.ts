/** The app comes up in every shell, and takes what is dropped on it. */
import { mkdir, writeFile } from 'node:fs/promises';
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

test('a folder is opened, without what hides in it or was saved beside a page', async ({ app, folder }) => {
  const dropped = join(folder, 'profiles');
  await mkdir(join(dropped, 'inner'), { recursive: true });
  await mkdir(join(dropped, 'page_files'));
  for (const name of ['outer.txt', 'inner/deep.txt', '.hidden.txt', 'page_files/script.txt']) await writeFile(join(dropped, name), 'no profile');
  await app.drop([dropped]);
  await expect(app.page.getByText('outer.txt').first()).toBeVisible();
  await expect(app.page.getByText('deep.txt').first()).toBeVisible();
  await expect(app.page.getByText(/hidden|script/u)).toHaveCount(0);
});

test.describe('with files on the command line', () => {
  test.use({ startFiles: [join(import.meta.dirname, '../../data/sample')] });

  test('the window opens on their map, with nothing in the way', async ({ app }) => {
    await expect(app.page.locator('canvas').first()).toBeVisible();
    await expect(app.page.getByText(/Layout settled/u).first()).toBeAttached({ timeout: 30_000 });
    await expect(app.page.getByRole('dialog')).toHaveCount(0);
  });
});
