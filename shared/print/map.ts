/** The map on its page: where nodes, names and regions stand, in pixels of the page. */
import type { Box, Disc } from '../labels/boxes.ts';
import { STAR } from '../style/marks.ts';
import type { Shown } from './extent.ts';
import { fitAll, fitCamera, insetsFor, toPage, type Fit, type Insets } from './frame.ts';
import { measureNames, namedNodes, placeNames, type Name } from './names.ts';
import { nodeReach, type DrawnNode } from './nodes.ts';
import type { PrintOptions } from './options.ts';
import { outlineOf } from './outlines.ts';
import type { Picture, PictureNode } from './picture.ts';
import { placeRegions, regionsAt, type PlacedRegion } from './regions.ts';
import type { Measure } from './scene.ts';
import { placeSigns, type PlacedSign } from './ways.ts';

/** Names may be laid out this far outside the frame while it is worked out how much room they need. */
const TRIAL = 300;

/** What a map is laid out from. */
export interface MapTask { picture: Picture; options: PrintOptions; shown: Shown; frame: Box; /** Points for each pixel. */ points: number; measure: Measure }

export interface MapLayout {
  fit: Fit;
  /** What of the map may be seen: ties to nodes outside the camera end here. */
  clip: Box | null;
  nodes: DrawnNode[];
  names: { name: Name; at: { x: number; y: number } | null }[];
  regions: PlacedRegion[];
  signs: PlacedSign[];
}

/** What the camera sees, as large as the frame allows. */
export function screenMap(task: MapTask): MapLayout {
  if (task.picture.camera === null) throw new RangeError('There is no window whose view could be printed.');
  const { fit, box } = fitCamera(task.picture.camera, task.frame);
  return layOutMap({ ...task, frame: box }, fit, box);
}

/** Everything fitted into the frame: the map is fitted, names are tried with room around the frame, and the frame is made narrower by what sticks out. */
export function wholeMap(task: MapTask): MapLayout {
  const { frame, shown } = task;
  const roomy: Box = { x: frame.x - TRIAL, y: frame.y - TRIAL, width: frame.width + TRIAL * 2, height: frame.height + TRIAL * 2 };
  let insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
  for (let turn = 0; turn < 2; turn += 1) {
    const fit = fitAll(shown.nodes, frame, insets);
    const tried = layOutMap({ ...task, frame: roomy }, fit, null);
    insets = insetsFor(boxesOf(tried, shown), shown.nodes, fit, frame);
  }
  return layOutMap(task, fitAll(shown.nodes, frame, insets), null);
}

function boxesOf({ nodes, names, regions, signs }: MapLayout, shown: Shown): Box[] {
  const discs = nodes.map((node, index) => {
    const reach = reachWithStar(node, shown, index);
    return { x: node.x - reach, y: node.y - reach, width: reach * 2, height: reach * 2 };
  });
  return [...discs, ...names.flatMap(({ name, at }) => (at ? [{ ...at, width: name.width, height: name.height }] : [])), ...[...regions, ...signs].map(({ box }) => box)];
}

/** With the star of those who are followed. */
function reachWithStar(node: DrawnNode, shown: Shown, index: number): number {
  const reach = reachOfNode(node, shown, index);
  return shown.nodes[index]?.starred === true ? Math.max(reach, node.radius + STAR.gap + STAR.radius + STAR.halo) : reach;
}

function reachOfNode(node: DrawnNode, { nodes }: Shown, index: number): number {
  return nodeReach(node, nodes[index]?.owner === true, nodes[index]?.selected === true);
}

function layOutMap({ picture, options, shown, frame, points, measure }: MapTask, fit: Fit, clip: Box | null): MapLayout {
  const several = new Set(shown.nodes.map(({ kind }) => kind)).size > 1;
  const nodes = shown.nodes.map((node): DrawnNode => ({
    ...toPage(fit, node), radius: node.radius * fit.size, fill: node.fill, half: node.half, hollow: node.hollow,
    outline: outlineOf(node.kind, picture.sides === null ? node.community : node.side, options.greyscale && !several),
  }));
  const inside = shown.nodes.slice(0, shown.inside);
  const discs = nodes.slice(0, shown.inside).map((node, index): Disc => ({ x: node.x, y: node.y, radius: reachOfNode(node, shown, index) }));
  const names = measureNames(inside, namedNodes(inside, options, points), measure);
  const signs = placeSigns(shown, nodes, measure);
  const plates = signs.map(({ box }) => box);
  const task = { nodes: inside, discs, frame, count: options.labels.count };
  // Names that are shown in any case come first, then regions clear of them, then the other names clear of both.
  const first = placeNames({ ...task, controls: plates, names: names.filter(({ node }) => inside[node]?.owner === true || inside[node]?.selected === true) });
  const regions = regionsOn({ picture, options, inside, fit, discs, frame, measure }, [...first, ...plates]);
  const placed = placeNames({ ...task, names, controls: [...plates, ...regions.map(({ box }) => box)] });
  const at = new Map(placed.map((label) => [label.index, { x: label.x, y: label.y }]));
  return { fit, clip, nodes, regions, signs, names: names.map((name, index) => ({ name, at: at.get(index) ?? null })) };
}

/** Names of regions: of what is on the screen, where the screen has them. */
function regionsOn({ picture, options, inside, fit, discs, frame, measure }: Pick<MapTask, 'picture' | 'options' | 'frame' | 'measure'> & { inside: readonly PictureNode[]; fit: Fit; discs: readonly Disc[] }, taken: readonly Box[]): PlacedRegion[] {
  if (!options.regions) return [];
  const here = picture.regions.filter(({ community }) => inside.some((node) => node.community === community));
  const shown = here.flatMap((region) => (region.at && options.extent === 'screen' ? [{ region, middle: toPage(fit, region.at) }] : []));
  if (shown.length > 0) return regionsAt(shown, measure);
  return placeRegions(here.map((region) => ({ region, middle: toPage(fit, region) })), discs, taken, frame, measure);
}
