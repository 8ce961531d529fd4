/** The colours of the map in both themes: the values of the design's tokens, for the screen and for print. */

export type Theme = 'light' | 'dark';

export interface Palette {
  paper: string;
  ink: string;
  ink2: string;
  ink3: string;
  accent: string;
  /** Ties between communities. */
  edge: string;
  /** Communities by number: 0 is none, 1 to 7 are A to G. */
  categories: readonly string[];
  /** The same for text, at least 4.5 : 1 on the paper: names of regions. */
  categoryTexts: readonly string[];
  opacity: PaletteOpacity;
}

/** Opacities of ties, and of what is dimmed while something else is looked at. */
export interface PaletteOpacity {
  between: number;
  inside: number;
  fan: number;
  hot: number;
  dimTie: number;
  dimNode: number;
}

const light: Palette = {
  paper: '#fcfcfa', ink: '#1b1b1a', ink2: '#494845', ink3: '#65635e', accent: '#2a59ad', edge: '#6d6b66',
  categories: ['#7f7d78', '#1e4499', '#852901', '#347966', '#5e244f', '#b08c1f', '#8465c1', '#629b9e'],
  categoryTexts: ['#65635e', '#1e4499', '#852901', '#347966', '#5e244f', '#906e00', '#8162be', '#497a7d'],
  opacity: { between: 0.26, inside: 0.46, fan: 0.3, hot: 0.86, dimTie: 0.07, dimNode: 0.16 },
};
const dark: Palette = {
  paper: '#131415', ink: '#ebeae6', ink2: '#bdbcb8', ink3: '#9b9a97', accent: '#86adf0', edge: '#8d8e93',
  categories: ['#83848a', '#4c77d0', '#c2660f', '#4abd95', '#a0678a', '#f3d75c', '#b29fff', '#a8e2f6'],
  categoryTexts: ['#9b9a97', '#527dd6', '#c46812', '#4abd95', '#a76f91', '#f3d75c', '#b29fff', '#a8e2f6'],
  opacity: { between: 0.25, inside: 0.46, fan: 0.28, hot: 0.86, dimTie: 0.08, dimNode: 0.18 },
};

/** The colours of one theme. */
export function palette(theme: Theme): Palette {
  return theme === 'dark' ? dark : light;
}

/** Colour of a community by its number (0 to 7); numbers without a colour of their own are grey. */
export function categoryColor(colors: Palette, community: number): string {
  return colors.categories[community] ?? colors.categories[0] ?? colors.edge;
}

/** Colour of text about a community. */
export function categoryText(colors: Palette, community: number): string {
  return colors.categoryTexts[community] ?? colors.ink3;
}

/** `#rrggbb` with an opacity, as CSS `rgba(…)`: the form that canvas, SVG and WebGL programs all read. */
export function withOpacity(hex: string, opacity: number): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return `rgba(${value >> 16},${(value >> 8) & 255},${value & 255},${opacity})`;
}

/** The same colour (`#rrggbb` or `rgba(…)`), its opacity multiplied by a share. */
export function faded(color: string, share: number): string {
  if (color.startsWith('#')) return withOpacity(color, share);
  const comma = color.lastIndexOf(',');
  return `${color.slice(0, comma)},${Math.min(1, Number.parseFloat(color.slice(comma + 1)) * share)})`;
}
