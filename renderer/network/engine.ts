/** Keeps the map going between React's renders: the layout, the camera, the drawing, and what stands out. */
import type { StandsOut, WindowCamera } from '../../shared/model/picture.ts';
import { NodeFlag, type GraphSlice } from '../../shared/model/slice.ts';
import type { Theme } from '../../shared/style/palette.ts';
import type { Standings } from '../../shared/style/standing.ts';
import type { MapSelection as Selection } from '../state/selection.ts';
import { Camera } from './camera.ts';
import { personBelow, type Stood } from './drop.ts';
import { emphasize, standings, type Emphasis, type MapMask } from './emphasis.ts';
import { LayoutRunner } from './layout/runner.ts';
import { buildLooks, buildModel, type MapLooks, type MapModel } from './model.ts';
import { Naming } from './naming.ts';
import { regionAt } from './regions.ts';
import { Overlay } from './overlay.ts';
import { personAt, tieAt } from './pick.ts';
import { placementOf, putPlaces } from './placement.ts';
import { place, type PaintScene } from './scene.ts';
import { comparedLooks, type Spotlight } from './spotlight.ts';
import { standsOut } from './stands-out.ts';
import { Surface } from './surface.ts';
import { TrialOverlay } from './trial.ts';
import type { LayoutState, MapTrial, Placement } from './types.ts';
import { toMap, type Point } from './view.ts';

export interface EngineEvents {
  onLayout(state: LayoutState): void;
  onPlaced(placement: Placement): void;
  /** A run that the user asked for has ended. */
  onArranged(placement: Placement): void;
  /** The user has put these somewhere. */
  onDragged(placement: Placement): void;
  onZoom(ratio: number): void;
  /** The map cannot be drawn here. */
  onFailed(error: unknown): void;
}

export class MapEngine {
  readonly #element: HTMLElement;
  readonly #events: EngineEvents;
  readonly #overlay: Overlay;
  readonly #trial: TrialOverlay;
  readonly #runner: LayoutRunner;
  readonly #naming: Naming;
  #legend = false;
  #surface: Surface | null = null;
  #model: MapModel;
  #looks: MapLooks;
  #theme: Theme;
  readonly #camera: Camera;
  #phase: LayoutState['phase'] = 'waiting';
  /** True while the layout runs because the user asked for it. */
  #byHand = false;
  /** True while someone has a place that the window has not been told. */
  #unsaved = false;
  #emphasis: Emphasis;
  #standings: Standings;
  #mask: MapMask | null = null;
  #selection: Selection | null = null;
  #spotlight: Spotlight | null = null;
  #hover = -1;
  #focus = -1;
  /** The keyboard's focus is on the map: only then its ring is drawn. */
  #keysHere = false;
  #disposed = false;

