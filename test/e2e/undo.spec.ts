/** What is said of the map for good is undone and done again, and the window follows without being opened anew. */
import type { Locator, Page } from '@playwright/test';
import { bar, drag, menuItem, near, open, openMenu, placeOf } from './field.ts';
import { expect, test } from './shell/test.ts';
import { details, dialog, goTo, map, openSample, shownTitle } from './window.ts';

// High enough for the whole menu of whoever stands anywhere on the map: it opens where they are.
test.use({ viewport: { width: 1280, height: 1900 } });
test.setTimeout(120_000);

const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' });

/** One step back and one forward; each is waited for by what it says. */
async function undo(page: Page, sentence: string): Promise<void> {
  await map(page).press('Control+z');
  await expect(messages(page).getByText(`Undone: ${sentence}`).first()).toBeVisible();
}
async function redo(page: Page, sentence: string): Promise<void> {
  await map(page).press('Control+Shift+z');
  await expect(messages(page).getByText(`Done again: ${sentence}`).first()).toBeVisible();
}

/** Does something that shows, takes it back and does it again. */
async function backAndForth(page: Page, sentence: string, act: () => Promise<void>, shows: (is: boolean) => Promise<void>): Promise<void> {
  await act();
  await shows(true);
  await undo(page, sentence);
  await shows(false);
  await redo(page, sentence);
  await shows(true);
}

test('a star, “this is me”, “do not expand” and a note', async ({ app }) => {
  const page = await open(app);
  await goTo(page, 'Fay Fir');
  await expect(shownTitle(page)).toHaveText('Fay Fir');
  const pressed = (name: string | RegExp) => (is: boolean): Promise<void> => expect(details(page).getByRole('button', { name, pressed: true })).toHaveCount(is ? 1 : 0);
  const button = (name: string) => (): Promise<void> => details(page).getByRole('button', { name, exact: true }).click();
  await backAndForth(page, 'Followed Fay Fir', button('Follow'), pressed('Following'));
  await backAndForth(page, 'Said “this is me” of Fay Fir', button('This is me'), pressed('This is me'));
  await backAndForth(page, 'Closed Fay Fir', async () => {
    await openMenu(page, 'Fay Fir');
    await menuItem(page, 'Do not expand').click();
  }, async (is) => {
    await openMenu(page, 'Fay Fir');
    await expect(menuItem(page, is ? 'Expand again' : 'Do not expand')).toBeVisible();
    await page.keyboard.press('Escape');
  });
  const note = details(page).getByRole('textbox', { name: 'Note' });
  await backAndForth(page, 'Wrote a note on Fay Fir', async () => {
    await note.fill('Ask about deltas.');
    await details(page).getByRole('button', { name: 'Keep the note' }).click();
    await expect(messages(page).getByText('The note on Fay Fir is kept.').first()).toBeVisible();
  }, (is) => expect(note).toHaveValue(is ? 'Ask about deltas.' : ''));
});

test('how papers count, and what is filtered out taken off the map', async ({ app }) => {
  const { page } = app;
  await openSample(app);
  await page.getByRole('button', { name: 'More filters' }).click();
  const checked = (name: string) => (is: boolean): Promise<void> => expect(page.getByRole('checkbox', { name })).toBeChecked({ checked: is });
  await backAndForth(page, 'Counted papers in full', () => page.getByRole('checkbox', { name: 'Count every paper in full' }).check(), checked('Count every paper in full'));
  await backAndForth(page, 'Took what is filtered out off the map', () => page.getByRole('checkbox', { name: 'Take off the map instead of dimming' }).check(), checked('Take off the map instead of dimming'));
});

test('the name of a community', async ({ app }) => {
  const { page } = app;
  await openSample(app);
  await page.getByRole('region', { name: 'Legend' }).getByRole('button', { name: /communities$/u }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>Name community A');
  await expect(page.getByRole('option', { name: /^Name community A/u })).toBeVisible();
  const given = page.locator('#communities').getByText('Small worlds');
  await backAndForth(page, 'Named a community Small worlds', async () => {
    await page.keyboard.press('Enter');
    await dialog(page, /community/iu).getByRole('textbox').fill('Small worlds');
    await page.keyboard.press('Enter');
    await expect(messages(page).getByText('The community is called Small worlds now.').first()).toBeVisible();
  }, (is) => expect(given).toHaveCount(is ? 1 : 0));
});

test('a pin that was let go', async ({ app }) => {
  const page = await open(app);
  await drag(page, 'Fay Fir', { x: 30, y: 30 });
  const there = await placeOf(page, 'Fay Fir');
  const released = async (is: boolean): Promise<void> => {
    await expect(async () => {
      await openMenu(page, 'Fay Fir');
      const offered = await menuItem(page, 'Release the pin').count();
      await page.keyboard.press('Escape');
      expect(offered).toBe(is ? 0 : 1);
    }).toPass();
  };
  await released(false);
  await backAndForth(page, 'Let Fay Fir go', async () => {
    await openMenu(page, 'Fay Fir');
    await menuItem(page, 'Release the pin').click();
  }, released);
  expect(near(await placeOf(page, 'Fay Fir'), there)).toBe(true);
  await expect(bar(page, 'Selection')).toHaveCount(0);
});
