/** Draws the map, or parts of it, on 2D canvases: what goes below and above the people, and the whole of it for a picture. */
import { CUT_DASH, HOLLOW, NODE_BORDER, OWNER_RING, THINNEST_TIE, tieControl } from '../../shared/style/geometry.ts';
import { hotTieColor } from '../../shared/style/looks.ts';
import type { Emphasis } from './emphasis.ts';
import { Standing } from './gl/sheet.ts';
import { dimTies } from './model.ts';
import { place, ringReach, ringShape, screenRadius, type Canvas2D, type PaintScene } from './scene.ts';
import { sizeFactor } from './view.ts';
import { paintNames, paintRegions, type Words } from './write.ts';

const FULL_TURN = 2 * Math.PI;
/** A few ties in ink are made this much wider; many would run together. */
const HOT_EXTRA = 0.6;
const FEW_TIES = 20;
/** Strokes ties in their own colours, or in ink; dashed where a list of authors behind them is cut. */
export function paintTies(context: Canvas2D, scene: PaintScene, ties: readonly number[], hot: boolean): void {
  const { model, looks, standings } = scene;
  const { source, target } = model.slice;
  const size = model.density * sizeFactor(scene.view, scene.fit);
  const extra = hot && ties.length <= FEW_TIES ? HOT_EXTRA : 0;
  const ink = hotTieColor(looks.colors);
  context.lineCap = 'butt';
  for (const tie of ties) {
    const style = looks.styles[looks.tieStyle[tie] ?? 0];
    const [from, to] = [source[tie] ?? 0, target[tie] ?? 0];
    if (!style || standings.ties[tie] === Standing.removed) continue;
    const a = place(scene, from);
    const b = place(scene, to);
    context.strokeStyle = hot ? ink : style.color;
    context.lineWidth = Math.max(THINNEST_TIE, (looks.tieWidth[tie] ?? 0) * size) + extra;
    context.setLineDash(style.dashed ? [...CUT_DASH] : []);
    context.beginPath();
    context.moveTo(a.x, a.y);
    if (style.curved) {
      const control = tieControl(a.x, a.y, b.x, b.y);
      context.quadraticCurveTo(control.x, control.y, b.x, b.y);
    } else context.lineTo(b.x, b.y);
    context.stroke();
  }
  context.setLineDash([]);
}

/** Fills discs, each with its line of paper around it. */
function paintNodes(context: Canvas2D, scene: PaintScene): void {
  const { looks, standings } = scene;
  context.setLineDash([]);
  context.lineWidth = NODE_BORDER;
  context.strokeStyle = looks.colors.paper;
  looks.nodes.forEach((look, row) => {
    if (look.hollow || standings.people[row] === Standing.removed) return;
    const { x, y } = place(scene, row);
    context.globalAlpha = opacityOf(scene, row);
    context.fillStyle = look.color;
    context.beginPath();
    context.arc(x, y, screenRadius(scene, row), 0, FULL_TURN);
    context.fill();
    context.stroke();
  });
  context.globalAlpha = 1;
}

function opacityOf({ looks, standings }: PaintScene, row: number): number {
  return standings.people[row] === Standing.dimmed ? looks.colors.opacity.dimNode : 1;
}

/** Rings of owners and dashed outlines of people without ties: what discs do not show. */
function paintMarks(context: Canvas2D, scene: PaintScene): void {
  const { looks, standings } = scene;
  for (const row of looks.marked) {
    const look = looks.nodes[row];
    if (!look || standings.people[row] === Standing.removed) continue;
    const { x, y } = place(scene, row);
    const radius = screenRadius(scene, row);
    context.globalAlpha = opacityOf(scene, row);
    if (look.hollow) {
      context.fillStyle = looks.colors.paper;
      context.beginPath();
      context.arc(x, y, radius, 0, FULL_TURN);
      context.fill();
      strokeCircle(context, x, y, radius, HOLLOW.width, look.color, HOLLOW.dash);
    }
    if (look.owner) strokeCircle(context, x, y, radius + OWNER_RING.gap, OWNER_RING.width, look.color, []);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Rings of what is under the pointer, selected, or has the keyboard's focus. */
function paintRings(context: Canvas2D, scene: PaintScene, rings: Emphasis['rings']): void {
  const { accent, ink } = scene.looks.colors;
  for (const { row, ring } of rings) {
    const { x, y } = place(scene, row);
    const { width } = ringShape[ring];
    strokeCircle(context, x, y, screenRadius(scene, row) + ringReach(scene.looks, row, ring) - width / 2, width, ring === 'focus' ? accent : ink, []);
  }
}

function strokeCircle(context: Canvas2D, x: number, y: number, radius: number, width: number, color: string, dash: readonly number[]): void {
  context.setLineDash([...dash]);
  context.lineWidth = width;
  context.strokeStyle = color;
  context.beginPath();
  context.arc(x, y, radius, 0, FULL_TURN);
  context.stroke();
}

/** What lies above the ties and below the people: names of regions, and ties in ink. */
export function paintUnder(context: Canvas2D, scene: PaintScene, emphasis: Emphasis, words: Words): void {
  paintRegions(context, scene, words.regions, emphasis.lit !== null);
  paintTies(context, scene, emphasis.hotTies, true);
}

/** What lies above the people: marks, rings, names. */
export function paintOver(context: Canvas2D, scene: PaintScene, emphasis: Emphasis, words: Words): void {
  paintMarks(context, scene);
  paintRings(context, scene, emphasis.rings);
  paintNames(context, scene, words.names);
}

/** The whole map on paper, as it is on the screen. */
export function paintAll(context: Canvas2D, scene: PaintScene, emphasis: Emphasis, words: Words): void {
  const { looks, standings, view } = scene;
  context.fillStyle = looks.colors.paper;
  context.fillRect(0, 0, view.width, view.height);
  const back = (tie: number): boolean => standings.ties[tie] === Standing.dimmed;
  for (const layer of [0, 1]) {
    const ties = [...looks.tieStyle.keys()].filter((tie) => looks.styles[looks.tieStyle[tie] ?? 0]?.layer === layer);
    context.globalAlpha = dimTies(looks);
    paintTies(context, scene, ties.filter(back), false);
    context.globalAlpha = 1;
    paintTies(context, scene, ties.filter((tie) => !back(tie)), false);
  }
  paintUnder(context, scene, emphasis, words);
  paintNodes(context, scene);
  paintOver(context, scene, emphasis, words);
}
