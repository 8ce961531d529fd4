/** One command of the palette. */
import type { LucideIcon } from 'lucide-react';

export interface PaletteCommand {
  label: string;
  Icon: LucideIcon;
  /** The keys that do the same. */
  keys?: readonly string[];
  /** One of many of its kind: listed only when its words are asked for. */
  oneOfMany?: boolean;
  /** Gives way to others where there is room for few. */
  last?: boolean;
  run: () => void;
}
