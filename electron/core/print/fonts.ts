/** Fonts for a picture: each cut down to the characters that the picture needs, at one weight. */
import { readFile } from 'node:fs/promises';
import { create, type Font as Shaper } from 'fontkit';
import type { Font } from '../../../shared/print/scene.ts';
import { familiesFor, familyName, fileOf, hasItalic, partWith, type FamilyName } from './families.ts';
import { runsOf, type TextRun } from './runs.ts';

/** One font file of a picture. */
export interface Face {
  /** Unique and the same every time; PDF knows the font by it. */
  key: string;
  family: string;
  weight: number;
  italic: boolean;
  /** Characters that it was cut down to. */
  characters: Set<string>;
  file: string;
  /** The cut-down font as TrueType, and as what shapes text; set by `load`. */
  bytes: Buffer | null;
  shaper: Shaper | null;
}

/** The shaper reads the head of every glyph, also of an empty one that lies at the very end of the file. */
const PADDING = Buffer.alloc(16);
/** Printed for a character that no font has. */
const NO_GLYPH = '\ufffd';

/** A line of text cut into runs, with widths as shares of the font's size. */
export interface ShapedLine { width: number; runs: (TextRun<Face> & { x: number; width: number })[] }

export class Fonts {
  readonly #faces = new Map<string, Face>();
  /** `family character` that a family has no glyph for although its list says so. */
  readonly #lacking = new Set<string>();
  readonly #lines = new Map<string, ShapedLine>();
  /** Characters that no font has. */
  readonly missing = new Set<string>();

  /** Faces in a fixed order. */
  get faces(): Face[] {
    return [...this.#faces.values()].filter(({ characters }) => characters.size > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Makes everything ready that these texts need. Rejects when a font file cannot be read. */
  async load(texts: readonly { text: string; font: Font }[], signal?: AbortSignal): Promise<void> {
    const distinct = new Map(texts.map((one) => [lineKey(one.text, one.font), one]));
    for (let again = true; again;) {
      for (const { text, font } of distinct.values()) for (const run of this.#runs(text, font)) for (const character of run.text) run.face.characters.add(character);
      again = false;
      for (const face of this.faces) {
        signal?.throwIfAborted();
        if (face.shaper === null || [...face.characters].some((character) => !this.#knows(face, character))) again = await this.#cut(face) || again;
      }
    }
    this.#lines.clear();
  }

  /** A text cut into runs and measured. Everything it needs must have been loaded. */
  line(text: string, font: Font): ShapedLine {
    const key = lineKey(text, font);
    const known = this.#lines.get(key);
    if (known) return known;
    let width = 0;
    const runs = this.#runs(text, font).map((run) => {
      const advance = run.face.shaper ? run.face.shaper.layout(run.text).advanceWidth / run.face.shaper.unitsPerEm : 0;
      width += advance;
      return { ...run, x: width - advance, width: advance };
    });
    const line = { width, runs };
    this.#lines.set(key, line);
    return line;
  }

  /** Width in pixels. */
  readonly measure = (text: string, font: Font): number => this.line(text, font).width * font.size;

  #runs(printed: string, font: Font): TextRun<Face>[] {
    const text = [...printed].map((character) => (this.missing.has(character) ? NO_GLYPH : character)).join('');
    const families = familiesFor(text, font.family === 'serif');
    return runsOf<Face>(text, (cluster, before) => {
      if (before && /^\s+$/u.test(cluster) && !this.#lacking.has(`${before.key} ${cluster}`)) return before;
      return this.#faceFor(cluster, families, font);
    });
  }

  #faceFor(cluster: string, families: readonly FamilyName[], font: Font): Face {
    const codes = [...cluster].filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character)).map((character) => character.codePointAt(0) ?? 0);
    for (const family of families) {
      const part = partWith(family, codes[0] ?? 0x20);
      if (part === undefined) continue;
      const face = this.#face(family, part, font);
      if (codes.every((code) => !this.#lacking.has(`${face.key} ${String.fromCodePoint(code)}`))) return face;
    }
    // Only what no family has is missing; the rest of a cluster may have a font.
    for (const code of codes) if (families.every((family) => this.#lacks(family, code, font))) this.missing.add(String.fromCodePoint(code));
    return this.#face(families[0] ?? 'inter', 'latin', font);
  }

  #lacks(family: FamilyName, code: number, font: Font): boolean {
    const part = partWith(family, code);
    return part === undefined || this.#lacking.has(`${this.#face(family, part, font).key} ${String.fromCodePoint(code)}`);
  }

  #face(family: FamilyName, part: string, { weight, italic }: Font): Face {
    const slanted = italic && hasItalic(family);
    const key = `${family}-${part}-${weight}${slanted ? '-italic' : ''}`;
    const known = this.#faces.get(key);
    if (known) return known;
    const face: Face = { key, family: familyName(family), weight, italic: slanted, characters: new Set(), file: fileOf(family, part, italic), bytes: null, shaper: null };
    this.#faces.set(key, face);
    return face;
  }

  #knows(face: Face, character: string): boolean {
    return this.#lacking.has(`${face.key} ${character}`) || face.shaper?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) === true;
  }

  /** Cuts a face down; true when it turned out to lack characters, so that others must be asked. */
  async #cut(face: Face): Promise<boolean> {
    face.bytes = Buffer.concat([await cutFont(face, 'sfnt'), PADDING]);
    const shaper = create(face.bytes);
    if ('fonts' in shaper) throw new TypeError(`The font ${face.file} is a collection.`);
    face.shaper = shaper;
    let lacking = false;
    for (const character of face.characters) {
      const code = character.codePointAt(0) ?? 0;
      if (shaper.hasGlyphForCodePoint(code) || /\p{Default_Ignorable_Code_Point}/u.test(character)) continue;
      lacking = true;
      this.#lacking.add(`${face.key} ${character}`);
      face.characters.delete(character);
    }
    return lacking;
  }
}

/** A face cut down to its characters, in a format. The same every time. */
export async function cutFont(face: Face, targetFormat: 'sfnt' | 'woff'): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font');
  const text = [...face.characters].sort().join('');
  return await subsetFont(await readFile(face.file), text, { targetFormat, variationAxes: { wght: face.weight } });
}

const lineKey = (text: string, { family, weight, italic }: Font): string => `${family} ${weight} ${italic ? 'i' : ''} ${text}`;
