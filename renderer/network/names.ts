/** Names on the map: which people ask for one, how wide it is, and where it goes. */
import type { Box, Disc } from '../../shared/labels/boxes.ts';
import { labelBox, placeLabels, type LabelRequest } from '../../shared/labels/place.ts';
import { LINE_HEIGHT, NOTE_SIZE, nameClass, nameFont, type NameClass, type NameFacts } from '../../shared/style/names.ts';
import { NodeKind } from '../../shared/model/slice.ts';
import type { Emphasis, Ring } from './emphasis.ts';
import { Standing } from '../../shared/style/standing.ts';
import { place, ringReach, screenReach, type PaintScene } from './scene.ts';
import { isNarrow } from './view.ts';

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

/** On canvases narrower than this only people with four papers or more (and owners, and what stands out) are named; see `isNarrow`. */
const NARROW_FROM_PAPERS = 4;

/** One name for so many square pixels is the most that is tried: many more than find room. */
const AREA_PER_NAME = 1400;
/** A name is cut where it is wider than this, or than this share of the canvas. */
const WIDEST = 260;
const WIDEST_SHARE = 0.4;

export interface NamingTask {
  emphasis: Emphasis;
  /** Controls that float above the canvas and names of regions, in its pixels. */
  taken: readonly Box[];
  measure: Measure;
  /** Names keep the side they had here where it is still free. */
  before: readonly PlacedName[];
  /** At most so many names, the most important ones. */
  atMost: number;
}

interface Asking { row: number; facts: NameFacts; disc: Disc }

/** Places the names of the people in view. */
export function placeNames(scene: PaintScene, { emphasis, taken, measure, before, atMost }: NamingTask): PlacedName[] {
  const { view } = scene;
  const old = new Map(before.map((name) => [name.row, name.position]));
  const discs = discsInView(scene, emphasis);
  const asking = whoAsks(scene, emphasis, discs, Math.min(atMost, Math.ceil((view.width * view.height) / AREA_PER_NAME)));
  const texts = asking.map(({ row, facts }) => lines(scene, row, facts, measure));
  const requests = asking.map(({ row, facts, disc }, index): LabelRequest => ({
    ...disc, width: texts[index]?.width ?? 0, height: texts[index]?.height ?? 0,
    always: facts.selected || facts.owner, preferred: old.get(row) ?? -1,
  }));
  const nodes = [...discs.values()];
  return placeLabels(requests, { width: view.width, height: view.height, nodes, controls: taken }).flatMap(({ index, position }) => {
    const [request, text, one] = [requests[index], texts[index], asking[index]];
    if (!request || !text || !one) return [];
    const corner = labelBox({ ...request, x: 0, y: 0 }, position);
    return [{ row: one.row, text: text.text, note: text.note, style: text.style, dx: corner.x, dy: corner.y, position }];
  });
}

/** Discs in view that names must not touch, with their rings; by row. Who has stepped back may be written over. */
function discsInView(scene: PaintScene, emphasis: Emphasis): Map<number, Disc> {
  const { model, looks, view, standings } = scene;
  const rings = new Map<number, Ring>();
  for (const { row, ring } of emphasis.rings) if (rings.get(row) !== 'focus') rings.set(row, ring);
  const discs = new Map<number, Disc>();
  for (let row = 0; row < model.x.length; row += 1) {
    if (standings.people[row] !== Standing.shown) continue;
    const { x, y } = place(scene, row);
    if (!(x >= 0 && y >= 0 && x <= view.width && y <= view.height)) continue;
    discs.set(row, { x, y, radius: screenReach(scene, row) + Math.max(ringReach(looks, row), ringReach(looks, row, rings.get(row))) + 1 });
  }
  return discs;
}

/** Who asks for a name, the most important first. */
function whoAsks(scene: PaintScene, emphasis: Emphasis, discs: ReadonlyMap<number, Disc>, atMost: number): Asking[] {
  const asking: Asking[] = [];
  const ask = (row: number): void => {
    const disc = discs.get(row);
    const facts = factsOf(scene, emphasis, row);
    if (disc && wanted(scene, emphasis, facts)) asking.push({ row, facts, disc });
  };
  emphasis.selected.forEach(ask);
  for (const row of scene.model.byRank) {
    if (asking.length >= atMost) break;
    if (!emphasis.selected.has(row)) ask(row);
  }
  return asking;
}

function factsOf({ model, looks }: PaintScene, emphasis: Emphasis, row: number): NameFacts {
  return {
    papers: model.slice.papers[row] ?? 0, degree: model.tiesOf[row]?.length ?? 0,
    owner: looks.nodes[row]?.owner === true, selected: emphasis.selected.has(row),
    topic: [NodeKind.topic, NodeKind.community].some((kind) => kind === model.slice.nodeKind[row]),
  };
}

function wanted({ view }: PaintScene, emphasis: Emphasis, facts: NameFacts): boolean {
  return emphasis.lit !== null || !isNarrow(view) || facts.owner || facts.selected || facts.papers >= NARROW_FROM_PAPERS;
}

function lines({ model, view }: PaintScene, row: number, facts: NameFacts, measure: Measure): { text: string; note: string | undefined; style: NameClass; width: number; height: number } {
  const style = nameClass(facts);
  const widest = Math.min(WIDEST, view.width * WIDEST_SHARE);
  const text = shortened(model.slice.names[row] ?? '', nameFont(style), widest, measure);
  const note = model.slice.loneReasons[String(row)];
  const noteWidth = note === undefined ? 0 : measure(note, nameFont({ size: NOTE_SIZE, weight: 400 }));
  return {
    text, note, style,
    width: Math.max(measure(text, nameFont(style)), noteWidth),
    height: (style.size + (note === undefined ? 0 : NOTE_SIZE)) * LINE_HEIGHT,
  };
}

/** The text, or as much of it as fits with an ellipsis. */
function shortened(text: string, font: string, widest: number, measure: Measure): string {
  if (measure(text, font) <= widest) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`, font) <= widest) fits = middle;
    else tooLong = middle;
  }
  return `${letters.slice(0, Math.max(1, fits)).join('').trimEnd()}…`;
}
