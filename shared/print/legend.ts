/** What the legend of a picture says: communities with names and counts, kinds, sizes, weights of ties, and marks; only what is on the map. */
import { CUT_DASH, FAN_WIDTH, HOLLOW, OWNER_RING, SELECTED_RING, nodeRadius, tieWidth } from '../style/geometry.ts';
import { HOLE_SHARE } from '../style/marks.ts';
import { categoryColor, withOpacity } from '../style/palette.ts';
import { nodeOnSide } from '../style/spotlight.ts';
import { counted, number } from '../text/words.ts';
import { nodeShapes, starAt } from './nodes.ts';
import { outlineOf, type Outline } from './outlines.ts';
import type { KindName, Picture, PictureNode, PictureStep, PictureTie } from './picture.ts';
import type { Measure, Shape } from './scene.ts';
import { stepStroke } from './ways.ts';
import { breakLines, lineAt, linesHeight, plainFont } from './words.ts';

/** One row: a sample and words beside it. */
export interface LegendItem {
  width: number;
  height: number;
  /** Shapes with the upper left corner at a point. */
  at(x: number, y: number): Shape[];
}
export interface LegendTask { picture: Picture; nodes: readonly PictureNode[]; ties: readonly PictureTie[]; steps: readonly PictureStep[]; greyscale: boolean; measure: Measure; /** Factor of nodes and ties on this page. */ scale: number; textWidth: number }

const SAMPLE = 26;
const EN_SPACE = '\u2002';
const GAP = 8;
const ROW = 16;
const examplePapers = [1, 5, 15] as const;
const exampleWeights = [0.1, 5] as const;
const kindWords: Readonly<Record<KindName, string>> = { person: 'Person', paper: 'Paper', topic: 'Topic', institution: 'Institution', community: 'Community' };

/** Everything that the legend of these nodes and ties has to say, in groups that stay together. */
export function legendGroups(task: LegendTask): LegendItem[][] {
  return [wayItems(task), task.picture.sides === null ? communityItems(task) : sideItems(task, task.picture.sides), kindItems(task), sizeItems(task), tieItems(task), markItems(task)]
    .filter((items) => items.length > 0);
}

/** The lines of a path. */
function wayItems(task: LegendTask): LegendItem[] {
  const { steps, picture: { colors } } = task;
  const way = (shown: boolean, words: string): LegendItem[] => (steps.some((step) => step.shown === shown)
    ? [item(task, SAMPLE, 8, words, (x, y) => [{ kind: 'line', ax: x + 1, ay: y, bx: x + SAMPLE - 1, by: y, control: null, stroke: stepStroke(shown, colors) }])] : []);
  return [...way(true, 'Shown path'), ...way(false, 'Other path, same length')];
}

/** Who is blue, who is amber, who is both: in place of communities, whose colours they take. */
function sideItems(task: LegendTask, [left, right]: readonly [string, string]): LegendItem[] {
  const { picture: { colors, theme }, nodes, greyscale } = task;
  const words = ['Neither', `${left} only`, `${right} only`, 'Both'];
  return [1, 3, 2, 0].flatMap((side) => {
    const count = nodes.filter((node) => node.side === side).length;
    const { color, half } = nodeOnSide(side, theme, colors);
    const fill = side === 0 ? withOpacity(color, colors.opacity.dimNode) : color;
    return count === 0 ? [] : [swatch(task, outlineOf('person', side, greyscale), fill, `${words[side] ?? ''} (${number(count)})`, half)];
  });
}

function communityItems(task: LegendTask): LegendItem[] {
  const { picture, nodes, greyscale } = task;
  const shown = new Map<number, number>();
  const several = new Set(nodes.map(({ kind }) => kind)).size > 1;
  // Where people stand among what ties them, only they belong to communities.
  const divided = several && nodes.some(({ kind }) => kind === 'person') ? nodes.filter(({ kind }) => kind === 'person' || kind === 'community') : nodes;
  for (const { community } of divided) shown.set(community, (shown.get(community) ?? 0) + 1);
  const items = picture.communities.filter(({ community }) => shown.has(community)).map(({ community, letter, name }) => {
    const count = shown.get(community) ?? 0;
    const words = [letter, name].filter((part) => part !== null && part !== '').join(EN_SPACE);
    return swatch(task, outlineOf('person', community, greyscale && !several), categoryColor(picture.colors, community), `${words} (${number(count)})`);
  });
  const none = shown.get(0) ?? 0;
  if (items.length === 0 || none === 0) return items;
  return [...items, swatch(task, 'disc', categoryColor(picture.colors, 0), `Smaller groups (${number(none)})`)];
}

function kindItems(task: LegendTask): LegendItem[] {
  const kinds = [...new Set(task.nodes.map(({ kind }) => kind))];
  if (kinds.length < 2 && kinds[0] === 'person') return [];
  return kinds.map((kind) => swatch(task, outlineOf(kind, 0, false), task.picture.colors.ink3, kindWords[kind]));
}

function sizeItems(task: LegendTask): LegendItem[] {
  const { nodes, picture: { colors, density } } = task;
  // Papers are all of one size.
  if (nodes.every(({ kind }) => kind === 'paper')) return [];
  const radii = examplePapers.map((papers) => nodeRadius(papers) * density * task.scale);
  const width = radii.reduce((sum, radius) => sum + radius * 2 + 5, -5);
  return [item(task, width, Math.max(...radii) * 2, `${examplePapers.join(', ')} papers`, (x, y) => {
    let left = x;
    return radii.map((radius): Shape => {
      left += radius * 2 + 5;
      return { kind: 'circle', x: left - radius - 5, y, radius, fill: colors.ink3, stroke: null };
    });
  })];
}

