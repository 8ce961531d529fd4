/** Names of communities on the map: where they stand, how they are changed, switched off, kept with a view, and printed. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './shell/test.ts';
import { dialog, map, openSample } from './window.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const view = (page: Page): Locator => page.getByRole('toolbar', { name: 'View' });
const button = (page: Page, name: string): Locator => view(page).getByRole('button', { name });
const legend = (page: Page): Locator => page.getByRole('region', { name: 'Legend' });

/** Places where the pointer says that it is over a name that can be written anew, looked for from left to right and from top to bottom. */
const nameOnMap = (page: Page): Promise<{ x: number; y: number } | null> => page.locator('.map-canvas').evaluate((canvas) => {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  for (let y = 8; y < height; y += 10) {
    for (let x = 8; x < width; x += 20) {
      canvas.dispatchEvent(new PointerEvent('pointermove', { clientX: left + x, clientY: top + y, pointerType: 'mouse', bubbles: true }));
      if (getComputedStyle(canvas).cursor === 'text') return { x: left + x + 6, y: top + y + 4 };
    }
  }
  return null;
});

test('a double click on the name of a community on the map asks for another name, which then stands there', async ({ app }) => {
  await openSample(app);
  const { page } = app;
  await expect.poll(() => nameOnMap(page)).not.toBeNull();
  const at = await nameOnMap(page);
  if (at === null) throw new Error('No community is named on the map.');
  await page.mouse.dblclick(at.x, at.y);
  const asked = dialog(page, /^Name community [A-G]$/u);
  await expect(asked.getByRole('textbox')).not.toHaveValue('');
  const letter = ((await asked.getByRole('heading').textContent()) ?? '').at(-1) ?? '';
  await asked.getByRole('textbox').fill('Streams');
  await page.keyboard.press('Enter');
  await expect(asked).toBeHidden();
  await page.getByRole('button', { name: /communit(?:y|ies)$/u }).click();
  await expect(page.locator('#communities').getByRole('listitem').filter({ hasText: 'Streams' })).toContainText(letter);
  await map(page).press('Control+z');
  await expect(page.locator('#communities')).not.toContainText('Streams');

  // A narrow window keeps the map free, until the legend is asked for.
  await page.setViewportSize({ width: 1100, height: 700 });
  await expect(legend(page)).toBeHidden();
  await expect(button(page, 'Legend')).toHaveAttribute('aria-pressed', 'false');
  await button(page, 'Legend').click();
  await expect(legend(page)).toBeVisible();
  await expect(button(page, 'Legend')).toHaveAttribute('aria-pressed', 'true');
});

test('names of regions and the legend are switched off apart from the other names, stay so in a kept view, and are not printed', async ({ app }) => {
  await openSample(app);
  const { page } = app;
  await expect.poll(() => nameOnMap(page)).not.toBeNull();
  await button(page, 'Labels').click();
  await expect(button(page, 'Labels')).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => nameOnMap(page)).not.toBeNull();
  await button(page, 'Labels').click();
  await button(page, 'Regions').press('Enter');
  await expect(button(page, 'Regions')).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => nameOnMap(page)).toBeNull();
  await button(page, 'Legend').press(' ');
  await expect(legend(page)).toBeHidden();

  await page.getByRole('button', { name: 'Keep this view…' }).click();
  await dialog(page, /Keep this view/u).getByRole('textbox').fill('People alone');
  await page.keyboard.press('Enter');
  await button(page, 'Regions').click();
  await button(page, 'Legend').click();
  await expect(legend(page)).toBeVisible();
  await expect.poll(() => nameOnMap(page)).not.toBeNull();
  await page.getByRole('button', { name: 'People alone', exact: true }).click();
  await expect(button(page, 'Regions')).toHaveAttribute('aria-pressed', 'false');
  await expect(button(page, 'Labels')).toHaveAttribute('aria-pressed', 'true');
  await expect(legend(page)).toBeHidden();

  await page.keyboard.press('Control+e');
  const options = dialog(page, /^Export/u);
  await expect(options.getByRole('checkbox', { name: 'Region names' })).not.toBeChecked();
  await expect(options.getByRole('checkbox', { name: 'Legend' })).not.toBeChecked();
  await expect(options.getByRole('checkbox', { name: 'Labels' })).toBeChecked();
});
