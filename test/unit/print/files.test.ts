/** Printed files, read back by other programs than ours: PDF by Mozilla's reader, SVG and PNG by Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fonts } from '../../../electron/core/print/fonts.ts';
import { preview } from '../../../electron/core/print/print.ts';
import { PictureFormat, type PrintOptions } from '../../../shared/print/options.ts';
import { launchChromium } from '../../e2e/shell/chromium.ts';
import { folder } from '../jobs/library.ts';
import { optionsWith, people, pictureOf, printed, type Sketch } from './pictures.ts';

const names = [
  '王小明', '陳大文', '山田 太郎', 'ひらがな カナ', '김철수', 'Фёдор Достоевский', 'Γιώργος Παπαδόπουλος', 'محمد ثابت چوپان', 'אברהם בן דוד', 'Zoë Šťastný-Łącki', 'Nguyễn Thị Hồng', 'Đặng Văn Ấn', 'O’Brien & Söhne <PhD>',
];
const many: Sketch = { names, communities: ['数据挖掘', 'Робастность'], owners: [0, 7] };
const small: PrintOptions['size'] = { unit: 'mm', width: 120, height: 90, dpi: 150 };

async function printTo(format: PictureFormat, sketch: Sketch, changes: Partial<PrintOptions> = {}): Promise<{ path: string; bytes: Buffer; result: Awaited<ReturnType<typeof printed>> }> {
  const path = join(folder(), `map.${format}`);
  const result = await printed({ picture: pictureOf({ background: changes.background ?? 'white', ...sketch }), options: optionsWith({ format, size: small, ...changes }), file: path });
  return { path, result, bytes: readFileSync(path) };
}

describe('a PDF', () => {
  async function read(bytes: Buffer): Promise<{ text: string[]; size: number[]; info: Record<string, unknown>; fonts: string[] }> {
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const page = await document.getPage(1);
    const content = await page.getTextContent();
    const { info } = await document.getMetadata();
    const text = content.items.map((item) => ('str' in item ? item.str : ''));
    return { text, size: page.view.slice(2), info: info as Record<string, unknown>, fonts: [...bytes.toString('latin1').matchAll(/\/FontFile2? /gu)].map(([found]) => found) };
  }

  test('keeps names in every script as text that can be searched, each once', async () => {
    const { text } = await read((await printTo('pdf', many, { title: 'Карта 地图' })).bytes);
    const whole = text.join('').replaceAll(/\s/gu, '');
    for (const name of [...names, 'Карта地图', '数据挖掘']) expect(whole).toContain(name.replaceAll(/\s/gu, '').normalize('NFC'));
    expect(whole.split('ФёдорДостоевский')).toHaveLength(2);
  });

  test('spells out names whose letters the script joins or moves', async () => {
    const { bytes } = await printTo('pdf', { names: ['عبد الله', 'अनिल कुमार', 'Ada Lovelace'] });
    const content = streamsOf(bytes).join('\n');
    const told = [...content.matchAll(/\/ActualText \(((?:\\[^]|[^\\)])*)\)/gu)].map(([, text = '']) => utf16(text));
    expect(told).toEqual(expect.arrayContaining(['عبد الله', 'अनिल कुमार']));
    expect(told.join(' ')).not.toContain('Ada');
  });

  test('has the size that was asked for, its title, embedded fonts, and no date', async () => {
    const { bytes } = await printTo('pdf', many, { title: 'A & B' });
    const { size, info, fonts } = await read(bytes);
    expect(size[0]).toBeCloseTo((120 / 25.4) * 72, 2);
    expect(size[1]).toBeCloseTo((90 / 25.4) * 72, 2);
    expect(info['Title']).toBe('A & B');
    expect(Object.keys(info).filter((key) => key.includes('Date'))).toEqual([]);
    expect(fonts.length).toBeGreaterThan(5);
  });
});

/** What the deflated streams of a PDF hold. */
function streamsOf(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/gu)].map((match) => {
    const start = match.index + match[0].length;
    return inflateSync(bytes.subarray(start, start + Number(match[1]))).toString('latin1');
  });
}

/** A PDF string with backslash escapes, in UTF-16 with its mark. */
function utf16(literal: string): string {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const raw = literal.replaceAll(/\\([^])/gu, (_, sign: string) => named[sign] ?? sign);
  return Buffer.from(raw, 'latin1').swap16().toString('utf16le').slice(1);
}

describe('a PNG', () => {
  test('has as many pixels as millimetres and dots per inch make, and says so inside', async () => {
    const { bytes, result } = await printTo('png', { names: people(9) }, { size: { unit: 'mm', width: 50.8, height: 25.4, dpi: 300 } });
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([600, 300]);
    expect(result.pixels).toEqual({ width: 600, height: 300 });
    const at = bytes.indexOf('pHYs');
    expect([bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes[at + 12]]).toEqual([11811, 11811, 1]);
  });
});

describe('every format', () => {
  test.each(PictureFormat.options)('%s is the same, byte for byte, when it is printed again', async (format) => {
    const [once, again] = [await printTo(format, many), await printTo(format, many)];
    expect(once.bytes.equals(again.bytes)).toBe(true);
  });

  test.each(PictureFormat.options)('%s tells what it shows', async (format) => {
    const sketch = { names: people(40), communities: ['One', 'Two'], owners: [4] };
    const { result, bytes } = await printTo(format, sketch);
    expect(result).toMatchObject({ nodes: 40, ties: pictureOf(sketch).ties.length, bytes: bytes.length });
    expect(result.labels).toBeGreaterThan(5);
  });

  test.each(PictureFormat.options)('%s prints a sign where no font has a character, and says which', async (format) => {
    const { result } = await printTo(format, { names: ['ᠮᠣᠩ', 'Ada Lovelace'] });
    expect(result.remarks.join(' ')).toContain('ᠮ');
  });
});

