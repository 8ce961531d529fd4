/** The panels: what dumps state of a person beside what is computed here, topics, institutions, ties, and the names of communities. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { scoredPage } from '../unit/jobs/pages.ts';
import { expect, test } from './shell/test.ts';
import { closeReport, details, dialog, goTo, map, openSample, samplePage, settled, shownTitle } from './window.ts';

/** A part of the panel by its heading. */
const part = (page: Page, heading: RegExp): Locator => details(page).locator('section, details').filter({ has: page.getByRole('heading', { level: 2, name: heading }) }).last();
const cell = (within: Locator, label: string): Locator => within.locator('.met').filter({ has: within.page().locator('dt', { hasText: new RegExp(`^${label}(,|$)`, 'u') }) });
const rows = (within: Locator): Locator => within.locator('.brow');
const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' });

async function show(page: Page, name: string): Promise<void> {
  await goTo(page, name);
  await expect(shownTitle(page)).toHaveText(name);
}

/** The line, from 1, of a page's first line with these words. */
const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;

/** Opens a page that is dropped on an empty window. */
async function dropPage(page: Page, drop: (paths: string[]) => Promise<void>, path: string): Promise<void> {
  await drop([path]);
  await closeReport(page);
  await settled(page);
}

test('metrics stand as the page states them, each with its line; what cannot be right is marked and explained, what is missing is said', async ({ app, folder }) => {
  const { page } = app;
  const path = join(folder, 'ada.txt');
  const text = scoredPage('Ada Ash', [{ title: 'Looms and cards', authors: 'Ada Ash, Bo Birch' }, { title: 'More looms', authors: 'Ada Ash, Bo Birch' }])
    .replace('h-index3', 'h-index31');
  await writeFile(path, text);
  await dropPage(page, (paths) => app.drop(paths), path);
  await show(page, 'Ada Ash');
  const metrics = part(page, /^Metrics as imported/u);
  await expect(metrics.getByRole('heading')).toContainText('from the Ash dump, not checked');
  for (const [label, value, stated] of [['h-index', '31', 'h-index31'], ['Papers', '2', '2papers'], ['Citations', '120', '120citations'], ['Novelty', '50%', 'Novelty50%'], ['AI score', '40', 'AI Score40']] as const) {
    await expect(cell(metrics, label)).toContainText(value);
    await expect(cell(metrics, label).getByRole('button')).toHaveText(`line ${lineOf(text, stated)}`);
  }
  await expect(cell(metrics, 'Trust')).toContainText('not in a dump');
  await expect(cell(metrics, 'h-index')).toContainText('cannot be right');
  await expect(cell(metrics, 'Citations')).not.toContainText('cannot be right');
  await expect(metrics).toContainText('An h-index of 31 needs at least 31 papers; the page gives 2. Shown as imported.');
  await cell(metrics, 'h-index').getByRole('button').click();
  await expect(page.getByRole('dialog').locator('.hit')).toContainText('h-index31');
});

