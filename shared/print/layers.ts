/** The layers of a scene, from a map and a page that are laid out. */
import { CUT_DASH, THINNEST_TIE } from '../style/geometry.ts';
import { withOpacity, type Palette } from '../style/palette.ts';
import type { Shown } from './extent.ts';
import type { MapLayout } from './map.ts';
import { nameShapes } from './names.ts';
import { nodeShapes, ringShapes, userMarkShapes, type DrawnNode } from './nodes.ts';
import type { Page } from './page.ts';
import type { Picture, PictureNode } from './picture.ts';
import { regionShapes } from './regions.ts';
import type { Layer, Measure, Shape } from './scene.ts';
import { lineBetween, signShapes, wayShapes } from './ways.ts';

/** As on the screen: ties below, then names of regions and what is in ink, nodes above them, then names; legend and words of the page last. */
export function layersOf(picture: Picture, shown: Shown, map: MapLayout, page: Page, measure: Measure): Layer[] {
  const { colors } = picture;
  const drawn = map.nodes.slice(0, shown.inside);
  const paletteOf = (index: number): Palette => (shown.nodes[index]?.dimmed === true ? pale(colors) : colors);
  const ties = [0, 1].flatMap((layer) => shown.ties.filter((tie) => tie.layer === layer).map((tie): Shape => tieShape(tie, map)));
  return [
    { name: 'ties', clip: map.clip, shapes: ties },
    { name: 'regions', clip: null, shapes: map.regions.flatMap((region) => regionShapes(region, colors, measure)) },
    { name: 'ways', clip: map.clip, shapes: wayShapes(shown, map.nodes, colors, map.fit.size) },
    { name: 'nodes', clip: null, shapes: drawn.flatMap((node, index) => nodeShapes(node, paletteOf(index))) },
    { name: 'marks', clip: null, shapes: drawn.flatMap((node, index) => marksOf(node, shown.nodes[index], paletteOf(index))) },
    { name: 'labels', clip: null, shapes: map.names.flatMap(({ name, at }) => (at ? nameShapes(name, at, colors, measure) : [])) },
    { name: 'signs', clip: null, shapes: map.signs.flatMap((sign) => signShapes(sign, colors, measure)) },
    { name: 'legend', clip: null, shapes: page.legend },
    { name: 'words', clip: null, shapes: page.words },
  ];
}

/** What is drawn around whoever steps back is as pale as they are. */
const pale = (colors: Palette): Palette => ({ ...colors, ink: withOpacity(colors.ink, colors.opacity.dimNode), paper: withOpacity(colors.paper, colors.opacity.dimNode) });

function marksOf(node: DrawnNode, given: PictureNode | undefined, colors: Palette): Shape[] {
  if (!given) return [];
  const { owner, selected, starred, me } = given;
  return [...ringShapes(node, owner, selected, colors), ...userMarkShapes(node, { starred, me }, colors)];
}

function tieShape({ a, b, width, color, dashed, curved }: Shown['ties'][number], { nodes, fit }: MapLayout): Shape {
  return lineBetween(nodes[a], nodes[b], curved, { color, width: Math.max(THINNEST_TIE, width * fit.size), dash: dashed ? CUT_DASH : null });
}
