/** Writes a scene as PDF: text stays text, in fonts cut down to what it needs; nothing in the file comes from the clock or from chance. */
import { once } from 'node:events';
import Pdf from 'pdfkit';
import type { Layer, Scene, Shape, Stroke, TextShape } from '../../../shared/print/scene.ts';
import { paintOf } from './color.ts';
import type { Fonts, ShapedLine } from './fonts.ts';
import { outlineOf } from './outlines.ts';
import { asciiJson, PDF_VIEW } from './view-in-file.ts';

/** The writer insists on a date and makes the file's identity from it. It is taken out again. */
const NO_DATE = new Date(0);
/** Shapes drawn between two pauses. */
const AT_ONCE = 2_000;

/** Without the writer's second copy of title and date as XML: the date would be invented, and the title is not escaped there. */
class Document extends Pdf {
  override endMetadata(): void { return; }
}

/** The file in pieces, and how many shapes they bring it to. */
export async function* pdfPieces(scene: Scene, fonts: Fonts, view: string | null): AsyncGenerator<{ bytes: Buffer; shapes: number }> {
  const { points } = scene;
  const info = { Title: scene.title, Creator: 'Coterie', Producer: 'Coterie', CreationDate: NO_DATE, ...(view === null ? {} : { [PDF_VIEW]: asciiJson(view) }) };
  const doc = new Document({ pdfVersion: '1.7', font: '', size: [scene.width * points, scene.height * points], margin: 0, info, compress: true, lang: 'en' });
  delete doc.info.CreationDate;
  const ready: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => ready.push(chunk));
  for (const face of fonts.faces) if (face.bytes) doc.registerFont(face.key, face.bytes);
  doc.scale(points);
  if (scene.background !== null) doc.rect(0, 0, scene.width, scene.height).fill(scene.background);
  let shapes = 0;
  for (const layer of scene.layers) {
    for await (const done of drawLayer(doc, layer, fonts)) {
      yield { bytes: Buffer.concat(ready.splice(0)), shapes: shapes + done };
    }
    shapes += layer.shapes.length;
  }
  const ended = once(doc, 'end');
  doc.end();
  await ended;
  yield { bytes: Buffer.concat(ready.splice(0)), shapes };
}

/** Marked as a part of the page under the layer's name, which is also how it is found when the file is read back. */
async function* drawLayer(doc: Document, { name, clip, shapes }: Layer, fonts: Fonts): AsyncGenerator<number> {
  if (shapes.length === 0) return;
  doc.save();
  if (clip) doc.rect(clip.x, clip.y, clip.width, clip.height).clip();
  doc.addContent(`/${name} BMC`);
  for (const [index, shape] of shapes.entries()) {
    drawShape(doc, shape, fonts);
    if (index % AT_ONCE === AT_ONCE - 1) {
      await new Promise((resolve) => { setImmediate(resolve); });
      yield index + 1;
    }
  }
  doc.addContent('EMC');
  doc.restore();
}

function drawShape(doc: Document, shape: Shape, fonts: Fonts): void {
  switch (shape.kind) {
    case 'line':
      doc.moveTo(shape.ax, shape.ay);
      if (shape.control) doc.quadraticCurveTo(shape.control.x, shape.control.y, shape.bx, shape.by);
      else doc.lineTo(shape.bx, shape.by);
      paint(doc, null, shape.stroke);
      break;
    case 'circle':
      doc.circle(shape.x, shape.y, shape.radius);
      paint(doc, shape.fill, shape.stroke);
      break;
    case 'polygon':
      shape.points.forEach((x, index) => {
        if (index % 2 === 1) return;
        const y = shape.points[index + 1] ?? 0;
        if (index === 0) doc.moveTo(x, y);
        else doc.lineTo(x, y);
      });
      doc.closePath();
      paint(doc, shape.fill, shape.stroke);
      break;
    default:
      drawText(doc, shape, fonts);
  }
}

function paint(doc: Document, fill: string | null, stroke: Stroke | null): void {
  if (stroke) {
    const { hex, opacity } = paintOf(stroke.color);
    doc.lineWidth(stroke.width).lineCap(stroke.dash ? 'butt' : 'round').lineJoin('miter').strokeColor(hex, opacity);
    if (stroke.dash) doc.dash(stroke.dash[0] ?? 1, { space: stroke.dash[1] ?? 1 });
  }
  if (fill !== null) {
    const { hex, opacity } = paintOf(fill);
    doc.fillColor(hex, opacity);
  }
  if (fill !== null && stroke) doc.fillAndStroke();
  else if (stroke) doc.stroke();
  else if (fill !== null) doc.fill();
  if (stroke?.dash) doc.undash();
}

/** The halo is an outline, not text, so that a reader finds each name once. */
function drawText(doc: Document, shape: TextShape, fonts: Fonts): void {
  const { size } = shape.font;
  if (shape.halo) {
    const { hex, opacity } = paintOf(shape.halo.color);
    doc.path(outlineOf(shape, fonts)).lineWidth(shape.halo.width).lineJoin('round').strokeColor(hex, opacity).stroke();
  }
  const { hex, opacity } = paintOf(shape.color);
  doc.fillColor(hex, opacity);
  for (const run of fonts.line(shape.text, shape.font).runs) {
    const spelled = spellsItself(run);
    if (!spelled) doc.markContent('Span', { actual: run.text });
    // Naming features keeps the writer from setting each word by itself, which would turn right-to-left lines around.
    doc.font(run.face.key).fontSize(size).text(run.text, shape.x + run.x * size, shape.y, { lineBreak: false, baseline: 'alphabetic', features: [] });
    if (!spelled) doc.endMarkedContent();
  }
}

/**
 * True when the characters of the glyphs, one after the other, are the text. Where a script takes letters apart, moves them, or joins
 * them against the direction of the line, a reader has to be told.
 */
function spellsItself({ text, face, rtl }: ShapedLine['runs'][number]): boolean {
  const glyphs = face.shaper?.layout(text).glyphs ?? [];
  const codes = (rtl ? glyphs.toReversed() : glyphs).flatMap(({ codePoints }) => codePoints);
  return String.fromCodePoint(...codes) === text && !(rtl && glyphs.some(({ codePoints }) => codePoints.length > 1));
}