test.describe('in the sample library', () => {
  test.beforeEach(async ({ app }) => openSample(app));

  test('a snapshot of trust stands as imported, and beside it what the library itself vouches for, with its parts and its formula', async ({ app: { page } }) => {
    const stated = await readFile(samplePage('clauset'), 'utf8');
    await show(page, 'Aaron Clauset');
    const trust = part(page, /^Trust snapshot/u);
    const [, score = '', word = '', level = ''] = /^Trust (\d+) - ([A-Za-z]+)Verification (L\d)/mu.exec(stated) ?? [];
    await expect(cell(trust, 'Trust')).toContainText(`${score}${word}, line ${lineOf(stated, 'Verification')}`);
    await expect(cell(trust, 'Verification')).toContainText(level);
    await expect(cell(trust, 'Profile')).toContainText('Unclaimed');
    await expect(cell(trust, 'Works')).toContainText(`line ${lineOf(stated, 'works')}`);
    await expect(part(page, /^Other metrics/u)).toContainText('h-index, citations, novelty and AI score are not in any dump of Aaron Clauset.');

    const vouch = part(page, /^This library vouches for/u);
    await expect(vouch).toContainText(/\d+ of 100/u);
    const value = Number(/(\d+) of 100/u.exec(await vouch.innerText())?.[1]);
    await expect(vouch.getByText('× whole lists of authors')).toBeHidden();
    await vouch.getByText('How it is computed').focus();
    await page.keyboard.press('Enter');
    await expect(vouch.getByText('× whole lists of authors')).toBeVisible();
    const words = await vouch.innerText();
    const figures = (pattern: RegExp): number[] => (pattern.exec(words) ?? []).slice(1).map(Number);
    const weights = [...words.matchAll(/(0\.\d+) ×/gu)].map(([, weight]) => Number(weight));
    const [agree = 0, papers = 0] = figures(/(\d+) of (\d+) papers are in more than one dump/u);
    const [cut = 0] = figures(/(\d+) of \d+ lists of authors are cut/u);
    const [undated = 0] = figures(/(\d+) of \d+ papers have no year/u);
    const [open = 0] = figures(/(\d+) of the questions/u);
    const shares = [agree / papers, (papers - cut) / papers, (papers - undated) / papers, 1 / 2 ** open];
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
    expect(value).toBe(Math.round(100 * shares.reduce((sum, share, i) => sum + share * (weights[i] ?? 0), 0)));
  });

  test('years, topics, coauthors and similar people are shown with their numbers and reasons, and each leads on', async ({ app: { page } }) => {
    await show(page, 'Jure Leskovec');
    const years = part(page, /^Papers per year/u);
    const bars = [...((await years.getByRole('img').getAttribute('aria-label')) ?? '').matchAll(/\d{4}: (\d+)/gu)].map(([, count]) => Number(count));
    const dated = Number(/computed from (\d+) paper/u.exec(await years.innerText())?.[1]);
    expect(bars.reduce((sum, count) => sum + count, 0)).toBe(dated);

    const coauthors = part(page, /^Coauthors/u);
    const known = Number(/(\d+) people/u.exec(await coauthors.getByRole('heading').innerText())?.[1]);
    expect(await rows(coauthors).count()).toBeLessThan(known);
    await coauthors.getByRole('button', { name: `Show all ${known}` }).press('Enter');
    await expect(rows(coauthors)).toHaveCount(known);

    const similar = part(page, /^Similar people/u);
    await expect(similar.locator('.says')).toContainText(/coauthor|no paper|None of them/u);
    await similar.getByText('Why these people').focus();
    await page.keyboard.press('Enter');
    const first = (await rows(similar).first().getByRole('button').locator('.trunc').textContent()) ?? '';
    const reason = similar.getByRole('listitem').filter({ hasText: first });
    await expect(reason).toContainText(/both on .+ \(\d+ and \d+ papers?\)/u);
    await expect(reason).toContainText(/papers? together|no paper together here/u);
    await rows(similar).first().getByRole('button').click();
    await expect(shownTitle(page)).toHaveText(first);
    await details(page).getByRole('button', { name: 'Back' }).click();

    const topics = part(page, /^Topics computed/u);
    const name = (await rows(topics).first().locator('.trunc').textContent()) ?? '';
    const count = (await rows(topics).first().locator('.v').textContent()) ?? '';
    await rows(topics).first().getByRole('button').click();
    await expect(shownTitle(page)).toHaveText(name);
    await expect(rows(part(page, /^People/u)).filter({ hasText: 'Jure Leskovec' }).locator('.v')).toHaveText(count);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(shownTitle(page)).toHaveText('Jure Leskovec');
  });

  test('papers are sorted by title and by year, both ways, by mouse and by keyboard', async ({ app: { page } }) => {
    await show(page, 'M. E. J. Newman');
    const papers = part(page, /^Papers \d|^Papers ≥/u);
    const titles = async (): Promise<string[]> => (await papers.locator('.li .t').allInnerTexts()).filter((title) => !title.startsWith('Untitled'));
    const dates = async (): Promise<number[]> => (await papers.locator('.li .s').allInnerTexts()).flatMap((words) => /\b(\d{4})\b/u.exec(words)?.[1] ?? []).map(Number);
    const byTitle = (await titles()).toSorted(new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true }).compare);
    const newest = await dates();
    expect(newest.length).toBeGreaterThan(5);
    expect(newest).toEqual(newest.toSorted((a, b) => b - a));
    await papers.getByRole('button', { name: 'Year, newest first' }).click();
    await expect(papers.getByRole('list', { name: 'Year, oldest first' })).toBeVisible();
    expect(await dates()).toEqual(newest.toSorted((a, b) => a - b));
    await papers.getByRole('button', { name: 'Title' }).focus();
    await page.keyboard.press('Enter');
    await expect(papers.getByRole('list', { name: 'Title, A to Z' })).toBeVisible();
    expect(await titles()).toEqual(byTitle);
    await page.keyboard.press('Enter');
    await expect(papers.getByRole('list', { name: 'Title, Z to A' })).toBeVisible();
    expect(await titles()).toEqual(byTitle.toReversed());
  });

  test('somebody is followed, is said to be me, and has a note; all of it stays when the window is opened again, and can be undone', async ({ app: { page } }) => {
    const button = (name: string): Locator => details(page).getByRole('button', { name, exact: true });
    await show(page, 'Santo Fortunato');
    await button('This is me').click();
    await expect(button('This is me')).toHaveAttribute('aria-pressed', 'true');
    await details(page).getByLabel('Note').fill('Met in Turin; ask for the slides.');
    await button('Keep the note').press('Enter');
    await expect(messages(page)).toContainText('The note on Santo Fortunato is kept.');
    await goTo(page, 'Santo Fortunato', true);
    await expect(map(page)).toBeFocused();
    await page.keyboard.press('s');
    await expect(button('Following')).toHaveAttribute('aria-pressed', 'true');

    await page.reload();
    await settled(page);
    await show(page, 'Santo Fortunato');
    await expect(button('Following')).toHaveAttribute('aria-pressed', 'true');
    await expect(button('This is me')).toHaveAttribute('aria-pressed', 'true');
    await expect(details(page).getByLabel('Note')).toHaveValue('Met in Turin; ask for the slides.');
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText('followed');

    // A step that is asked for while another one is still under way is not taken, so it is asked for again.
    const undone = (seen: () => Promise<void>): Promise<void> => expect(async () => {
      await map(page).press('Control+z');
      await seen();
    }).toPass();
    await undone(() => expect(button('Follow')).toHaveAttribute('aria-pressed', 'false', { timeout: 6_000 }));
    await undone(() => expect(details(page).getByLabel('Note')).toHaveValue('', { timeout: 6_000 }));
    await undone(() => expect(button('This is me')).toHaveAttribute('aria-pressed', 'false', { timeout: 6_000 }));
  });

  test('a topic says which words lead to it, who works on it and what stands beside it; an institution says how it is spelled', async ({ app: { page } }) => {
    await goTo(page, 'node2vec');
    const chip = part(page, /^Topics/u).getByRole('button').first();
    const name = ((await chip.textContent()) ?? '').split(', because of')[0] ?? '';
    await chip.click();
    await expect(shownTitle(page)).toHaveText(name);
    await expect(part(page, /^Words that lead to it/u)).toBeVisible();
    const papers = part(page, /^Papers \d/u);
    await expect(papers.locator('.li').filter({ hasText: 'node2vec' })).toHaveCount(1);
    await expect(details(page).locator('.meta')).toContainText(`${await papers.locator('.li').count()} papers`);
    await rows(part(page, /^Often together with/u)).first().getByRole('button').click();
    await expect(shownTitle(page)).not.toHaveText(name);
    await expect(rows(part(page, /^Often together with/u)).filter({ hasText: name })).toHaveCount(1);

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Search papers, people/u }).fill('stanford');
    await page.getByRole('option', { name: /^stanford\b/u }).click();
    await expect(details(page)).toContainText('it is unknown which author belongs to it');
    const listed = await part(page, /^Papers \d/u).locator('.li').count();
    await expect(details(page).locator('.meta')).toContainText(`${listed} paper`);
    await expect(rows(part(page, /^On its papers/u)).filter({ hasText: 'Jure Leskovec' })).toHaveCount(1);
    await details(page).getByRole('button', { name: 'Follow' }).click();
    await expect(details(page).getByRole('button', { name: 'Following' })).toBeVisible();
  });

  test('a tie says how strong it is and shows the papers behind it, between coauthors and on any other network', async ({ app: { page } }) => {
    await show(page, 'Aaron Clauset');
    const coauthor = rows(part(page, /^Coauthors/u)).first();
    const name = (await coauthor.locator('.who').textContent()) ?? '';
    const together = (await coauthor.locator('.v').textContent()) ?? '';
    await coauthor.getByRole('button', { name: /papers? together with/u }).press('Enter');
    await expect(shownTitle(page)).toHaveText(`Aaron Clauset and ${name}`);
    await expect(details(page).locator('.meta')).toContainText(new RegExp(`^${together} papers? togethertie weight \\d+\\.\\d\\d$`, 'u'));
    await expect(part(page, /^Papers behind it/u).locator('.li')).toHaveCount(Number(together));
    await details(page).locator('.chip', { hasText: name }).click();
    await expect(shownTitle(page)).toHaveText(name);

    await map(page).press('2');
    await expect(page.getByRole('application', { name: /^Topic network/u })).toBeVisible();
    await page.getByRole('button', { name: 'Table' }).click();
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await page.getByRole('treegrid').press(key);
    await expect(shownTitle(page)).toHaveText(/ and /u);
    const shared = part(page, /^Papers behind it/u);
    await expect(details(page).locator('.meta')).toContainText(`${await shared.locator('.li').count()} papers`);
    await shared.locator('.li').first().click();
    await expect(part(page, /^Topics/u)).toBeVisible();
  });

  test('a community is given a name, which stands in the legend, with its people and in the table, and goes with undo', async ({ app: { page } }) => {
    await show(page, 'Jure Leskovec');
    const meta = details(page).locator('.meta').first();
    const before = ((await meta.textContent()) ?? '').replace(/^.*Community /u, '');
    const [letter = ''] = before;
    await page.getByRole('button', { name: /communit(?:y|ies)$/u }).press('Enter');
    const rename = page.getByRole('button', { name: `Name community ${letter}` });
    await rename.click();
    const asked = dialog(page, new RegExp(`^Name community ${letter}$`, 'u'));
    await expect(asked).toContainText('Suggested because');
    await asked.getByRole('textbox').fill('Graphs at Stanford');
    await page.keyboard.press('Enter');
    await expect(meta).toContainText(`${letter} Graphs at Stanford`);
    await expect(page.locator('#communities')).toContainText('Graphs at Stanford');
    await page.getByRole('button', { name: 'Table' }).click();
    await expect(page.getByRole('treegrid').locator('[aria-selected="true"]')).toContainText(`${letter} Graphs at Stanford`);
    await page.keyboard.press('t');
    await page.reload();
    await settled(page);
    await show(page, 'Jure Leskovec');
    await expect(meta).toContainText(`${letter} Graphs at Stanford`);
    await map(page).press('Control+z');
    await expect(meta).toContainText(before);
    await expect(meta).not.toContainText('Graphs at Stanford');
  });
});
