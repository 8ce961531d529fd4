/** Writes names of people and of regions on a canvas, each with a halo of paper. */
import { categoryText } from '../../shared/style/palette.ts';
import { LINE_HEIGHT, NAME_HALO, NOTE_SIZE, nameColor, nameFont } from '../../shared/style/names.ts';
import { REGION_BACK, REGION_FONT, REGION_HALO, REGION_LINE, REGION_SPACING } from '../../shared/style/regions.ts';
import type { PlacedName } from './names.ts';
import { place, type Canvas2D, type PaintScene } from './scene.ts';
import type { PlacedRegion } from './regions.ts';
import { toScreen } from './view.ts';

/** Everything written on the map, in its places. */
export interface Words { names: readonly PlacedName[]; regions: readonly PlacedRegion[] }

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Writes names of people, and under some the reason why they have no ties. */
export function paintNames(context: Canvas2D, scene: PaintScene, names: readonly PlacedName[]): void {
  const { colors } = scene.looks;
  prepare(context, NAME_HALO, colors.paper, 'left');
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

/** Writes names of regions around their places on the map, paler where nobody of the community is shown. */
export function paintRegions(context: Canvas2D, { view, looks: { colors }, standings }: PaintScene, regions: readonly PlacedRegion[]): void {
  if (regions.length === 0) return;
  prepare(context, REGION_HALO, colors.paper, 'center');
  context.letterSpacing = `${REGION_SPACING}px`;
  for (const { community, lines, x, y } of regions) {
    context.globalAlpha = standings.communities.has(community) ? 1 : REGION_BACK;
    const middle = toScreen(view, x, y);
    lines.forEach((line, index) => {
      writeLine(context, line, REGION_FONT, categoryText(colors, community), middle.x, middle.y + (index - (lines.length - 1) / 2) * REGION_LINE);
    });
  }
  context.globalAlpha = 1;
  context.letterSpacing = '0px';
}

function prepare(context: Canvas2D, halo: number, paper: string, align: CanvasTextAlign): void {
  context.setLineDash([]);
  context.textBaseline = 'middle';
  context.textAlign = align;
  context.lineJoin = 'round';
  context.lineWidth = halo;
  context.strokeStyle = paper;
}

function writeLine(context: Canvas2D, text: string, font: string, color: string, x: number, y: number): void {
  context.font = font;
  context.direction = RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}
