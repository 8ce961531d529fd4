/** When names are written on the map, and which: all when it has come to rest, the most important ones now and then while it moves. */
import type { Box } from '../../shared/labels/boxes.ts';
import type { Emphasis } from './emphasis.ts';
import { placeNames, type Measure } from './names.ts';
import { placeRegions } from './regions.ts';
import type { PaintScene } from './scene.ts';
import { placeSigns } from './ways.ts';
import type { Words } from './write.ts';

/** Names are placed anew when the camera has been at rest for this long; while the layout runs, this often. */
const REST_MS = 120;
const RUNNING_MS = 400;
/** While the layout runs only the most important names are shown: the others would flicker. */
const WHILE_RUNNING = 60;
const noWords: Words = { names: [], regions: [] };

/** The map as it is when names are placed. */
export interface NamingScene { readonly scene: PaintScene; readonly emphasis: Emphasis; readonly running: boolean }

export class Naming {
  readonly #element: HTMLElement;
  readonly #measure: Measure;
  readonly #now: () => NamingScene;
  readonly #written: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = true;
  #withRegions = true;
  words: Words = noWords;

  /** `element` is the canvas; `now` tells how the map stands, `written` is called when names have changed. */
  constructor(element: HTMLElement, measure: Measure, now: () => NamingScene, written: () => void) {
    this.#element = element;
    this.#measure = measure;
    this.#now = now;
    this.#written = written;
  }

  /** Names of nodes and of regions on or off. Without them, those of what is selected are still shown. */
  show(names: boolean, regions: boolean): void {
    if (names === this.#shown && regions === this.#withRegions) return;
    this.#shown = names;
    this.#withRegions = regions;
    this.now();
  }

  /** The rows of the map have changed: no name keeps its place. */
  forget(): void { this.words = noWords; }

  /** Names the map when it has come to rest; while the layout runs, at the next of its turns. */
  soon(): void {
    const { running } = this.#now();
    if (running && this.#timer !== undefined) return;
    this.#after(running ? RUNNING_MS : REST_MS);
  }

  /** Names the map in a task of its own. */
  next(): void { this.#after(0); }

  now(): void {
    this.stop();
    this.words = this.#write();
    this.#written();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #after(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.now(); }, delay);
  }

  #write(): Words {
    const { scene, emphasis, running } = this.#now();
    const controls = running ? [] : this.#controls();
    const regions = running || !this.#withRegions || !emphasis.regions ? [] : placeRegions(scene, controls, this.#measure);
    const signs = placeSigns(scene, emphasis, this.#measure);
    const most = running ? WHILE_RUNNING : Infinity;
    return {
      regions,
      names: placeNames(scene, {
        emphasis, measure: this.#measure, before: this.words.names, taken: [...controls, ...[...regions, ...signs].map(({ box }) => box)],
        atMost: this.#shown ? most : emphasis.selected.size,
      }),
    };
  }

  /** Controls that float above the canvas: whatever the window marks so. */
  #controls(): Box[] {
    const origin = this.#element.getBoundingClientRect();
    return Array.from(document.querySelectorAll('[data-map-control]'), (control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      return { x: left - origin.left, y: top - origin.top, width, height };
    });
  }
}
