/** CSS colours of the style, taken apart for writers that want hue and opacity by themselves. */

export interface Paint { hex: string; opacity: number }

const known = new Map<string, Paint>();

/** Reads `#rrggbb` and `rgba(r,g,b,a)`: the two forms that the style uses. */
export function paintOf(color: string): Paint {
  const before = known.get(color);
  if (before) return before;
  const paint = color.startsWith('#') ? { hex: color, opacity: 1 } : fromRgba(color);
  known.set(color, paint);
  return paint;
}

function fromRgba(color: string): Paint {
  const [red = 0, green = 0, blue = 0, opacity = 1] = color.slice(color.indexOf('(') + 1, -1).split(',').map(Number);
  return { hex: `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`, opacity };
}
