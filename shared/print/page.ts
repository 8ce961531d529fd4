/** The page around the map: title above, source line below, legend beside or below; what is left is the frame of the map. */
import type { Box } from '../labels/boxes.ts';
import type { Palette } from '../style/palette.ts';
import type { LegendItem } from './legend.ts';
import type { Measure, Shape } from './scene.ts';
import { breakLines, lineAt, linesHeight, plainFont, titleFont } from './words.ts';

export interface PageTask {
  size: { width: number; height: number };
  title: string;
  source: string;
  legend: readonly (readonly LegendItem[])[];
  colors: Palette;
  measure: Measure;
  /** Where the legend must go; where there is room when left out. */
  way?: LegendWay | null;
}

export type LegendWay = 'beside' | 'below';

export interface Page {
  size: { width: number; height: number };
  /** Where the map goes. */
  frame: Box;
  words: Shape[];
  legend: Shape[];
  way: LegendWay | null;
  remarks: string[];
}

export const MARGIN = 16;
const AIR = 12;
const GROUP_AIR = 12;
const COLUMN_AIR = 18;
/** The legend may take this share of the page's width or height; if it would take more, it is left out. */
const MOST_LEGEND = 0.42;
/** A title that takes more of the height than this is left out. */
const MOST_TITLE = 0.3;

/** Lays out the page. What finds no room is left out, and said in `remarks`. */
export function layOut(task: PageTask): Page {
  const { width, height } = task.size;
  const margin = Math.min(MARGIN, width * 0.04, height * 0.04);
  const page: Page = { size: task.size, frame: { x: margin, y: margin, width: width - margin * 2, height: height - margin * 2 }, words: [], legend: [], way: null, remarks: [] };
  placeTitle(task, page);
  placeSource(task, page);
  placeLegend(task, page);
  return page;
}

function placeTitle({ title, size, colors, measure }: PageTask, page: Page): void {
  if (title.trim() === '') return;
  const lines = breakLines(title.trim(), titleFont, page.frame.width, 3, measure);
  const tall = linesHeight(titleFont, lines.length);
  if (tall > size.height * MOST_TITLE) {
    page.remarks.push('The title found no room on a picture of this size and was left out.');
    return;
  }
  page.words.push(...lines.map((line, index) => lineAt(page.frame.x, page.frame.y + linesHeight(titleFont, index), line, titleFont, colors.ink, measure)));
  take(page.frame, 'top', tall + AIR);
}

function placeSource({ source, size, colors, measure }: PageTask, page: Page): void {
  if (source === '') return;
  const lines = breakLines(source, plainFont, page.frame.width, 3, measure);
  const tall = linesHeight(plainFont, lines.length);
  if (tall > size.height * MOST_TITLE) {
    page.remarks.push('The source line found no room on a picture of this size and was left out.');
    return;
  }
  const top = page.frame.y + page.frame.height - tall;
  page.words.push(...lines.map((line, index) => lineAt(page.frame.x, top + linesHeight(plainFont, index), line, plainFont, colors.ink3, measure)));
  take(page.frame, 'bottom', tall + AIR);
}

/** Beside the map on a wide page, below it on a tall one; where one does not fit, the other is tried. */
function placeLegend(task: PageTask, page: Page): void {
  if (task.legend.length === 0 || task.way === null) return;
  const usual: LegendWay[] = task.size.width >= task.size.height ? ['beside', 'below'] : ['below', 'beside'];
  for (const way of task.way ? [task.way] : usual) {
    const shapes = (way === 'beside' ? besideMap : belowMap)(task, page.frame);
    if (shapes === null) continue;
    page.legend.push(...shapes);
    page.way = way;
    return;
  }
  page.remarks.push('The legend found no room on a picture of this size and was left out.');
}

/** Columns at the right edge. */
function besideMap({ legend, size }: PageTask, frame: Box): Shape[] | null {
  const columns: { items: { item: LegendItem; top: number }[]; width: number }[] = [];
  let top = Infinity;
  for (const group of legend) {
    const tall = group.reduce((sum, item) => sum + item.height, 0);
    if (top > 0) top += GROUP_AIR;
    if (top + Math.min(tall, frame.height) > frame.height) { columns.push({ items: [], width: 0 }); top = 0; }
    for (const item of group) {
      if (top + item.height > frame.height) { columns.push({ items: [], width: 0 }); top = 0; }
      const column = columns.at(-1);
      if (!column || item.height > frame.height) return null;
      column.items.push({ item, top });
      column.width = Math.max(column.width, item.width);
      top += item.height;
    }
  }
  const used = columns.reduce((sum, column) => sum + column.width + COLUMN_AIR, 0);
  if (used > size.width * MOST_LEGEND) return null;
  take(frame, 'right', used);
  let left = frame.x + frame.width + COLUMN_AIR;
  return columns.flatMap((column) => {
    const shapes = column.items.flatMap(({ item, top: offset }) => item.at(left, frame.y + offset));
    left += column.width + COLUMN_AIR;
    return shapes;
  });
}

/** Rows below the map; a group begins in the row where the one before it ended. */
function belowMap({ legend, size }: PageTask, frame: Box): Shape[] | null {
  const rows: { items: LegendItem[]; width: number; height: number }[] = [];
  for (const item of legend.flat()) {
    if (item.width > frame.width) return null;
    const last = rows.at(-1);
    const row = last && last.width + COLUMN_AIR + item.width <= frame.width ? last : { items: [], width: -COLUMN_AIR, height: 0 };
    if (row !== last) rows.push(row);
    row.items.push(item);
    row.width += COLUMN_AIR + item.width;
    row.height = Math.max(row.height, item.height);
  }
  const used = rows.reduce((sum, row) => sum + row.height, AIR);
  if (used > size.height * MOST_LEGEND) return null;
  take(frame, 'bottom', used);
  let top = frame.y + frame.height + AIR;
  return rows.flatMap((row) => {
    let left = frame.x;
    const shapes = row.items.flatMap((item) => {
      const drawn = item.at(left, top + (row.height - item.height) / 2);
      left += item.width + COLUMN_AIR;
      return drawn;
    });
    top += row.height;
    return shapes;
  });
}

function take(frame: Box, side: 'top' | 'bottom' | 'right', length: number): void {
  if (side === 'right') frame.width -= length;
  else frame.height -= length;
  if (side === 'top') frame.y += length;
}
