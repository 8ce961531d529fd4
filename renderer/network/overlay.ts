/** The canvas above sigma's layers: what stands out, rings and names. It takes no pointer. */
import type { Emphasis } from './emphasis.ts';
import type { PlacedName } from './names.ts';
import { paintOverlay, type PaintScene } from './paint.ts';
import { toScreen, type Point } from './view.ts';

export class Overlay {
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();
  #frame = 0;

  /** Throws where the browser gives no 2D canvas. */
  constructor(element: HTMLElement) {
    const context = this.#canvas.getContext('2d');
    if (!context) throw new Error('The map cannot be drawn: this browser gives no canvas.');
    this.#context = context;
    this.#canvas.className = 'map-overlay';
    element.append(this.#canvas);
  }

  resize(width: number, height: number): void {
    this.#canvas.width = Math.round(width * devicePixelRatio);
    this.#canvas.height = Math.round(height * devicePixelRatio);
  }

  /** Width of a text; measured once for each font. */
  readonly measure = (text: string, font: string): number => {
    const key = `${font}\n${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context.font = font;
    const { width } = this.#context.measureText(text);
    this.#widths.set(key, width);
    return width;
  };

  /** Forgets measured widths: the fonts have changed. */
  forgetWidths(): void { this.#widths.clear(); }

  place({ model, view }: PaintScene, row: number): Point {
    return toScreen(view, model.x[row] ?? 0, model.y[row] ?? 0);
  }

  paint(scene: PaintScene, emphasis: Emphasis, names: readonly PlacedName[]): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { width, height } = this.#canvas;
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, width, height);
    this.#context.scale(width / scene.view.width, height / scene.view.height);
    if (Number.isNaN(scene.model.x[0])) return;
    paintOverlay(this.#context, scene, emphasis, names);
  }

  /** Paints at the next frame, unless sigma's drawing brings it about before. */
  soon(paint: () => void): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(paint);
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#canvas.remove();
  }
}
