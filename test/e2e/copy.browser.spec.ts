/** The picture on the clipboard: the browser may put it there, the desktop says so where it may not. */
import { expect, test } from './shell/test.ts';
import { dialog, openSample } from './window.ts';

test('the picture is copied as PNG', async ({ app }) => {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSample(app);
  await app.page.keyboard.press('Control+e');
  const shown = dialog(app.page, /^Export$/u);
  await expect(shown.getByText(/Smallest label prints at/u)).toBeVisible({ timeout: 20_000 });
  await shown.getByRole('button', { name: '150' }).click();
  await shown.getByRole('button', { name: 'Copy picture' }).click();
  await expect(app.page.getByText('The picture is on the clipboard.').first()).toBeAttached({ timeout: 30_000 });
  const size = await app.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap(await (item?.getType('image/png') ?? Promise.reject(new Error('There is no picture.'))));
    return [bitmap.width, bitmap.height];
  });
  expect(size).toEqual([1063, 709]);
});
