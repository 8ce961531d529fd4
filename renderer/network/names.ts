/** Names on the map: which people ask for one, how wide it is, and where it goes. */
import type { Box, Disc } from '../../shared/labels/boxes.ts';
import { labelBox, placeLabels, type LabelRequest } from '../../shared/labels/place.ts';
import { OWNER_RING } from '../../shared/style/geometry.ts';
import { LINE_HEIGHT, NOTE_SIZE, compareNames, nameClass, nameFont, type NameClass, type NameFacts } from '../../shared/style/names.ts';
import type { Emphasis } from './emphasis.ts';
import { screenRadius, type PaintScene } from './paint.ts';
import { toScreen } from './view.ts';

export interface PlacedName {
  row: number;
  text: string;
  note: string | undefined;
  style: NameClass;
  /** Upper left corner, in pixels from the middle of the person's disc. */
  dx: number;
  dy: number;
  position: number;
}

/** Width of a text in pixels for a CSS font. */
export type Measure = (text: string, font: string) => number;

/** On canvases narrower than this only people with four papers or more (and owners, and what stands out) are named. */
const NARROW = 480;
const NARROW_FROM_PAPERS = 4;

/** One name for so many square pixels is the most that is tried: many more than find room. */
const AREA_PER_NAME = 1400;

export interface NamingTask {
  emphasis: Emphasis;
  /** Controls that float above the canvas, in its pixels. */
  controls: readonly Box[];
  measure: Measure;
  /** Names keep the side they had here where it is still free. */
  before: readonly PlacedName[];
  /** At most so many names, the most important ones. */
  atMost: number;
}

/** Places the names of the people in view. */
export function placeNames(scene: PaintScene, { emphasis, controls, measure, before, atMost }: NamingTask): PlacedName[] {
  const { view } = scene;
  const old = new Map(before.map((name) => [name.row, name.position]));
  const { discs, asking } = whoAsks(scene, emphasis);
  asking.length = Math.min(asking.length, atMost, Math.ceil((view.width * view.height) / AREA_PER_NAME));
  const texts = asking.map(({ row, facts }) => ({ row, ...lines(scene, row, facts, measure) }));
  const requests = asking.map(({ row, facts, disc }, index): LabelRequest => ({
    ...disc, width: texts[index]?.width ?? 0, height: texts[index]?.height ?? 0,
    always: facts.selected || facts.owner, preferred: old.get(row) ?? -1,
  }));
  return placeLabels(requests, { width: view.width, height: view.height, nodes: discs, controls }).flatMap(({ index, position }) => {
    const [request, text] = [requests[index], texts[index]];
    if (!request || !text) return [];
    const corner = labelBox({ ...request, x: 0, y: 0 }, position);
    return [{ row: text.row, text: text.text, note: text.note, style: text.style, dx: corner.x, dy: corner.y, position }];
  });
}

/** Discs that names must not touch, and the people in view who ask for a name, the most important first. */
function whoAsks(scene: PaintScene, emphasis: Emphasis): { discs: Disc[]; asking: { row: number; facts: NameFacts; disc: Disc }[] } {
  const { model, view } = scene;
  const discs: Disc[] = [];
  const asking: { row: number; facts: NameFacts; disc: Disc }[] = [];
  model.slice.ids.forEach((_, row) => {
    const { x, y } = toScreen(view, model.x[row] ?? 0, model.y[row] ?? 0);
    if (!(x >= 0 && y >= 0 && x <= view.width && y <= view.height)) return;
    const facts = factsOf(scene, emphasis, row);
    const disc = { x, y, radius: screenRadius(scene, row) + (facts.owner ? OWNER_RING.gap : 0) + 1 };
    const dimmed = emphasis.lit !== null && !emphasis.lit.has(row);
    if (!dimmed) discs.push(disc);
    if (!dimmed && wanted(scene, emphasis, facts)) asking.push({ row, facts, disc });
  });
  asking.sort((a, b) => compareNames(a.facts, b.facts) || a.row - b.row);
  return { discs, asking };
}

function factsOf({ model, looks }: PaintScene, emphasis: Emphasis, row: number): NameFacts {
  return {
    papers: model.slice.papers[row] ?? 0, degree: model.tiesOf[row]?.length ?? 0,
    owner: looks.nodes[row]?.owner === true, selected: emphasis.selected.has(row),
  };
}

function wanted({ view }: PaintScene, emphasis: Emphasis, facts: NameFacts): boolean {
  return emphasis.lit !== null || view.width >= NARROW || facts.owner || facts.selected || facts.papers >= NARROW_FROM_PAPERS;
}

function lines({ model }: PaintScene, row: number, facts: NameFacts, measure: Measure): { text: string; note: string | undefined; style: NameClass; width: number; height: number } {
  const style = nameClass(facts);
  const text = model.slice.names[row] ?? '';
  const note = model.slice.loneReasons[String(row)];
  const noteWidth = note === undefined ? 0 : measure(note, nameFont({ size: NOTE_SIZE, weight: 400 }));
  return {
    text, note, style,
    width: Math.max(measure(text, nameFont(style)), noteWidth),
    height: (style.size + (note === undefined ? 0 : NOTE_SIZE)) * LINE_HEIGHT,
  };
}
