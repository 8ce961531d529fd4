/** Draws what a path says: its steps in ink above the ties, and a word beside its ends. */
import { NAME_FAMILY } from '../../shared/style/names.ts';
import { tieControl } from '../../shared/style/geometry.ts';
import { place, screenRadius, type Canvas2D, type PaintScene } from './scene.ts';
import type { Spotlight, WayStep } from './spotlight.ts';

const WAY = { width: 2, otherWidth: 1.5, dash: [6, 5] } as const;
const SIGN = { height: 19, padding: 10, gap: 12, font: `600 11px ${NAME_FAMILY}` } as const;

/** Ways as lines of their own: whole where they are shown, dashed where they are as short. */
export function paintWays(context: Canvas2D, scene: PaintScene, steps: readonly WayStep[]): void {
  context.lineCap = 'round';
  context.strokeStyle = scene.looks.colors.ink;
  for (const { from, to, shown } of steps.toSorted((a, b) => Number(a.shown) - Number(b.shown))) {
    const [a, b] = [place(scene, from), place(scene, to)];
    const control = tieControl(a.x, a.y, b.x, b.y);
    context.lineWidth = shown ? WAY.width : WAY.otherWidth;
    context.setLineDash(shown ? [] : [...WAY.dash]);
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.quadraticCurveTo(control.x, control.y, b.x, b.y);
    context.stroke();
  }
  context.setLineDash([]);
  context.lineCap = 'butt';
}

/** Words on small dark plates below their nodes. */
export function paintSigns(context: Canvas2D, scene: PaintScene, signs: Spotlight['signs']): void {
  const { ink, paper } = scene.looks.colors;
  context.font = SIGN.font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { id, text } of signs) {
    const row = scene.model.rowOf.get(id);
    if (row === undefined) continue;
    const { x, y } = place(scene, row);
    const width = context.measureText(text).width + SIGN.padding * 2;
    const middle = y + screenRadius(scene, row) + SIGN.gap + SIGN.height / 2;
    context.fillStyle = ink;
    context.beginPath();
    context.roundRect(x - width / 2, middle - SIGN.height / 2, width, SIGN.height, SIGN.height / 2);
    context.fill();
    context.fillStyle = paper;
    context.fillText(text, x, middle + 0.5);
  }
}
