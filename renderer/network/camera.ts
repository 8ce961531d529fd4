/** The camera: where it looks, whether it follows the layout, and how it moves there. */
import type { MapModel } from './model.ts';
import { fitView, mixViews, panBy, revealing, zoomAt, type Point, type View } from './view.ts';

const MOVE_MS = 220;

export class Camera {
  readonly #onLook: () => void;
  #view: View;
  /** Where a movement under way ends. */
  #goal: View;
  #fit: number;
  #animation = 0;
  /** True until the user moves the camera: it then keeps everyone in view. */
  following = true;

  constructor(model: MapModel, width: number, height: number, onLook: () => void) {
    this.#view = fitView(model, width, height);
    this.#goal = this.#view;
    this.#fit = this.#view.scale;
    this.#onLook = onLook;
  }

  get view(): View { return this.#view; }
  /** Scale of the fitted view: 100 %. */
  get fit(): number { return this.#fit; }

  pan(dx: number, dy: number): void { this.#moveTo(panBy(this.#view, dx, dy), false); }

  /** Zooms at a canvas point, or smoothly at the middle. */
  zoomBy(factor: number, at?: Point): void {
    const middle = { x: this.#view.width / 2, y: this.#view.height / 2 };
    this.#moveTo(zoomAt(at ? this.#view : this.#goal, factor, at ?? middle, this.#fit), at === undefined);
  }

  /** Brings map points into view; does not move when they are. */
  reveal(points: readonly Point[]): void {
    const view = revealing(this.#goal, points);
    if (view !== this.#goal) this.#moveTo(view, true);
  }

  /** Looks at a map point; `ratio` says how many times as much is in view as when everyone just is, to each side. */
  lookAt(model: MapModel, { x, y, ratio }: { x: number; y: number; ratio: number }): void {
    const { width, height } = this.#view;
    this.#fit = fitView(model, width, height).scale;
    this.#moveTo({ x, y, scale: this.#fit / ratio, width, height }, false);
  }

  /** Shows everyone, and follows the layout again. */
  fitTo(model: MapModel): void {
    const view = fitView(model, this.#view.width, this.#view.height);
    this.#fit = view.scale;
    this.#moveTo(view, true);
    this.following = true;
  }

  /** People have moved: keeps everyone in view, unless the user looks elsewhere. */
  follow(model: MapModel): void {
    if (!this.following) return;
    this.#set(fitView(model, this.#view.width, this.#view.height));
    this.#fit = this.#view.scale;
    this.#onLook();
  }

  /** The canvas has another size: the same part of the map stays in view. */
  resize(model: MapModel, width: number, height: number): void {
    const fitted = fitView(model, width, height);
    const scale = this.#view.scale * (fitted.scale / this.#fit);
    this.#fit = fitted.scale;
    this.#set(this.following ? fitted : { ...this.#view, width, height, scale });
    this.#onLook();
  }

  stop(): void { cancelAnimationFrame(this.#animation); }

  #set(view: View): void {
    this.stop();
    this.#view = view;
    this.#goal = view;
  }

  #moveTo(view: View, smoothly: boolean): void {
    this.following = false;
    const from = this.#view;
    this.stop();
    this.#goal = view;
    const start = performance.now();
    const frame = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - start) / MOVE_MS));
      this.#view = share < 1 ? mixViews(from, view, 1 - (1 - share) ** 3) : view;
      this.#onLook();
      if (share < 1) this.#animation = requestAnimationFrame(frame);
    };
    if (smoothly && !matchMedia('(prefers-reduced-motion: reduce)').matches) this.#animation = requestAnimationFrame(frame);
    else {
      this.#set(view);
      this.#onLook();
    }
  }
}
