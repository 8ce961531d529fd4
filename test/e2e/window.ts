/** What the specs of the window have in common: the sample library, and getting to a settled map. */
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from './shell/test.ts';
import type { AppWindow } from './shell/types.ts';

const sampleFolder = resolve(import.meta.dirname, '../../data/sample');

/** The sample's pages, by path. */
export const samplePages: readonly string[] = readdirSync(sampleFolder).filter((name) => name.endsWith('.txt')).map((name) => join(sampleFolder, name));

export const samplePage = (part: string): string => {
  const path = samplePages.find((one) => one.includes(part));
  if (path === undefined) throw new Error(`The sample library has no page with ${part} in its name.`);
  return path;
};

export const dialog = (page: Page, name: RegExp): Locator => page.getByRole('dialog', { name });
export const map = (page: Page): Locator => page.getByRole('application');
export const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });
/** The title in the details: a paper's, a person's name, or two names. */
export const shownTitle = (page: Page): Locator => details(page).getByRole('heading', { level: 1 });

/** Waits for the report of an import, and closes it. */
export async function closeReport(page: Page): Promise<void> {
  const report = dialog(page, /Import finished/u);
  await report.getByRole('button', { name: 'Close' }).last().click();
  await expect(report).toBeHidden();
}

/** Writes saved pages, or whatever the names say, into the folder of the test and drops them together. */
export async function dropTexts(app: AppWindow, texts: readonly string[] | Readonly<Record<string, string>>): Promise<void> {
  const named = Array.isArray(texts) ? texts.map((text, index) => [`page-${index}.txt`, text] as const) : Object.entries(texts);
  const files = named.map(([name, text]) => ({ path: join(app.folder, name), text: text as string }));
  await Promise.all(files.map(({ path, text }) => writeFile(path, text)));
  await app.drop(files.map(({ path }) => path));
}

/** Waits until the map has come to rest. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByText(/Layout settled/u).first()).toBeAttached({ timeout: 60_000 });
}

/** Imports saved pages and waits until their map has come to rest. */
export async function openPages(app: AppWindow, pages: readonly string[]): Promise<Page> {
  await dropTexts(app, pages);
  await closeReport(app.page);
  await settled(app.page);
  return app.page;
}

/** Opens the sample library and waits until its map has come to rest. */
export async function openSample({ page }: AppWindow): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample library' }).click();
  await closeReport(page);
  await settled(page);
}

/** Searches with the palette and opens the first result; with `onMap`, shows it on the map, which then has the focus. */
export async function goTo(page: Page, text: string, onMap = false): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search papers, people/u }).fill(text);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press(onMap ? 'Control+Enter' : 'Enter');
  // Until it is closed, keys are the palette's.
  await expect(page.getByRole('combobox', { name: /^Search papers, people/u })).toHaveCount(0);
}

/** Pastes a text as the user does with Ctrl+V; what is on the machine's own clipboard is left alone. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Checks a screen with axe, at rest: a colour on its way to another would be measured in between. */
export async function expectNoViolations(page: Page, screen: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Legacy mode does not open a page of its own, which a desktop shell would have to refuse.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}
