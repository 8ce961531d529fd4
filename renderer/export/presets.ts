/** Sizes of pictures as the dialog offers and changes them. Pure. */
import { pagePixels, paperSizes, type PictureSize, type PrintOptions } from '../../shared/print/options.ts';

export type Preset = 'slide' | 'a4' | 'poster' | 'custom';
export const presets: readonly { id: Preset; label: string }[] = [
  { id: 'slide', label: 'Slide' }, { id: 'a4', label: 'A4 page' }, { id: 'poster', label: 'Poster' }, { id: 'custom', label: 'Custom' },
];

/** The preset that a size belongs to. */
export function presetOf({ unit, width, height }: PictureSize): Preset {
  const same = (of: PictureSize): boolean => of.unit === unit && of.width === width && of.height === height;
  return presets.find(({ id }) => id !== 'custom' && same(paperSizes[id]))?.id ?? 'custom';
}

const perInch = { mm: 25.4, inch: 1 } as const;
const rounded = (value: number, unit: PictureSize['unit']): number => (unit === 'px' ? Math.round(value) : Math.round(value * 100) / 100);

/** The same size in another unit. */
export function inUnit(size: PictureSize, unit: PictureSize['unit']): PictureSize {
  const units = (of: PictureSize['unit']): number => (of === 'px' ? size.dpi : perInch[of]);
  const factor = units(unit) / units(size.unit);
  return { ...size, unit, width: rounded(size.width * factor, unit), height: rounded(size.height * factor, unit) };
}

/** Another width or height; with a locked ratio the other side follows. */
export function resized(size: PictureSize, side: 'width' | 'height', value: number, locked: boolean): PictureSize {
  const other = side === 'width' ? 'height' : 'width';
  if (!locked || size[side] === 0 || value === 0) return { ...size, [side]: value };
  return { ...size, [side]: value, [other]: rounded((size[other] * value) / size[side], size.unit) };
}

/** "2,126 × 1,417 px". */
export function pixelWords(size: PictureSize): string {
  const { width, height } = pagePixels(size);
  return `${width.toLocaleString('en-US')} × ${height.toLocaleString('en-US')} px`;
}

export const formatNames: Record<PrintOptions['format'], string> = { png: 'PNG', svg: 'SVG', pdf: 'PDF' };
