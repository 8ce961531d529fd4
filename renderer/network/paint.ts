/** Draws on 2D canvases what the graphics card does not: what goes below and above the people. */
import { CUT_DASH, HOLLOW, OWNER_RING, THINNEST_TIE, tieControl } from '../../shared/style/geometry.ts';
import { hotTieColor, hotTieExtra } from '../../shared/style/looks.ts';
import type { Emphasis } from './emphasis.ts';
import { Standing } from '../../shared/style/standing.ts';
import { place, ringReach, ringShape, screenRadius, screenReach, type Canvas2D, type PaintScene } from './scene.ts';
import { isMe, isStarred, paintUserMarks, traceShape } from './shapes.ts';
import { sizeFactor } from './view.ts';
import { paintSigns, paintWays } from './ways.ts';
import { paintNames, paintRegions, type Words } from './write.ts';

const FULL_TURN = 2 * Math.PI;

/** Strokes ties in ink; dashed where a list of authors behind them is cut. */
function paintHotTies(context: Canvas2D, scene: PaintScene, ties: readonly number[]): void {
  const { model, looks, standings } = scene;
  const { source, target } = model.slice;
  const size = model.density * sizeFactor(scene.view, scene.fit);
  const extra = hotTieExtra(ties.length);
  context.lineCap = 'butt';
  context.strokeStyle = hotTieColor(looks.colors);
  for (const tie of ties) {
    const style = looks.styles[looks.tieStyle[tie] ?? 0];
    if (!style || standings.ties[tie] === Standing.removed) continue;
    const [a, b] = [place(scene, source[tie] ?? 0), place(scene, target[tie] ?? 0)];
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
  paintRegions(context, scene, words.regions);
  paintHotTies(context, scene, emphasis.hotTies);
  paintWays(context, scene, emphasis.ways);
}

/** What lies above the people: marks, rings, names. */
export function paintOver(context: Canvas2D, scene: PaintScene, emphasis: Emphasis, words: Words): void {
  paintMarks(context, scene);
  paintRings(context, scene, emphasis.rings);
  paintNames(context, scene, words.names);
  paintSigns(context, scene, emphasis);
}
