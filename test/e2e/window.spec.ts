/** The window itself: themes, sizes, keys, the picture, and an engine that stops. */
import { expect, test } from './shell/test.ts';
import { details, dialog, goTo, map, openSample, settled, shownTitle } from './window.ts';

/** The colour behind the map. */
const paper = (): string => getComputedStyle(document.querySelector('.canvas, .first') ?? document.body).backgroundColor;
/** Lightness of a colour, 0 to 255. */
const lightness = (color: string): number => Math.max(...(color.match(/\d+/gu) ?? []).slice(0, 3).map(Number));

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a ${colorScheme} system`, () => {
    test.use({ colorScheme });

    test('the window follows the system', async ({ app }) => {
      await expect(app.page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
      const light = lightness(await app.page.evaluate(paper));
      expect(light > 128).toBe(colorScheme === 'light');
    });
  });
}

test('a theme chosen by hand wins over the system and is remembered', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await app.page.getByRole('menuitemradio', { name: 'Dark theme' }).click();
  await expect.poll(async () => lightness(await app.page.evaluate(paper))).toBeLessThan(128);
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await expect(app.page.getByRole('menuitemradio', { name: 'Dark theme' })).toBeChecked();
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('button', { name: 'Settings' })).toBeFocused();
});

test('there is nothing to export of an empty library', async ({ app }) => {
  await expect(app.page.getByRole('button', { name: 'Export' })).toBeDisabled();
});

test('names can be switched off and on, and the layout run and paused', async ({ app }) => {
  await openSample(app);
  const labels = app.page.getByRole('button', { name: 'Labels' });
  await labels.click();
  await expect(labels).toHaveAttribute('aria-pressed', 'false');
  await app.page.getByRole('button', { name: 'Run layout' }).click();
  await expect(app.page.getByText(/Layout (?:settled|paused) after/u).first()).toBeAttached({ timeout: 30_000 });
});

test('zoom is shown, and fit brings back the whole map', async ({ app }) => {
  await openSample(app);
  const zoom = app.page.getByRole('toolbar', { name: 'Zoom' });
  await expect(zoom).toContainText('100%');
  await zoom.getByRole('button', { name: 'Zoom in' }).click();
  await expect(zoom).not.toContainText('100%');
  await zoom.getByRole('button', { name: 'Fit to window' }).click();
  await expect(zoom).toContainText('100%');
});

test('the legend names every community', async ({ app }) => {
  await openSample(app);
  await app.page.getByRole('button', { name: /communit(?:y|ies)$/u }).click();
  await expect(app.page.getByRole('heading', { name: 'Communities' })).toBeVisible();
});

test('sidebar and details are hidden and shown by keys', async ({ app }) => {
  await openSample(app);
  await expect(details(app.page)).toBeVisible();
  await app.page.keyboard.press('Control+j');
  await expect(details(app.page)).toBeHidden();
  await app.page.keyboard.press('Control+b');
  await expect(app.page.getByRole('button', { name: 'Open the sidebar' })).toBeVisible();
  await goTo(app.page, 'Leskovec');
  await expect(shownTitle(app.page)).toHaveText('Jure Leskovec');
});

test('F6 goes from one part of the window to the next', async ({ app }) => {
  await openSample(app);
  const area = (): Promise<string | null> => app.page.evaluate(() => document.activeElement?.closest('[data-area]')?.getAttribute('data-area') ?? null);
  const seen: (string | null)[] = [];
  for (let step = 0; step < 4; step += 1) {
    await app.page.keyboard.press('F6');
    seen.push(await area());
  }
  expect(new Set(seen)).toEqual(new Set(['title bar', 'sidebar', 'graph', 'details']));
});

test('the question mark lists the keys, and the focus goes back where it was', async ({ app }) => {
  await openSample(app);
  await map(app.page).focus();
  await app.page.keyboard.press('?');
  await expect(dialog(app.page, /^Keys$/u)).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(dialog(app.page, /^Keys$/u)).toBeHidden();
  await expect(map(app.page)).toBeFocused();
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 720, height: 450 } });

  test('everything is reachable and nothing is wider than the window', async ({ app }) => {
    await openSample(app);
    await app.page.getByRole('button', { name: 'Open the sidebar' }).click();
    await expect(app.page.getByRole('button', { name: /Jure Leskovec/u })).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(app.page.getByRole('button', { name: /Jure Leskovec/u })).toBeHidden();
    await goTo(app.page, 'Leskovec');
    await expect(shownTitle(app.page)).toBeVisible();
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  });
});

test('when the engine stops, the window says so and goes on', async ({ app }) => {
  await openSample(app);
  await app.killEngine();
  const banner = app.page.getByRole('alert').filter({ hasText: 'The engine stopped and was started again' });
  await expect(banner).toBeVisible();
  await goTo(app.page, 'Leskovec');
  await expect(shownTitle(app.page)).toHaveText('Jure Leskovec');
  await banner.getByRole('button', { name: 'Close this message' }).click();
  await expect(banner).toBeHidden();
});

test('a library that is opened again shows everyone where they stood', async ({ app }) => {
  const { page } = app;
  await openSample(app);
  // Which names find room depends on those before, so people and ties are compared without them.
  const withoutNames = async (): Promise<Buffer> => {
    await page.getByRole('button', { name: 'Labels' }).click();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(600);
    return await map(page).screenshot();
  };
  const before = await withoutNames();
  await page.reload();
  await settled(page);
  expect((await withoutNames()).equals(before)).toBe(true);
});
