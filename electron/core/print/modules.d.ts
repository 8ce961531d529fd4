/** What is used of packages that bring no types. */
declare module 'subset-font' {
  /** Keeps the glyphs that a text needs, at fixed values of the font's axes. Rejects what is no font. */
  export default function subsetFont(
    font: Buffer, text: string,
    options: { targetFormat: 'sfnt' | 'woff' | 'woff2'; variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Buffer>;
}
