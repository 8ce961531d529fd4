/** Sigma's part: contexts of the graphics card, their size, the camera and when to draw. What is drawn, our own programs take from the sheet. */
import AnchorGraph from 'graphology';
import { Sigma } from 'sigma';
import { PeopleProgram } from './gl/people.ts';
import { Sheet } from './gl/sheet.ts';
import type { Standings } from '../../shared/style/standing.ts';
import { TieProgram } from './gl/ties.ts';
import type { MapLooks, MapModel } from './model.ts';
import type { View } from './view.ts';

interface Anchor { x: number; y: number; size: number; type: 'people' }

/** Sigma draws what is hovered once more, above everything. We do that ourselves. */
class NoHover {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  reallocate(): void { return; }
  process(): void { return; }
  render(): void { return; }
  kill(): void { return; }
}

export class Surface {
  readonly #element = document.createElement('div');
  readonly #sheet = new Sheet();
  readonly #sigma: Sigma<Anchor>;
  /** Taking the surface down drops its contexts, too: nobody need be told. */
  readonly #listening = new AbortController();
  /** Scale of the fitted view, at which sizes are as given. */
  #fit = 1;
  /** The shorter side of the canvas, of which sigma's ratio is a share. Sigma itself learns of another size only when it draws. */
  #side = 1;

  /**
   * Throws where the browser gives no WebGL 2. `under` is put between ties and people. `onDrawn` is called after each drawing,
   * `onLost` when the graphics card has dropped a context.
   */
  constructor(parent: HTMLElement, under: HTMLElement, onDrawn: () => void, onLost: () => void) {
    this.#element.className = 'map-surface';
    parent.prepend(this.#element);
    const sheet = this.#sheet;
    this.#sigma = new Sigma<Anchor>(new AnchorGraph<Anchor>(), this.#element, {
      defaultNodeType: 'people', defaultEdgeType: 'ties',
      nodeProgramClasses: { people: class extends PeopleProgram { constructor(gl: WebGLRenderingContext) { super(gl, sheet); } } },
      edgeProgramClasses: { ties: class extends TieProgram { constructor(gl: WebGLRenderingContext) { super(gl, sheet); } } },
      nodeHoverProgramClasses: { people: NoHover },
      renderLabels: false, renderEdgeLabels: false, stagePadding: 0, allowInvalidContainer: true, defaultDrawNodeHover: () => undefined,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt((ratio * this.#fit) / this.#side),
    });
    this.#sigma.setCustomBBox({ x: [0, 1], y: [0, 1] });
    // Gestures and picking are ours: sigma would read a pixel back from the graphics card at every move of the pointer.
    this.#sigma.getMouseCaptor().enabled = false;
    this.#sigma.getTouchCaptor().enabled = false;
    this.#sigma.on('afterRender', onDrawn);
    // Sigma draws nothing while its graph is empty: one node stands for everybody.
    this.#sigma.getGraph().addNode('people', { x: 0, y: 0, size: 1, type: 'people' });
    const canvases = this.#sigma.getCanvases();
    canvases['nodes']?.before(under);
    for (const canvas of Object.values(canvases)) {
      canvas.addEventListener('webglcontextlost', (event) => { event.preventDefault(); onLost(); }, { once: true, signal: this.#listening.signal });
    }
  }

  /** Shows another network, or the same one with other looks. */
  show(model: MapModel, looks: MapLooks, standings: Standings): void {
    this.#sheet.show(model, looks, standings);
    this.#sigma.scheduleRender();
  }

  /** Takes over positions at the next frame. */
  moved(model: MapModel): void {
    this.#sheet.moved(model);
    this.#sigma.scheduleRender();
  }

  /** Lets people and ties step back or leave, at the next frame. */
  stand(standings: Standings): void {
    this.#sheet.stand(standings);
    this.#sigma.scheduleRender();
  }

  look(view: View, fit: number): void {
    this.#fit = fit;
    this.#side = Math.max(1, Math.min(view.width, view.height));
    this.#sigma.getCamera().setState({ x: view.x, y: view.y, ratio: this.#side / view.scale, angle: 0 });
    this.#sigma.scheduleRender();
  }

  kill(): void {
    this.#listening.abort();
    this.#sigma.kill();
    this.#element.remove();
  }
}
