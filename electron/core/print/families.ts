/** The font families that come with Coterie, in the order in which they are asked for a character, and which file of theirs has it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export interface Family {
  /** As CSS and PDF call it. */
  name: string;
  folder: string;
  /** Beginning of the names of its files. */
  stem: string;
  italic: boolean;
}

export type FamilyName = 'inter' | 'source-serif-4' | 'noto-sans' | 'vazirmatn' | 'noto-sans-arabic' | 'noto-sans-hebrew' | 'noto-sans-sc' | 'noto-sans-jp' | 'noto-sans-kr';

const names: Readonly<Record<FamilyName, { name: string; italic: boolean }>> = {
  inter: { name: 'Inter', italic: true },
  'source-serif-4': { name: 'Source Serif 4', italic: true },
  'noto-sans': { name: 'Noto Sans', italic: true },
  vazirmatn: { name: 'Vazirmatn', italic: false },
  'noto-sans-arabic': { name: 'Noto Sans Arabic', italic: false },
  'noto-sans-hebrew': { name: 'Noto Sans Hebrew', italic: false },
  'noto-sans-sc': { name: 'Noto Sans SC', italic: false },
  'noto-sans-jp': { name: 'Noto Sans JP', italic: false },
  'noto-sans-kr': { name: 'Noto Sans KR', italic: false },
};

/** A stretch of code points, and the part of the family (one file) that has it. */
interface Stretch { from: number; to: number; part: string }

const resolver = createRequire(import.meta.url);
const tables = new Map<FamilyName, { folder: string; stretches: Stretch[] }>();
const Ranges = z.record(z.string(), z.string());

function table(family: FamilyName): { folder: string; stretches: Stretch[] } {
  const known = tables.get(family);
  if (known) return known;
  const list = resolver.resolve(`@fontsource-variable/${family}/unicode.json`);
  const ranges = Ranges.parse(JSON.parse(readFileSync(list, 'utf8')));
  const stretches = Object.entries(ranges).flatMap(([part, text]) => text.split(',').map((range): Stretch => {
    const [from = '', to = from] = range.trim().replace(/^U\+/iu, '').split('-');
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), part: part.replaceAll(/[[\]]/gu, '') };
  }));
  const read = { folder: join(dirname(list), 'files'), stretches };
  tables.set(family, read);
  return read;
}

/** The part of a family that is to have this code point; undefined when none is. */
export function partWith(family: FamilyName, code: number): string | undefined {
  return table(family).stretches.find(({ from, to }) => code >= from && code <= to)?.part;
}

/** File of a part of a family: a variable font with the axis of weights. */
export function fileOf(family: FamilyName, part: string, italic: boolean): string {
  const style = italic && names[family].italic ? 'italic' : 'normal';
  return join(table(family).folder, `${family}-${part}-wght-${style}.woff2`);
}

export const familyName = (family: FamilyName): string => names[family].name;
export const hasItalic = (family: FamilyName): boolean => names[family].italic;

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;

/** Families to ask for the characters of a text, in order. Vazirmatn keeps Arabic letters whole, so that PDF can tell them apart; Noto knows rarer ones. Chinese characters look as they do where the rest of the text is from. */
export function familiesFor(text: string, serif: boolean): FamilyName[] {
  const east: FamilyName[] = ['noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr'];
  const first = kana.test(text) ? 'noto-sans-jp' : hangul.test(text) ? 'noto-sans-kr' : 'noto-sans-sc';
  const others: FamilyName[] = ['noto-sans', 'vazirmatn', 'noto-sans-arabic', 'noto-sans-hebrew', first, ...east.filter((family) => family !== first)];
  return serif ? ['source-serif-4', 'inter', ...others] : ['inter', ...others];
}
