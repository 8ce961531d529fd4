/** The layers of a scene, from a map and a page that are laid out. */
import { CUT_DASH, THINNEST_TIE, tieControl } from '../style/geometry.ts';
import type { Shown } from './extent.ts';
import type { MapLayout } from './map.ts';
import { nameShapes } from './names.ts';
import type { Palette } from '../style/palette.ts';
import { nodeShapes, ringShapes, userMarkShapes, type DrawnNode } from './nodes.ts';
import type { Page } from './page.ts';
import type { Picture, PictureNode } from './picture.ts';
import { regionShapes } from './regions.ts';
import type { Layer, Measure, Shape } from './scene.ts';

/** Ties below, nodes above them, then names; legend and words of the page last. */
export function layersOf(picture: Picture, shown: Shown, map: MapLayout, page: Page, measure: Measure): Layer[] {
  const { colors } = picture;
  const drawn = map.nodes.slice(0, shown.inside);
  const ties = [0, 1].flatMap((layer) => shown.ties.filter((tie) => tie.layer === layer).map((tie): Shape => tieShape(tie, map)));
  return [
    { name: 'ties', clip: map.clip, shapes: ties },
    { name: 'nodes', clip: null, shapes: drawn.flatMap((node) => nodeShapes(node, colors)) },
    { name: 'marks', clip: null, shapes: drawn.flatMap((node, index) => marksOf(node, shown.nodes[index], colors)) },
    { name: 'regions', clip: null, shapes: map.regions.flatMap((region) => regionShapes(region, colors, measure)) },
    { name: 'labels', clip: null, shapes: map.names.flatMap(({ name, at }) => (at ? nameShapes(name, at, colors, measure) : [])) },
    { name: 'legend', clip: null, shapes: page.legend },
    { name: 'words', clip: null, shapes: page.words },
  ];
}

function marksOf(node: DrawnNode, given: PictureNode | undefined, colors: Palette): Shape[] {
  if (!given) return [];
  const { owner, selected, starred, me } = given;
  return [...ringShapes(node, owner, selected, colors), ...userMarkShapes(node, { starred, me }, colors)];
}

function tieShape({ a, b, width, color, dashed, curved }: Shown['ties'][number], { nodes, fit }: MapLayout): Shape {
  const [from, to] = [nodes[a] ?? { x: 0, y: 0 }, nodes[b] ?? { x: 0, y: 0 }];
  return {
    kind: 'line', ax: from.x, ay: from.y, bx: to.x, by: to.y,
    control: curved ? tieControl(from.x, from.y, to.x, to.y) : null,
    stroke: { color, width: Math.max(THINNEST_TIE, width * fit.size), dash: dashed ? CUT_DASH : null },
  };
}