  constructor(element: HTMLElement, slice: GraphSlice, theme: Theme, events: EngineEvents) {
    this.#element = element;
    this.#events = events;
    this.#theme = theme;
    this.#model = buildModel(slice);
    this.#looks = buildLooks(this.#model, theme);
    this.#camera = new Camera(this.#model, element.clientWidth, element.clientHeight, () => { this.#look(); });
    this.#emphasis = emphasize(this.#model, { selection: null, hover: -1, focus: -1, mask: null });
    this.#standings = standings(this.#model, this.#emphasis, null);
    this.#overlay = new Overlay(element);
    this.#trial = new TrialOverlay(element);
    this.#naming = new Naming(element, this.#overlay.measure, () => ({ scene: this.#scene(), emphasis: this.#emphasis, running: this.#phase === 'running' }), () => { this.#overlayOnly(); });
    this.#runner = new LayoutRunner((positions, apart, state) => { this.#takePositions(positions, apart, state); });
    this.#overlay.resize(element.clientWidth, element.clientHeight);
    this.#load();
    // In a task of its own: making contexts and programs takes as long as all the rest.
    setTimeout(() => { this.#makeSurface(); }, 0);
    document.fonts.addEventListener('loadingdone', this.#fontsChanged);
  }

  get model(): MapModel { return this.#model; }
  get focus(): number { return this.#focus; }

  setSlice(slice: GraphSlice): void {
    if (slice === this.#model.slice) return;
    const focused = this.#model.slice.ids[this.#focus];
    this.#model = buildModel(slice, this.#model);
    this.#looks = this.#dress();
    this.#hover = -1;
    this.#focus = this.#model.rowOf.get(focused ?? '') ?? -1;
    this.#naming.forget();
    // The old filter speaks of other rows: the new one comes with the next call.
    this.#mask = null;
    this.#stand();
    this.#surface?.show(this.#model, this.#looks, this.#standings);
    this.#load();
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#looks = this.#dress();
    this.#surface?.show(this.#model, this.#looks, this.#standings);
    this.#attend();
  }

  setLabels(names: boolean, regions: boolean): void { this.#naming.show(names, regions); }

  /** Places the names anew when the legend comes to lie over the map, or goes. */
  keepClear(legend: boolean): void {
    if (legend !== this.#legend) this.#naming.next();
    this.#legend = legend;
  }

  /** What a filter leaves of this slice; null for all of it. A mask of another size is not for this slice, and lets everything pass. */
  setMask(mask: MapMask | null): void {
    const fits = mask?.people.length === this.#model.x.length && (mask.ties === null || mask.ties.length === this.#model.slice.source.length);
    const next = fits ? mask : null;
    if (next === this.#mask) return;
    this.#mask = next;
    this.#attend();
  }

  /** Who would become one, and who several; null shows nothing of it. */
  setTrial(trial: MapTrial | null): void {
    this.#trial.show(trial);
    this.#naming.next();
  }

  /** What a tool sets off; null for nothing. */
  setSpotlight(spotlight: Spotlight | null): void {
    if (spotlight === this.#spotlight) return;
    const dressed = spotlight?.sides !== this.#spotlight?.sides;
    this.#spotlight = spotlight;
    this.#stand();
    if (dressed) {
      this.#looks = this.#dress();
      this.#surface?.show(this.#model, this.#looks, this.#standings);
    } else this.#surface?.stand(this.#standings);
    this.#naming.now();
  }

  select(selection: Selection | null): void {
    if (selection === this.#selection) return;
    this.#selection = selection;
    this.#attend();
  }

  hover(row: number): void {
    if (row === this.#hover) return;
    this.#hover = row;
    this.#attend();
  }

  setFocus(row: number): void {
    this.#focus = row;
    this.#attend();
  }

  /** The keyboard's focus has come to the map, or gone elsewhere. */
  hasKeys(here: boolean): void {
    if (here === this.#keysHere) return;
    this.#keysHere = here;
    this.#attend();
  }

  personAt(at: Point): number { return personAt(this.#scene(), at); }

  /** The tie under a point; while something stands out, only among what is lit. */
  tieAt(at: Point): number {
    const { tiesBack, hotTies } = this.#emphasis;
    return tieAt(this.#scene(), at, tiesBack ? hotTies : undefined);
  }

  /** How a person stands: see `Standing`. */
  standing(row: number): number { return this.#standings.people[row] ?? 0; }

  /** Where a person is on the canvas. */
  whereIs(row: number): Point { return place(this.#scene(), row); }

  /** The community (1 to 7) whose name is written at a point of the canvas; 0 for none. */
  regionAt(at: Point): number { return regionAt(this.#naming.words.regions, this.#scene().view, at); }

  pan(dx: number, dy: number): void { this.#camera.pan(dx, dy); }
  zoomBy(factor: number, at?: Point): void { this.#camera.zoomBy(factor, at); }
  fit(): void { this.#camera.fitTo(this.#model); }
  /** Names that are shown, and which of the places beside their nodes they have. */
  names(): { ids: string[]; places: number[] } {
    const { names } = this.#naming.words;
    return { ids: names.map(({ row }) => this.#model.slice.ids[row] ?? ''), places: names.map(({ position }) => position) };
  }

  /** Names of communities that are shown, and the map points in their middles. */
  regions(): { community: number; x: number; y: number }[] {
    return this.#naming.words.regions.map(({ community, x, y }) => ({ community, x, y }));
  }

  /** What stands out; null for nothing. */
  standsOut(): StandsOut | null {
    return standsOut(this.#model, { selection: this.#selection, mask: this.#mask, spotlight: this.#spotlight });
  }

  /** What of the map is in view. */
  window(): WindowCamera { return { ...this.#camera.view, fit: this.#camera.fit }; }

  /** Puts everyone who is known where a kept view had them, and looks at the map as it did; a ratio of 1 shows everyone. */
  restore(places: Pick<Placement, 'ids' | 'x' | 'y'>, at: { x: number; y: number; ratio: number }): void {
    putPlaces(this.#model, places);
    this.#surface?.moved(this.#model);
    this.#load();
    this.#camera.lookAt(this.#model, at);
  }

  /** Moves the camera just so far that all these people are in view. */
  reveal(rows: readonly number[]): void {
    this.#camera.reveal(rows.map((row) => ({ x: this.#model.x[row] ?? Number.NaN, y: this.#model.y[row] ?? Number.NaN })));
  }

  drag(row: number, at: Point): void {
    const { x, y } = toMap(this.#camera.view, at.x, at.y);
    this.#model.x[row] = x;
    this.#model.y[row] = y;
    this.#model.pinned[row] = 1;
    this.#camera.following = false;
    this.#runner.pin(row, x, y);
    this.#surface?.moved(this.#model);
    this.#overlayOnly();
  }

  /** The person who was dragged stays where they are. */
  drop(row: number): void {
    const { slice, x, y } = this.#model;
    this.#events.onDragged({ ids: [slice.ids[row] ?? ''], x: [x[row] ?? 0], y: [y[row] ?? 0], pinned: [true] });
    this.#naming.next();
  }

  /** The person on whose disc this one lies, or -1. */
  personBelow(row: number): number { return personBelow(this.#scene(), row); }

  stoodAt(row: number): Stood {
    const { x, y, pinned } = this.#model;
    return { x: x[row] ?? 0, y: y[row] ?? 0, pinned: pinned[row] ?? 0 };
  }

  /** Undoes a drag that was not dropped. */
  putBack(row: number, { x, y, pinned }: Stood): void {
    this.#model.x[row] = x;
    this.#model.y[row] = y;
    this.#model.pinned[row] = pinned;
    this.#runner.pin(row, x, y);
    this.#surface?.moved(this.#model);
    this.#naming.next();
  }

  toggleLayout(): void {
    this.#byHand = this.#phase !== 'running' || this.#byHand;
    this.#runner.toggle();
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#element;
    if (width === 0 || height === 0) return;
    this.#overlay.resize(width, height);
    this.#trial.resize(width, height);
    this.#camera.resize(this.#model, width, height);
    this.#naming.next();
  }

  dispose(): void {
    this.#disposed = true;
    document.fonts.removeEventListener('loadingdone', this.#fontsChanged);
    this.#naming.stop();
    this.#camera.stop();
    this.#runner.dispose();
    this.#surface?.kill();
    this.#overlay.dispose();
    this.#trial.dispose();
  }

  /** Names measured before their font was there have the wrong width. */
  readonly #fontsChanged = (): void => {
    this.#overlay.forgetWidths();
    this.#naming.now();
  };

  #scene(): PaintScene {
    return { model: this.#model, looks: this.#looks, view: this.#camera.view, fit: this.#camera.fit, standings: this.#standings };
  }

  #makeSurface(): void {
    if (this.#disposed) return;
    try {
      this.#surface = new Surface(this.#element, this.#overlay.under, () => { this.#paint(); }, () => { this.#rebuild(); });
    } catch (error) {
      this.#events.onFailed(error);
      return;
    }
    this.#surface.show(this.#model, this.#looks, this.#standings);
    this.resize();
  }

  /** The graphics card has dropped its context: everything on it is made again. */
  #rebuild(): void {
    setTimeout(() => {
      if (this.#disposed) return;
      this.#surface?.kill();
      this.#makeSurface();
    }, 0);
  }

  #dress(): MapLooks {
    const looks = buildLooks(this.#model, this.#theme);
    return this.#spotlight?.sides ? comparedLooks(this.#model, looks, this.#spotlight.sides, this.#theme) : looks;
  }

  #load(): void {
    const { slice, x, y, pinned, apart } = this.#model;
    this.#phase = 'waiting';
    this.#byHand = false;
    this.#unsaved = x.some((value) => Number.isNaN(value));
    const flags = slice.nodeFlags.map((flag, row) => (flag & ~(NodeFlag.pinned | NodeFlag.apart)) | (pinned[row] === 1 ? NodeFlag.pinned : 0) | (apart[row] === 1 ? NodeFlag.apart : 0));
    this.#runner.load({ ...slice, x, y, nodeFlags: flags });
    this.#stand();
    this.#surface?.stand(this.#standings);
    this.#naming.next();
  }

  #takePositions(positions: Float32Array, apart: Uint8Array, state: LayoutState): void {
    this.#model.apart.set(apart);
    const { x, y } = this.#model;
    for (let row = 0; row < x.length; row += 1) {
      x[row] = positions[row * 2] ?? 0;
      y[row] = positions[row * 2 + 1] ?? 0;
    }
    this.#surface?.moved(this.#model);
    this.#camera.follow(this.#model);
    const news = state.phase !== this.#phase && state.phase !== 'running' && (state.steps > 0 || this.#unsaved);
    this.#phase = state.phase;
    requestAnimationFrame(() => { this.#runner.drawn(); });
    if (state.phase === 'running') this.#naming.soon();
    else this.#naming.next();
    this.#events.onLayout(state);
    if (!news) return;
    this.#unsaved = false;
    if (this.#byHand) this.#events.onArranged(this.placement());
    else this.#events.onPlaced(this.placement());
    this.#byHand = false;
  }

  #look(): void {
    const { view, fit } = this.#camera;
    this.#surface?.look(view, fit);
    this.#events.onZoom(view.scale / fit);
    this.#naming.soon();
  }

  #attend(): void {
    this.#stand();
    this.#surface?.stand(this.#standings);
    this.#naming.now();
  }

  #stand(): void {
    this.#emphasis = emphasize(this.#model, { selection: this.#selection, hover: this.#hover, focus: this.#keysHere ? this.#focus : -1, mask: this.#mask, spotlight: this.#spotlight });
    this.#standings = standings(this.#model, this.#emphasis, this.#mask);
  }

  #paint(): void {
    this.#overlay.paint(this.#scene(), this.#emphasis, this.#naming.words);
    this.#trial.paint(this.#scene());
  }

  #overlayOnly(): void { this.#overlay.soon(() => { this.#paint(); }); }

  /** Where everyone stands. */
  placement(): Placement { return placementOf(this.#model); }
}
