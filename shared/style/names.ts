/** Which names on the map are set how, and which come first when there is not room for all. */
import type { Palette } from './palette.ts';
import { REGION_FAMILY } from './regions.ts';

/** The interface's family, as bundled with the window. */
const NAME_FAMILY = '"Inter Variable", "Inter", system-ui, sans-serif';
/** Width of the paper-coloured halo on each side is half of this, in pixels. */
export const NAME_HALO = 3;
/** Size of the line under a name that says why a person has no ties. */
export const NOTE_SIZE = 11;
export const LINE_HEIGHT = 1.18;

export interface NameClass {
  /** Pixels. */
  size: 11 | 12 | 13 | 15;
  weight: 400 | 500 | 600;
  tone: 'ink' | 'ink2';
  /** Set in the reading face, in italics. */
  italic: boolean;
}

export interface NameFacts {
  papers: number;
  degree: number;
  owner: boolean;
  selected: boolean;
  /** A topic, or a community of people. */
  topic?: boolean;
}

const STRONG_FROM_PAPERS = 3;

/** Owners and selected people 13/600, people with three papers or more 12/500, the rest 11/400 in lighter ink; topics 15 in italics. */
export function nameClass({ papers, owner, selected, topic = false }: Omit<NameFacts, 'degree'>): NameClass {
  if (topic) return { size: 15, weight: selected ? 600 : 500, tone: 'ink', italic: true };
  if (owner || selected) return { size: 13, weight: 600, tone: 'ink', italic: false };
  return papers >= STRONG_FROM_PAPERS ? { size: 12, weight: 500, tone: 'ink', italic: false } : { size: 11, weight: 400, tone: 'ink2', italic: false };
}

/** Orders names by importance: selected, owner, papers, degree. Negative when `a` comes first. */
export function compareNames(a: NameFacts, b: NameFacts): number {
  return Number(b.selected) - Number(a.selected) || Number(b.owner) - Number(a.owner) || b.papers - a.papers || b.degree - a.degree;
}

/** CSS `font` of a class, its size multiplied by `scale`. */
export function nameFont({ size, weight, italic = false }: Pick<NameClass, 'size' | 'weight'> & { italic?: boolean }, scale = 1): string {
  return italic ? `italic ${weight} ${size * scale}px ${REGION_FAMILY}` : `${weight} ${size * scale}px ${NAME_FAMILY}`;
}

/** Colour of a class. */
export function nameColor({ tone }: NameClass, colors: Palette): string {
  return tone === 'ink' ? colors.ink : colors.ink2;
}