describe('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await launchChromium(); });
  afterAll(async () => await browser.close());

  interface Look { inked: number; differing: number; corner: number[]; opaque: number }

  /** Draws pictures in Chromium. `inked` and `differing` are shares of pixels: unlike white, and unlike the second picture, by more than a shade. */
  async function look(width: number, height: number, ...pictures: { type: string; bytes: Buffer }[]): Promise<Look> {
    const page = await browser.newPage();
    try {
      return await page.evaluate(async ({ sources, width, height }) => {
        const drawn = await Promise.all(sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(width, height);
          const context = canvas.getContext('2d');
          if (!context) throw new Error('no canvas');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, width, height).data;
        }));
        const [first = new Uint8ClampedArray(), second = first] = drawn;
        const SHADE = 96;
        let [inked, differing, opaque] = [0, 0, 0];
        first.forEach((value, index) => {
          if (value < 255 - SHADE) inked += 1;
          if (Math.abs(value - (second[index] ?? 0)) > SHADE) differing += 1;
          if (index % 4 === 3 && value === 255) opaque += 1;
        });
        return { inked: inked / first.length, differing: differing / first.length, corner: Array.from(first.subarray(0, 4)), opaque: opaque / (width * height) };
      }, { sources: pictures.map(({ type, bytes }) => `data:image/${type};base64,${bytes.toString('base64')}`), width, height });
    } finally {
      await page.close();
    }
  }

  test('SVG with its own fonts and PNG with outlines show the same picture, in every script', async () => {
    const [svg, png] = [await printTo('svg', many), await printTo('png', many)];
    const page = await browser.newPage({ viewport: { width: 454, height: 341 }, deviceScaleFactor: 150 / 96 });
    await page.goto(`file://${svg.path}`, { waitUntil: 'commit' });
    await page.evaluate(async () => await document.fonts.ready);
    const shot = await page.screenshot();
    await page.close();
    const { inked, differing } = await look(700, 520, { type: 'png', bytes: shot }, { type: 'png', bytes: png.bytes });
    expect(inked).toBeGreaterThan(0.005);
    expect(differing).toBeLessThan(inked / 8);
  });

  test('SVG keeps names as text, in fonts that it brings along', async () => {
    const { path } = await printTo('svg', many);
    const page = await browser.newPage();
    await page.goto(`file://${path}`, { waitUntil: 'commit' });
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      return { texts: [...document.querySelectorAll('text')].map((text) => text.textContent), loaded: [...document.fonts].filter(({ status }) => status === 'loaded').length, all: document.fonts.size };
    });
    await page.close();
    for (const name of names) expect(seen.texts).toContain(name);
    expect(seen.loaded).toBe(seen.all);
    expect(seen.all).toBeGreaterThan(8);
  });

  test('PNG without paper lets through what lies behind it', async () => {
    const { bytes } = await printTo('png', { names: people(9) }, { background: 'transparent' });
    const { corner, opaque } = await look(709, 531, { type: 'png', bytes });
    expect(corner[3]).toBe(0);
    expect(opaque).toBeGreaterThan(0.005);
    expect(opaque).toBeLessThan(0.5);
  });

  test('PNG on black paper is black', async () => {
    const { bytes } = await printTo('png', { names: people(9) }, { background: 'dark' });
    expect((await look(709, 531, { type: 'png', bytes })).corner).toEqual([0x13, 0x14, 0x15, 255]);
  });
}, 120_000);

describe('letters', () => {
  const font = { family: 'sans', weight: 400, italic: false, size: 11 } as const;

  test('of Arabic are joined, and set from right to left', async () => {
    const fonts = new Fonts();
    await fonts.load(['محمد', ...'محمد'].map((text) => ({ text, font })));
    const glyphs = (text: string): number[] => fonts.line(text, font).runs.flatMap(({ face, text: part }) => face.shaper?.layout(part).glyphs.map(({ id }) => id) ?? []);
    const alone = [...'محمد'].flatMap(glyphs);
    expect(glyphs('محمد')).toHaveLength(4);
    // The first letter stands last, in the form it has at the beginning of a word; the last one stands first.
    expect(glyphs('محمد').toReversed()[0]).not.toBe(alone[0]);
    expect(glyphs('محمد')).not.toEqual(alone);
  });

  test('of two directions in one name keep their order, and brackets turn with them', async () => {
    const fonts = new Fonts();
    await fonts.load([{ text: '(محمد) Ali 12', font }]);
    expect(fonts.line('(محمد) Ali 12', font).runs.map(({ text }) => text).join('')).toMatch(/^Ali 12.*$/u);
  });

  test('of Chinese names look Japanese beside kana, Korean beside hangul, else Chinese', async () => {
    const fonts = new Fonts();
    const familyOf = (text: string): string[] => [...new Set(fonts.line(text, font).runs.map(({ face }) => face.family))];
    await fonts.load(['直樹', '直樹さん', '直樹김'].map((text) => ({ text, font })));
    expect(familyOf('直樹')).toEqual(['Noto Sans SC']);
    expect(familyOf('直樹さん')).toEqual(['Noto Sans JP']);
    expect(familyOf('直樹김')).toEqual(['Noto Sans KR']);
  });
});

test('a preview is the SVG that would be saved, with the same facts', async () => {
  const picture = pictureOf(many);
  const shown = await preview({ picture, options: optionsWith({ format: 'png', size: small }) });
  const { bytes, result } = await printTo('svg', many);
  expect(shown.svg).toBe(bytes.toString('utf8'));
  expect(shown.facts.labels).toBe(result.labels);
});
