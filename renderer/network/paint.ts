/** Draws the map, or parts of it, on a 2D canvas: what stands out above sigma's layers, and the whole of it for a picture. */
import { FOCUS_RING, HOLLOW, HOVER_RING, NODE_BORDER, OWNER_RING, SELECTED_RING, tieControl } from '../../shared/style/geometry.ts';
import { hotTieColor } from '../../shared/style/looks.ts';
import { LINE_HEIGHT, NAME_HALO, NOTE_SIZE, nameColor, nameFont } from '../../shared/style/names.ts';
import type { Emphasis, Ring } from './emphasis.ts';
import type { MapLooks, MapModel } from './model.ts';
import type { PlacedName } from './names.ts';
import { sizeFactor, toScreen, type Point, type View } from './view.ts';

export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface PaintScene { model: MapModel; looks: MapLooks; view: View; fit: number }

const FULL_TURN = 2 * Math.PI;
/** A few ties in ink are made this much wider; many would run together. */
const HOT_EXTRA = 0.6;
const FEW_TIES = 20;

function place({ model, view }: PaintScene, row: number): Point {
  return toScreen(view, model.x[row] ?? 0, model.y[row] ?? 0);
}

/** Radius of a person's disc on the screen. */
export function screenRadius({ model, looks, view, fit }: PaintScene, row: number): number {
  return (looks.nodes[row]?.radius ?? 0) * model.density * sizeFactor(view, fit);
}

/** Strokes ties in their own colours, or in ink. */
export function paintTies(context: Canvas2D, scene: PaintScene, ties: readonly number[], hot: boolean): void {
  const { model, looks } = scene;
  const size = model.density * sizeFactor(scene.view, scene.fit);
  const extra = hot && ties.length <= FEW_TIES ? HOT_EXTRA : 0;
  context.lineCap = 'round';
  context.setLineDash([]);
  for (const tie of ties) {
    const look = looks.ties[tie];
    if (!look) continue;
    const a = place(scene, model.slice.source[tie] ?? 0);
    const b = place(scene, model.slice.target[tie] ?? 0);
    context.strokeStyle = hot ? hotTieColor(looks.colors) : look.color;
    context.lineWidth = look.width * size + extra;
    context.beginPath();
    context.moveTo(a.x, a.y);
    if (look.curved) {
      const control = tieControl(a.x, a.y, b.x, b.y);
      context.quadraticCurveTo(control.x, control.y, b.x, b.y);
    } else context.lineTo(b.x, b.y);
    context.stroke();
  }
}

/** Fills discs, each with its line of paper around it. */
export function paintNodes(context: Canvas2D, scene: PaintScene, rows: Iterable<number>): void {
  const { looks } = scene;
  context.setLineDash([]);
  context.lineWidth = NODE_BORDER;
  context.strokeStyle = looks.colors.paper;
  for (const row of rows) {
    const look = looks.nodes[row];
    if (!look || look.hollow) continue;
    const { x, y } = place(scene, row);
    context.fillStyle = look.color;
    context.beginPath();
    context.arc(x, y, screenRadius(scene, row), 0, FULL_TURN);
    context.fill();
    context.stroke();
  }
}

/** Rings of owners and dashed outlines of people without ties: what sigma's discs cannot show. */
export function paintMarks(context: Canvas2D, scene: PaintScene, lit: ReadonlySet<number> | null): void {
  const { looks } = scene;
  looks.nodes.forEach((look, row) => {
    if (!look.owner && !look.hollow) return;
    const { x, y } = place(scene, row);
    const radius = screenRadius(scene, row);
    context.globalAlpha = lit && !lit.has(row) ? looks.colors.opacity.dimNode : 1;
    if (look.hollow) {
      context.fillStyle = looks.colors.paper;
      context.beginPath();
      context.arc(x, y, radius, 0, FULL_TURN);
      context.fill();
      strokeCircle(context, x, y, radius, HOLLOW.width, look.color, HOLLOW.dash);
    }
    if (look.owner) strokeCircle(context, x, y, radius + OWNER_RING.gap, OWNER_RING.width, look.color, []);
  });
  context.globalAlpha = 1;
  context.setLineDash([]);
}

const ringShape = { hover: HOVER_RING, selected: SELECTED_RING, focus: FOCUS_RING } as const satisfies Record<Ring, { gap: number; width: number }>;

/** Rings of what is under the pointer, selected, or has the keyboard's focus. */
export function paintRings(context: Canvas2D, scene: PaintScene, rings: Emphasis['rings']): void {
  for (const { row, ring } of rings) {
    const { x, y } = place(scene, row);
    const { gap, width } = ringShape[ring];
    const owner = scene.looks.nodes[row]?.owner === true && ring !== 'focus' ? OWNER_RING.gap - 1 : 0;
    const { accent, ink } = scene.looks.colors;
    strokeCircle(context, x, y, screenRadius(scene, row) + gap + owner, width, ring === 'focus' ? accent : ink, []);
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

/** Writes names with a halo of paper, and under some the reason why they have no ties. */
export function paintNames(context: Canvas2D, scene: PaintScene, names: readonly PlacedName[]): void {
  const { colors } = scene.looks;
  context.setLineDash([]);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.lineWidth = NAME_HALO;
  context.strokeStyle = colors.paper;
  for (const name of names) {
    const { x, y } = place(scene, name.row);
    const left = x + name.dx;
    const line = name.style.size * LINE_HEIGHT;
    writeLine(context, name.text, nameFont(name.style), nameColor(name.style, colors), left, y + name.dy + line / 2);
    if (name.note) {
      const middle = y + name.dy + line + (NOTE_SIZE * LINE_HEIGHT) / 2;
      writeLine(context, name.note, nameFont({ size: NOTE_SIZE, weight: 400 }), colors.ink3, left, middle);
    }
  }
}

function writeLine(context: Canvas2D, text: string, font: string, color: string, x: number, y: number): void {
  context.font = font;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** What stands out, its marks and the names: everything above sigma's layers. */
export function paintOverlay(context: Canvas2D, scene: PaintScene, emphasis: Emphasis, names: readonly PlacedName[]): void {
  paintTies(context, scene, emphasis.litTies, false);
  paintTies(context, scene, emphasis.hotTies, true);
  if (emphasis.lit) paintNodes(context, scene, emphasis.lit);
  else if (emphasis.hotTies.length > 0) paintNodes(context, scene, emphasis.selected);
  paintMarks(context, scene, emphasis.lit);
  paintRings(context, scene, emphasis.rings);
  paintNames(context, scene, names);
}

/** The whole map on paper, as it is on the screen. */
export function paintAll(context: Canvas2D, scene: PaintScene, emphasis: Emphasis, names: readonly PlacedName[]): void {
  const { looks, view } = scene;
  context.fillStyle = looks.colors.paper;
  context.fillRect(0, 0, view.width, view.height);
  context.globalAlpha = emphasis.lit ? dimTies(looks) : 1;
  for (const layer of [0, 1]) paintTies(context, scene, looks.ties.flatMap((look, tie) => (look.layer === layer ? [tie] : [])), false);
  context.globalAlpha = emphasis.lit ? looks.colors.opacity.dimNode : 1;
  paintNodes(context, scene, looks.nodes.keys());
  context.globalAlpha = 1;
  paintOverlay(context, scene, emphasis, names);
}

/** Opacity of the whole layer of ties that brings those inside a community to the dimmed opacity of the design. */
export function dimTies({ colors: { opacity } }: MapLooks): number {
  return opacity.dimTie / ((opacity.inside + opacity.between) / 2);
}
