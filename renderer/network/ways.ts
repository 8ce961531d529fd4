/** Draws what a path says: its steps in ink above the ties, and a word beside its ends. */
import type { Box } from '../../shared/labels/boxes.ts';
import { nameFont } from '../../shared/style/names.ts';
import { tieControl } from '../../shared/style/geometry.ts';
import { SIGN, signBox, WAY, type Sign, type WayStep } from '../../shared/style/spotlight.ts';
import type { Emphasis } from './emphasis.ts';
import type { Measure } from './names.ts';
import { place, screenReach, type Canvas2D, type PaintScene } from './scene.ts';

const SIGN_FONT = nameFont({ size: SIGN.size, weight: SIGN.weight });

/** Ways as lines of their own: whole where they are shown, dashed where they are as short. */
export function paintWays(context: Canvas2D, scene: PaintScene, steps: readonly WayStep[]): void {
  context.lineCap = 'round';
  context.strokeStyle = scene.looks.colors.ink;
  for (const { from, to, shown } of steps) {
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

/** Plates of signs on the canvas, which names keep off. */
export function placeSigns(scene: PaintScene, { signs, ways }: Pick<Emphasis, 'signs' | 'ways'>, measure: Measure): (Sign & { box: Box })[] {
  return signs.flatMap((sign) => {
    const row = scene.model.rowOf.get(sign.id);
    if (row === undefined) return [];
    const others = ways.filter(({ from, to, shown }) => shown && (from === row || to === row)).map(({ from, to }) => place(scene, from === row ? to : from));
    return [{ ...sign, box: signBox({ ...place(scene, row), reach: screenReach(scene, row) }, measure(sign.text, SIGN_FONT), others) }];
  });
}

/** Words on small dark plates beside their nodes. */
export function paintSigns(context: Canvas2D, scene: PaintScene, emphasis: Pick<Emphasis, 'signs' | 'ways'>): void {
  const { ink, paper } = scene.looks.colors;
  context.font = SIGN_FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { text, box } of placeSigns(scene, emphasis, (word) => context.measureText(word).width)) {
    context.fillStyle = ink;
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, box.height / 2);
    context.fill();
    context.fillStyle = paper;
    context.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
  }
}
