/** Picking several nodes with the pointer: a line drawn around them, a rectangle dragged with Shift, or clicks with Shift, Ctrl or Cmd. */
import type { MapEngine } from './engine.ts';
import { Standing } from '../../shared/style/standing.ts';
import type { MapViewProps } from './types.ts';
import type { Point } from './view.ts';

/** Movement up to this many pixels is a click. */
const CLICK_SLACK = 3;
const SVG = 'http://www.w3.org/2000/svg';

/** Whether a point lies in a polygon (even-odd rule). */
export function insideOf(polygon: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  polygon.forEach((a, index) => {
    const b = polygon.at(index - 1) ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

const rectangle = (a: Point, b: Point): Point[] => [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];

/** The line while it is drawn. */
class Line {
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #polygon = document.createElementNS(SVG, 'polygon');

  constructor(parent: HTMLElement) {
    this.#svg.setAttribute('class', 'map-lasso');
    this.#svg.append(this.#polygon);
    parent.append(this.#svg);
  }

  show(points: readonly Point[]): void { this.#polygon.setAttribute('points', points.map(({ x, y }) => `${x},${y}`).join(' ')); }
  remove(): void { this.#svg.remove(); }
}

class Picking {
  readonly #element: HTMLElement;
  readonly #map: MapEngine;
  readonly #props: () => MapViewProps;
  #path: Point[] = [];
  #free = false;
  #line: Line | null = null;

  constructor(element: HTMLElement, map: MapEngine, props: () => MapViewProps) {
    this.#element = element;
    this.#map = map;
    this.#props = props;
  }

  /** Takes the gesture where it picks: true keeps it from everything else. */
  down(event: PointerEvent): boolean {
    const at = this.#at(event);
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    this.#free = this.#props().lasso === true && !adds;
    if (event.button !== 0 || !this.#props().onChoose || !(this.#free || adds)) return false;
    this.#path = [at];
    this.#element.setPointerCapture(event.pointerId);
    return true;
  }

  move(event: PointerEvent): boolean {
    const [first] = this.#path;
    if (!first) return false;
    const at = this.#at(event);
    if (this.#line === null && Math.hypot(at.x - first.x, at.y - first.y) <= CLICK_SLACK) return true;
    this.#line ??= new Line(this.#element);
    this.#path = this.#free ? [...this.#path, at] : [first, at];
    this.#line.show(this.#polygon());
    return true;
  }

  up(event: PointerEvent): boolean {
    if (this.#path.length === 0) return false;
    if (this.#line === null) this.#click(this.#at(event));
    else this.#props().onChoose?.(this.#inside());
    this.cancel();
    return true;
  }

  cancel(): void {
    this.#path = [];
    this.#line?.remove();
    this.#line = null;
  }

  #click(at: Point): void {
    const id = this.#map.model.slice.ids[this.#map.personAt(at)];
    if (id !== undefined) this.#props().onChooseAlso?.(id);
  }

  #polygon(): readonly Point[] {
    const [first, last] = [this.#path[0], this.#path.at(-1)];
    return this.#free || !first || !last ? this.#path : rectangle(first, last);
  }

  #inside(): string[] {
    const polygon = this.#polygon();
    return this.#map.model.slice.ids.filter((_, row) => this.#map.standing(row) !== Standing.removed && insideOf(polygon, this.#map.whereIs(row)));
  }

  #at(event: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

/** Listens on the canvas, before its other gestures, until the returned function is called. */
export function listenToLasso(element: HTMLElement, map: MapEngine, props: () => MapViewProps): () => void {
  const picking = new Picking(element, map, props);
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true };
  const take = (event: PointerEvent, mine: boolean): void => { if (mine) event.stopImmediatePropagation(); };
  element.addEventListener('pointerdown', (event) => { take(event, picking.down(event)); }, options);
  element.addEventListener('pointermove', (event) => { take(event, picking.move(event)); }, options);
  element.addEventListener('pointerup', (event) => { take(event, picking.up(event)); }, options);
  element.addEventListener('pointercancel', () => { picking.cancel(); }, options);
  return () => { stop.abort(); };
}
