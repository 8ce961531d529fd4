/** Files come into the library by drop, dialog, paste and sample; each import ends with a report, or can be taken back. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './shell/test.ts';
import { closeReport, dialog, map, openSample, paste, samplePage, samplePages } from './window.ts';

test('files dropped on the empty window become a map', async ({ app }) => {
  await app.drop([...samplePages]);
  const report = dialog(app.page, /Import finished/u);
  await expect(report.getByRole('row').filter({ hasText: 'Profile with metrics' }).first()).toBeVisible();
  await closeReport(app.page);
  await expect(map(app.page)).toBeVisible();
  await expect(app.page.getByRole('button', { name: /Jon Kleinberg/u })).toBeVisible();
});

test('files chosen in the Open dialog are imported', async ({ app }) => {
  await app.choose([samplePage('kleinberg')], () => app.page.getByRole('button', { name: 'Choose files…' }).click());
  await closeReport(app.page);
  await expect(app.page.getByRole('contentinfo')).toContainText('papers');
});

test('a page pasted anywhere is imported', async ({ app }) => {
  await expect(app.page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
  await paste(app.page, await readFile(samplePage('leskovec'), 'utf8'));
  await expect(dialog(app.page, /Import finished/u)).toContainText('Jure Leskovec');
});

test('text pasted into the search is searched for, not imported', async ({ app }) => {
  await openSample(app);
  await app.page.keyboard.press('/');
  const field = app.page.getByRole('combobox', { name: 'Search this library' });
  await expect(field).toBeFocused();
  await field.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'graphs');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('the sample library can be opened with one click', async ({ app }) => {
  await openSample(app);
  await expect(map(app.page)).toHaveAccessibleName(/people/u);
});

test('importing the same files again adds nothing and says so', async ({ app }) => {
  await openSample(app);
  const before = await app.page.getByRole('contentinfo').textContent();
  await app.drop([samplePage('kleinberg')]);
  await expect(dialog(app.page, /Import finished/u)).toContainText('already here');
  await closeReport(app.page);
  await expect(app.page.getByRole('contentinfo')).toHaveText(before ?? '');
});

test('every remark of the report shows the lines it speaks of', async ({ app }) => {
  await app.drop([...samplePages]);
  const report = dialog(app.page, /Import finished/u);
  const show = report.getByRole('button', { name: /Show the remarks on/u }).first();
  await show.click();
  await expect(report.locator('.line-ex').first()).toBeVisible();
  await report.getByRole('button', { name: /Hide the remarks on/u }).click();
  await expect(report.locator('.line-ex')).toHaveCount(0);
});

test('the report of a file can be read again from the sidebar, and saved', async ({ app }) => {
  await openSample(app);
  await app.page.getByRole('button', { name: /Jure Leskovec/u }).click();
  const report = dialog(app.page, /Jure Leskovec/u);
  await expect(report).toContainText('Profile with metrics');
  const saved = await app.save(() => report.getByRole('button', { name: 'Save report…' }).click());
  expect(JSON.parse(saved.bytes.toString('utf8'))).toMatchObject({ owners: ['Jure Leskovec'] });
});

test('files that are no profiles are named with what to do, and the others are imported', async ({ app, folder }) => {
  const list = join(folder, 'reading-list.txt');
  await writeFile(list, 'One title\nAnother title\n');
  await app.drop([list, samplePage('kleinberg')]);
  const report = dialog(app.page, /1 file not read/u);
  await expect(report).toContainText('reading-list.txt');
  await expect(report).toContainText('Another title');
  await expect(report).toContainText('Jon Kleinberg');
});

test('when no file could be read, the library has not changed', async ({ app, folder }) => {
  const empty = join(folder, 'empty.txt');
  await writeFile(empty, '');
  await app.drop([empty]);
  const refused = dialog(app.page, /1 file could not be added/u);
  await expect(refused).toContainText('Your library has not changed');
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('heading', { name: 'Drop saved profile pages here' })).toBeVisible();
});

test('a cancelled import leaves nothing behind', async ({ app, folder }) => {
  const works = Array.from({ length: 4000 }, (_, index) => `Work number ${index} on a long subject\nA sentence about work ${index} that is long enough to be read.`);
  const paths = await Promise.all(Array.from({ length: 12 }, async (_, index) => {
    const path = join(folder, `author-${index}.txt`);
    const head = [`Author Number${'abcdefghijkl'[index] ?? ''}`, `${works.length} papers on arXiv`, 'Academic Profile', 'Statistics', 'Similar Authors', 'Papers on arXiv'];
    await writeFile(path, [...head, ...works.map((work) => `${index} ${work}`)].join('\n'));
    return path;
  }));
  await app.drop(paths);
  const progress = dialog(app.page, /Importing/u);
  await expect(progress).toContainText('Cancel takes back everything from this import.');
  await progress.getByRole('button', { name: 'Cancel import' }).click();
  await expect(progress).toBeHidden();
  await expect(app.page.getByText(/The import was cancelled/u).first()).toBeVisible();
  await expect(app.page.getByRole('heading', { name: 'Drop saved profile pages here' })).toBeVisible();
});

test('a file dragged over the window is welcomed, and the welcome goes when it leaves', async ({ app }) => {
  await expect(app.page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
  const session = await app.page.context().newCDPSession(app.page);
  const drag = { x: 300, y: 300, data: { items: [], files: [samplePage('kleinberg')], dragOperationsMask: 1 } };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...drag });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...drag });
  await expect(app.page.getByRole('heading', { name: /Drop to add 1 file to/u })).toBeVisible();
  await app.page.evaluate(() => document.body.dispatchEvent(new DragEvent('dragleave', { relatedTarget: null, bubbles: true })));
  await expect(app.page.getByRole('heading', { name: /Drop to add/u })).toBeHidden();
});