function tieItems(task: LegendTask): LegendItem[] {
  const { ties, picture: { density } } = task;
  const scale = density * task.scale;
  const items: LegendItem[] = [];
  const line = (y: number, width: number, dash: readonly number[] | null) => (x: number, middle: number): Shape =>
    ({ kind: 'line', ax: x + 1, ay: middle + y, bx: x + SAMPLE - 1, by: middle + y, control: null, stroke: { color: task.picture.colors.ink3, width, dash } });
  if (ties.some(({ fan }) => !fan)) {
    items.push(item(task, SAMPLE, 14, 'Weaker, stronger tie', (x, y) => exampleWeights.map((weight, index) => line(index * 7 - 3.5, tieWidth(weight) * scale, null)(x, y))));
  }
  if (ties.some(({ dashed }) => dashed)) items.push(item(task, SAMPLE, 8, 'Rests on a cut list of authors', (x, y) => [line(0, tieWidth(1) * scale, CUT_DASH)(x, y)]));
  if (ties.some(({ fan }) => fan)) items.push(item(task, SAMPLE, 8, 'Paper with many authors', (x, y) => [-3, 0, 3].map((dy) => line(dy, FAN_WIDTH * scale, null)(x, y))));
  return items;
}

function markItems(task: LegendTask): LegendItem[] {
  const { nodes, picture: { colors } } = task;
  const items: LegendItem[] = [];
  const middle = SAMPLE / 2;
  if (nodes.some(({ owner }) => owner)) {
    items.push(item(task, SAMPLE, 20, 'Owner of a dump', (x, y) => [
      { kind: 'circle', x: x + middle, y, radius: 5, fill: colors.ink3, stroke: null },
      { kind: 'circle', x: x + middle, y, radius: 5 + OWNER_RING.gap, fill: null, stroke: { color: colors.ink3, width: OWNER_RING.width, dash: null } },
    ]));
  }
  if (nodes.some(({ selected }) => selected)) {
    items.push(item(task, SAMPLE, 20, markedWords(task), (x, y) => [
      { kind: 'circle', x: x + middle, y, radius: 5, fill: colors.ink3, stroke: null },
      { kind: 'circle', x: x + middle, y, radius: 5 + SELECTED_RING.gap, fill: null, stroke: { color: colors.ink, width: SELECTED_RING.width, dash: null } },
    ]));
  }
  if (nodes.some(({ starred }) => starred)) items.push(item(task, SAMPLE, 14, 'Followed', (x, y) => starAt(x + middle, y, colors)));
  if (nodes.some(({ me }) => me)) items.push(item(task, SAMPLE, 14, 'You', (x, y) => [
    { kind: 'circle', x: x + middle, y, radius: 5, fill: colors.ink3, stroke: null },
    { kind: 'circle', x: x + middle, y, radius: 5 * HOLE_SHARE, fill: colors.paper, stroke: null },
  ]));
  if (nodes.some(({ hollow }) => hollow)) {
    items.push(item(task, SAMPLE, 14, 'No ties in the data', (x, y) => [
      { kind: 'circle', x: x + middle, y, radius: 5, fill: null, stroke: { color: colors.ink3, width: HOLLOW.width, dash: HOLLOW.dash } },
    ]));
  }
  return items;
}

/** What an ink ring means. */
function markedWords({ steps, picture: { sides } }: LegendTask): string {
  if (steps.length > 0) return 'On the shown path';
  return sides === null ? 'Selected' : 'Compared';
}

function swatch(task: LegendTask, outline: Outline, color: string, words: string, half: string | null = null): LegendItem {
  const node = { outline, radius: 4.5, fill: color, half, hollow: false };
  return item(task, 10, 10, words, (x, y) => nodeShapes({ ...node, x: x + 5, y }, task.picture.colors));
}

/** A sample of some size with words to its right; `draw` is given the left edge of the sample and its middle. */
function item({ measure, picture, textWidth }: LegendTask, sampleWidth: number, sampleHeight: number, words: string, draw: (x: number, y: number) => Shape[]): LegendItem {
  const lines = breakLines(words, plainFont, textWidth, 3, measure);
  const width = sampleWidth + GAP + Math.max(...lines.map((text) => measure(text, plainFont)));
  const text = linesHeight(plainFont, lines.length);
  const first = linesHeight(plainFont, 1);
  const height = Math.max(ROW, text + 3, sampleHeight + 2);
  const top = lines.length > 1 ? 1.5 : (height - text) / 2;
  return {
    width, height,
    at: (x, y) => [
      ...draw(x, y + top + first / 2),
      ...lines.map((line, index) => lineAt(x + sampleWidth + GAP, y + top + index * first, line, plainFont, picture.colors.ink2, measure)),
    ],
  };
}

/** Says in words what is on the map: `134 people, 276 ties.` */
export function countsOf(nodes: readonly PictureNode[], ties: number): string {
  const words: Readonly<Record<KindName, (count: number) => string>> = {
    person: (count) => counted(count, 'person', 'people'), paper: (count) => counted(count, 'paper'),
    topic: (count) => counted(count, 'topic'), institution: (count) => counted(count, 'institution'),
    community: (count) => counted(count, 'community', 'communities'),
  };
  const kinds = Map.groupBy(nodes, ({ kind }) => kind);
  return `${[...[...kinds].map(([kind, members]) => words[kind](members.length)), counted(ties, 'tie')].join(', ')}.`;
}
