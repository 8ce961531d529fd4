/** The canvases below and above the people: names of regions and ties in ink, marks, rings and names. They take no pointer. */
import type { Emphasis } from './emphasis.ts';
import { paintOver, paintUnder } from './paint.ts';
import type { PaintScene } from './scene.ts';
import type { Words } from './write.ts';

class Sheet2D {
  readonly element = document.createElement('canvas');
  readonly context: CanvasRenderingContext2D;
  /** Nothing is painted on it. */
  #blank = true;

  /** Throws where the browser gives no 2D canvas. */
  constructor(className: string) {
    const context = this.element.getContext('2d');
    if (!context) throw new Error('The map cannot be drawn: this browser gives no canvas.');
    this.context = context;
    this.element.className = className;
  }

  resize(width: number, height: number): void {
    this.element.width = Math.round(width * devicePixelRatio);
    this.element.height = Math.round(height * devicePixelRatio);
    this.#blank = true;
  }

  /** Paints anew; `empty` says that there is nothing to paint. */
  paint({ view, model }: PaintScene, empty: boolean, work: (context: CanvasRenderingContext2D) => void): void {
    const { width, height } = this.element;
    const nothing = empty || Number.isNaN(model.x[0]);
    if (nothing && this.#blank) return;
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, width, height);
    this.#blank = nothing;
    if (nothing) return;
    this.context.scale(width / view.width, height / view.height);
    work(this.context);
  }
}

export class Overlay {
  readonly #under = new Sheet2D('map-under');
  readonly #over = new Sheet2D('map-overlay');
  readonly #widths = new Map<string, number>();
  #frame = 0;

  constructor(element: HTMLElement) { element.append(this.#over.element); }

  /** The canvas that goes between ties and people. */
  get under(): HTMLElement { return this.#under.element; }

  resize(width: number, height: number): void {
    this.#under.resize(width, height);
    this.#over.resize(width, height);
  }

  /** Width of a text; measured once for each font. */
  readonly measure = (text: string, font: string): number => {
    const key = `${font}\n${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#over.context.font = font;
    const { width } = this.#over.context.measureText(text);
    this.#widths.set(key, width);
    return width;
  };

  /** Forgets measured widths: the fonts have changed. */
  forgetWidths(): void { this.#widths.clear(); }

  paint(scene: PaintScene, emphasis: Emphasis, words: Words): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#under.paint(scene, words.regions.length === 0 && emphasis.hotTies.length === 0 && emphasis.ways.length === 0, (context) => { paintUnder(context, scene, emphasis, words); });
    this.#over.paint(scene, false, (context) => { paintOver(context, scene, emphasis, words); });
  }

  /** Paints at the next frame, unless sigma's drawing brings it about before. */
  soon(paint: () => void): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(paint);
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#under.element.remove();
    this.#over.element.remove();
  }
}
