/** CSS colours as the graphics card blends them. */

/** Red, green, blue multiplied by opacity, and opacity; 0 to 1. Reads `#rrggbb` and `rgba(r,g,b,a)`. */
export function premultiplied(color: string): readonly [number, number, number, number] {
  if (color.startsWith('#')) {
    const value = Number.parseInt(color.slice(1), 16);
    return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255, 1];
  }
  const [red = 0, green = 0, blue = 0, opacity = 1] = color.slice(color.indexOf('(') + 1, -1).split(',').map(Number);
  return [(red / 255) * opacity, (green / 255) * opacity, (blue / 255) * opacity, opacity];
}
