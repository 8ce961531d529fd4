/** Draws the map, or parts of it, on 2D canvases: what goes below and above the people, and the whole of it for a picture. */
import { CUT_DASH, HOLLOW, NODE_BORDER, OWNER_RING, THINNEST_TIE, tieControl } from '../../shared/style/geometry.ts';
import { hotTieColor } from '../../shared/style/looks.ts';
import type { Emphasis } from './emphasis.ts';
import { Standing } from '../../shared/style/standing.ts';
import { dimTies } from './model.ts';
import { place, ringReach, ringShape, screenRadius, screenReach, type Canvas2D, type PaintScene } from './scene.ts';
import { isMe, isStarred, paintUserMarks, traceShape } from './shapes.ts';
import { sizeFactor } from './view.ts';
import { paintSigns, paintWays } from './ways.ts';
import { paintNames, paintRegions, type Words } from './write.ts';

const FULL_TURN = 2 * Math.PI;
/** A few ties in ink are made this much wider; many would run together. */
const HOT_EXTRA = 0.6;
const FEW_TIES = 20;
/** Outline of what is drawn open: topics. */
const OPEN_WIDTH = 1.5;
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
  looks.nodes.forEach((look, row) => {
    if (look.hollow || standings.people[row] === Standing.removed) return;
    const { x, y } = place(scene, row);
    context.globalAlpha = opacityOf(scene, row);
    const shape = looks.shapes[row] ?? 'disc';
    const open = shape === 'square-open';
    context.fillStyle = open ? looks.colors.paper : look.color;
    context.strokeStyle = open ? look.color : looks.colors.paper;
    context.lineWidth = open ? OPEN_WIDTH : NODE_BORDER;
    traceShape(context, shape, x, y, screenRadius(scene, row));
    context.fill();
    if (looks.split?.[row] === 1) paintRightHalf(context, scene, row);
    context.stroke();
  });
  context.globalAlpha = 1;
}

/** The other side's half of a node that both sides of a comparison have. */
function paintRightHalf(context: Canvas2D, scene: PaintScene, row: number): void {
  const { x, y } = place(scene, row);
  context.fillStyle = scene.looks.extra[1] ?? scene.looks.colors.ink3;
  context.beginPath();
  context.arc(x, y, screenRadius(scene, row), -FULL_TURN / 4, FULL_TURN / 4);
  context.fill();
  traceShape(context, 'disc', x, y, screenRadius(scene, row));
}

function opacityOf({ looks, standings }: PaintScene, row: number): number {
  return standings.people[row] === Standing.dimmed ? looks.colors.opacity.dimNode : 1;
}

/** Rings of owners and dashed outlines of people without ties: what discs do not show. */
function paintMarks(context: Canvas2D, scene: PaintScene): void {
  const { model, looks, standings } = scene;
  for (const row of looks.marked) {
    const look = looks.nodes[row];
    if (!look || standings.people[row] === Standing.removed) continue;
    const { x, y } = place(scene, row);
    const radius = screenRadius(scene, row);
    context.globalAlpha = opacityOf(scene, row);
    if (look.hollow) {
      context.fillStyle = looks.colors.paper;
      context.setLineDash([...HOLLOW.dash]);
      context.lineWidth = HOLLOW.width;
      context.strokeStyle = look.color;
      traceShape(context, looks.shapes[row] ?? 'disc', x, y, radius);
      context.fill();
      context.stroke();
    }
    if (look.owner) strokeCircle(context, x, y, screenReach(scene, row) + OWNER_RING.gap, OWNER_RING.width, look.color, []);
    const marks = { starred: isStarred(model.slice, row), me: isMe(model.slice, row) && !look.hollow, ink: looks.colors.ink, paper: looks.colors.paper };
    paintUserMarks(context, { x, y, radius }, marks);
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
    strokeCircle(context, x, y, screenReach(scene, row) + ringReach(scene.looks, row, ring) - width / 2, width, ring === 'focus' ? accent : ink, []);
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
  paintWays(context, scene, emphasis.ways);
}

/** What lies above the people: marks, rings, names. */
export function paintOver(context: Canvas2D, scene: PaintScene, emphasis: Emphasis, words: Words): void {
  paintMarks(context, scene);
  paintRings(context, scene, emphasis.rings);
  paintNames(context, scene, words.names);
  paintSigns(context, scene, emphasis.signs);
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
