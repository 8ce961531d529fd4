/** A canvas above all others that shows what another strictness would do: dashed lines between people who would be one, dashed rings around those who would part. */
import { place, screenRadius, type PaintScene } from './scene.ts';
import type { MapTrial } from './types.ts';

const LINE = { width: 2, dash: [6, 4] } as const;
const RING = { gap: 5, width: 2 } as const;
/** Rings of people who would be one are whole, those of people who would part are dashed. */
const PART_DASH = [3, 3] as const;

export class TrialOverlay {
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D | null = this.#canvas.getContext('2d');
  #trial: MapTrial | null = null;

  constructor(element: HTMLElement) {
    this.#canvas.className = 'map-overlay';
    this.#canvas.hidden = true;
    element.append(this.#canvas);
  }

  show(trial: MapTrial | null): void {
    this.#trial = trial;
    // A canvas that is only cleared while another screen hides the map may come back with its old picture.
    this.#canvas.hidden = trial === null;
  }

  resize(width: number, height: number): void {
    this.#canvas.width = Math.round(width * devicePixelRatio);
    this.#canvas.height = Math.round(height * devicePixelRatio);
  }

  paint(scene: PaintScene): void {
    const { width, height } = this.#canvas;
    const context = this.#context;
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    if (!this.#trial || Number.isNaN(scene.model.x[0])) return;
    context.scale(width / scene.view.width, height / scene.view.height);
    context.strokeStyle = scene.looks.colors.accent;
    paintJoins(context, scene, this.#trial.joins);
    paintParts(context, scene, this.#trial.parts);
  }

  dispose(): void { this.#canvas.remove(); }
}

function ring(context: CanvasRenderingContext2D, scene: PaintScene, row: number): void {
  const { x, y } = place(scene, row);
  context.beginPath();
  context.arc(x, y, screenRadius(scene, row) + RING.gap, 0, 2 * Math.PI);
  context.stroke();
}

/** Each group is a chain, so that a group of three has two lines. */
function paintJoins(context: CanvasRenderingContext2D, scene: PaintScene, joins: MapTrial['joins']): void {
  for (const { ids } of joins) {
    const rows = ids.flatMap((id) => scene.model.rowOf.get(id) ?? []);
    context.setLineDash([]);
    context.lineWidth = RING.width;
    rows.forEach((row) => { ring(context, scene, row); });
    context.setLineDash([...LINE.dash]);
    context.lineWidth = LINE.width;
    context.beginPath();
    rows.forEach((row, index) => {
      const { x, y } = place(scene, row);
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.stroke();
  }
}

function paintParts(context: CanvasRenderingContext2D, scene: PaintScene, parts: MapTrial['parts']): void {
  context.setLineDash([...PART_DASH]);
  context.lineWidth = RING.width;
  for (const { id } of parts) {
    const row = scene.model.rowOf.get(id);
    if (row !== undefined) ring(context, scene, row);
  }
}
