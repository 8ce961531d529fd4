/** Pointer and wheel on the canvas, in words of the map: point, click, drag, pan, zoom. Works for mouse, pen and fingers. */
import type { Point } from './view.ts';

export interface GestureTarget {
  /** What a drag that begins here moves: a person's row, or -1 for the map. */
  grab(at: Point): number;
  hover(at: Point | null, touch: boolean): void;
  click(at: Point): void;
  doubleClick(at: Point): void;
  pan(dx: number, dy: number): void;
  dragPerson(row: number, at: Point): void;
  dropPerson(row: number): void;
  zoom(factor: number, at: Point): void;
}

/** Movement up to this many pixels is a click. */
const CLICK_SLACK = 3;
/** Zoom of one notch of a wheel, and how finely a pinch on a trackpad (which comes with Ctrl) is followed. */
const WHEEL_STEP = 1.15;
const NOTCH = 100;
const PINCH = 0.01;
const LINE_HEIGHT = 33;

/** Listens on `element` until the returned function is called. */
export function listen(element: HTMLElement, target: GestureTarget): () => void {
  const gestures = new Gestures(element, target);
  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('pointerdown', (event) => { gestures.down(event); }, { signal });
  element.addEventListener('pointermove', (event) => { gestures.move(event); }, { signal });
  element.addEventListener('pointerup', (event) => { gestures.up(event); }, { signal });
  element.addEventListener('pointercancel', (event) => { gestures.cancel(event); }, { signal });
  element.addEventListener('pointerleave', () => { target.hover(null, false); }, { signal });
  element.addEventListener('dblclick', (event) => { target.doubleClick(gestures.at(event)); }, { signal });
  element.addEventListener('wheel', (event) => { gestures.wheel(event); }, { signal, passive: false });
  return () => { stop.abort(); };
}

class Gestures {
  readonly #element: HTMLElement;
  readonly #target: GestureTarget;
  readonly #fingers = new Map<number, Point>();
  #start: Point | null = null;
  #last: Point = { x: 0, y: 0 };
  #grabbed = -1;
  #moving = false;

  constructor(element: HTMLElement, target: GestureTarget) {
    this.#element = element;
    this.#target = target;
  }

  at(event: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = this.at(event);
    this.#fingers.set(event.pointerId, at);
    this.#element.setPointerCapture(event.pointerId);
    if (this.#fingers.size > 1) {
      this.#drop();
      this.#start = null;
      return;
    }
    this.#start = at;
    this.#last = at;
    this.#moving = false;
    this.#grabbed = this.#target.grab(at);
  }

  move(event: PointerEvent): void {
    const at = this.at(event);
    if (this.#fingers.size > 1) {
      this.#pinch(event.pointerId, at);
      return;
    }
    if (!this.#start) {
      this.#target.hover(at, event.pointerType === 'touch');
      return;
    }
    if (!this.#moving && Math.hypot(at.x - this.#start.x, at.y - this.#start.y) <= CLICK_SLACK) return;
    this.#moving = true;
    if (this.#grabbed >= 0) this.#target.dragPerson(this.#grabbed, at);
    else this.#target.pan(at.x - this.#last.x, at.y - this.#last.y);
    this.#last = at;
  }

  up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    if (!this.#start) return;
    this.#start = null;
    if (this.#moving) this.#drop();
    else this.#target.click(this.at(event));
    this.#moving = false;
  }

  cancel(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    this.#drop();
    this.#start = null;
    this.#moving = false;
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_HEIGHT;
    const factor = event.ctrlKey ? Math.exp(-pixels * PINCH) : WHEEL_STEP ** (-Math.max(-1, Math.min(1, pixels / NOTCH)));
    this.#target.zoom(factor, this.at(event));
  }

  #drop(): void {
    if (this.#grabbed >= 0 && this.#moving) this.#target.dropPerson(this.#grabbed);
    this.#grabbed = -1;
  }

  /** Two fingers: their middle pans, their distance zooms. */
  #pinch(finger: number, at: Point): void {
    const before = this.#spread();
    this.#fingers.set(finger, at);
    const after = this.#spread();
    if (!before || !after || before.distance === 0) return;
    this.#target.pan(after.x - before.x, after.y - before.y);
    this.#target.zoom(after.distance / before.distance, after);
  }

  #spread(): (Point & { distance: number }) | undefined {
    const [a, b] = [...this.#fingers.values()];
    return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, distance: Math.hypot(a.x - b.x, a.y - b.y) } : undefined;
  }
}
