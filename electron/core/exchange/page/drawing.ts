/** Draws a map as SVG for the page: ties, nodes, rings of owners, names; colours are classes, so that the page can be light or dark. */
import { TIE_CURVATURE } from '../../../../shared/style/geometry.ts';
import { palette } from '../../../../shared/style/palette.ts';
import { isPlaced } from '../columns.ts';
import { escapeMarkup, tag } from '../text.ts';
import type { MapData, MapNode, MapTie } from '../types.ts';

/** The longest side of the drawing. */
const SIDE = 1000;
const DIGITS = 2;
/** Room between neighbours of the spiral on which nodes without a place are put, in map units at the drawing's scale. */
const SPIRAL_STEP = 14;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A node as the page draws it: y down, `radius` in the same units. */
export interface DrawnNode { readonly node: MapNode; readonly x: number; readonly y: number; readonly radius: number; readonly ties: number }
export interface Drawing { readonly nodes: readonly DrawnNode[]; readonly ties: readonly MapTie[]; readonly rows: ReadonlyMap<string, number>; readonly scale: number }

const round = (value: number): number => Number(value.toFixed(DIGITS));

function frame(nodes: readonly MapNode[]): { x: number; y: number; side: number } {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    if (!isPlaced(node)) continue;
    [left, right, bottom, top] = [Math.min(left, node.x), Math.max(right, node.x), Math.min(bottom, node.y), Math.max(top, node.y)];
  }
  return left > right ? { x: 0, y: 0, side: 0 } : { x: (left + right) / 2, y: (bottom + top) / 2, side: Math.max(right - left, top - bottom) };
}

/** Places for everyone: those of the map, and for nodes that have none a spiral around it. */
export function drawingOf({ nodes, ties }: MapData): Drawing {
  const { x, y, side } = frame(nodes);
  const scale = side > 0 ? SIDE / side : 1;
  const inner = side > 0 ? (SIDE / 2) * Math.SQRT2 : 0;
  const degree = new Map<string, number>();
  for (const { source, target } of ties) for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  let unplaced = 0;
  const drawn = nodes.map((node): DrawnNode => {
    const rest = { node, radius: round(node.size * scale), ties: degree.get(node.id) ?? 0 };
    if (isPlaced(node)) return { ...rest, x: round((node.x - x) * scale), y: round((y - node.y) * scale) };
    unplaced += 1;
    const far = Math.hypot(inner, SPIRAL_STEP * Math.sqrt(unplaced) * 2);
    return { ...rest, x: round(far * Math.cos(unplaced * GOLDEN_ANGLE)), y: round(far * Math.sin(unplaced * GOLDEN_ANGLE)) };
  });
  return { nodes: drawn, ties, scale, rows: new Map(nodes.map(({ id }, row) => [id, row])) };
}

/** Every colour of the map as a class, with its light and its dark value. */
export function colorClasses({ nodes, ties }: MapData): ReadonlyMap<string, { name: string; light: string; dark: string }> {
  const sides = [palette('light'), palette('dark')].map(({ categories, edge }) => [...categories, edge]);
  const [light = [], dark = []] = sides;
  const used = [...new Set([...nodes, ...ties].map(({ color }) => color))].sort();
  return new Map(used.map((color, index) => {
    const at = sides.map((side) => side.indexOf(color)).find((place) => place >= 0) ?? -1;
    return [color, { name: `c${index}`, light: light[at] ?? color, dark: dark[at] ?? color }];
  }));
}

type Classes = ReturnType<typeof colorClasses>;

function tiePath(tie: MapTie, { nodes, rows, scale }: Drawing, classes: Classes): string {
  const [a, b] = [nodes[rows.get(tie.source) ?? -1], nodes[rows.get(tie.target) ?? -1]];
  if (!a || !b) throw new Error(`A tie of the map leads from ${tie.source} to ${tie.target}, one of which is not on the map.`);
  const middle = { x: round((a.x + b.x) / 2 + (b.y - a.y) * TIE_CURVATURE), y: round((a.y + b.y) / 2 - (b.x - a.x) * TIE_CURVATURE) };
  const d = tie.fan ? `M${a.x} ${a.y}L${b.x} ${b.y}` : `M${a.x} ${a.y}Q${middle.x} ${middle.y} ${b.x} ${b.y}`;
  const name = classes.get(tie.color)?.name ?? '';
  return tag('path', { 'class': tie.cut ? `${name} cut` : name, d, 'stroke-width': round(tie.width * scale), 'stroke-opacity': tie.opacity }, '/>');
}

function nodeMarks({ node, x, y, radius, ties }: DrawnNode, row: number, classes: Classes): string {
  const name = classes.get(node.color)?.name ?? '';
  const disc = tag('circle', { 'class': ties === 0 ? `${name} lone` : name, 'cx': x, 'cy': y, 'r': radius, 'data-row': row }, '/>');
  if (!node.marks.includes('owner')) return disc;
  return `${disc}${tag('circle', { class: `${name} ring`, cx: x, cy: y, r: round(radius + 3) }, '/>')}`;
}

/** The SVG element in lines. The script finds names by their order, ties by theirs, discs by `data-row`. */
export function* svgLines(data: MapData, drawing: Drawing, classes: Classes): Generator<string> {
  let reach = SIDE / 2;
  for (const { x, y } of drawing.nodes) reach = Math.max(reach, Math.abs(x), Math.abs(y));
  const edge = round(reach * 1.12);
  yield `${tag('svg', { 'id': 'drawing', 'viewBox': `${-edge} ${-edge} ${2 * edge} ${2 * edge}`, 'role': 'img', 'aria-label': data.title }, '>')}\n<g id="ties">\n`;
  for (const tie of data.ties) yield `${tiePath(tie, drawing, classes)}\n`;
  yield '</g>\n<g id="nodes">\n';
  for (const [row, node] of drawing.nodes.entries()) yield `${nodeMarks(node, row, classes)}\n`;
  yield '</g>\n<g id="names" aria-hidden="true">\n';
  for (const { node, x, y, radius } of drawing.nodes) yield `${tag('text', { x: round(x + radius + 3), y }, '>')}${escapeMarkup(node.label)}</text>\n`;
  yield '</g>\n</svg>\n';
}
