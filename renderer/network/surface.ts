/** Sigma's part: discs and ties drawn by the graphics card. It is told where to look and where everyone stands, and decides nothing. */
import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import TieGraph from 'graphology';
import { Sigma } from 'sigma';
import { EdgeRectangleProgram } from 'sigma/rendering';
import { NODE_BORDER, TIE_CURVATURE } from '../../shared/style/geometry.ts';
import type { MapLooks, MapModel } from './model.ts';
import { dimTies } from './paint.ts';
import type { View } from './view.ts';

interface NodeAttributes { x: number; y: number; size: number; color: string; border: string; type: 'disc' }
interface TieAttributes { size: number; color: string; type: 'curve' | 'straight'; zIndex: number; curvature: number }

/** Sigma draws thinner lines than this as if they were this thick. */
const THINNEST = 1.3;
/** The programs soften a line inwards by one pixel of the screen, half on each side: lines are made this much wider. */
const SOFT_EDGE = 1;

const Disc = createNodeBorderProgram<NodeAttributes, TieAttributes>({
  borders: [
    { size: { value: NODE_BORDER, mode: 'pixels' }, color: { attribute: 'border' } },
    { size: { fill: true }, color: { attribute: 'color' } },
  ],
});

export class Surface {
  readonly #sigma: Sigma<NodeAttributes, TieAttributes>;
  #graph = new TieGraph<NodeAttributes, TieAttributes>({ type: 'undirected', multi: true });
  #attributes: NodeAttributes[] = [];
  /** Scale of the fitted view, at which sizes are as given. */
  #fit = 1;

  /** Throws where the browser gives no WebGL context. `onDrawn` is called after each drawing, `onLost` when the graphics card has dropped it. */
  constructor(element: HTMLElement, onDrawn: () => void, onLost: () => void) {
    this.#sigma = new Sigma(this.#graph, element, {
      defaultNodeType: 'disc', nodeProgramClasses: { disc: Disc },
      defaultEdgeType: 'curve', edgeProgramClasses: { curve: createEdgeCurveProgram<NodeAttributes, TieAttributes>(), straight: EdgeRectangleProgram<NodeAttributes, TieAttributes> },
      renderLabels: false, renderEdgeLabels: false, zIndex: true, minEdgeThickness: THINNEST, stagePadding: 0, allowInvalidContainer: true,
      defaultDrawNodeHover: () => undefined,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt((ratio * this.#fit) / this.#shorterSide()),
    });
    this.#sigma.setCustomBBox({ x: [0, 1], y: [0, 1] });
    // Gestures and picking are ours: sigma would read a pixel back from the graphics card at every move of the pointer.
    this.#sigma.getMouseCaptor().enabled = false;
    this.#sigma.getTouchCaptor().enabled = false;
    this.#sigma.on('afterRender', onDrawn);
    for (const canvas of Object.values(this.#sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => { event.preventDefault(); onLost(); }, { once: true });
    }
  }

  /** Shows another network, or the same one with other looks. People without a place yet must have been given one. */
  show(model: MapModel, looks: MapLooks): void {
    const { slice, density } = model;
    this.#graph = new TieGraph<NodeAttributes, TieAttributes>({ type: 'undirected', multi: true });
    this.#attributes = slice.ids.map((_, row) => {
      const look = looks.nodes[row];
      const color = look?.hollow === false ? look.color : looks.colors.paper;
      const size = (look?.radius ?? 0) * density + NODE_BORDER / 2;
      return { x: finite(model.x[row]), y: finite(model.y[row]), size, color, border: looks.colors.paper, type: 'disc' };
    });
    this.#attributes.forEach((attributes, row) => this.#graph.addNode(String(row), attributes));
    looks.ties.forEach(({ width, color, layer, curved }, tie) => {
      this.#graph.addEdgeWithKey(String(tie), String(slice.source[tie]), String(slice.target[tie]), {
        size: width * density + SOFT_EDGE / devicePixelRatio, color: premultiplied(color), zIndex: layer, type: curved ? 'curve' : 'straight', curvature: TIE_CURVATURE,
      });
    });
    // graphology copies what it is given; these are the objects that sigma reads positions from.
    this.#attributes = slice.ids.map((_, row) => this.#graph.getNodeAttributes(String(row)));
    this.#sigma.setGraph(this.#graph);
    this.#sigma.setCustomBBox({ x: [0, 1], y: [0, 1] });
  }

  /** Takes over positions at the next frame. Writing them into place and asking for a new index is the cheapest way sigma has. */
  moved(model: MapModel): void {
    this.#attributes.forEach((attributes, row) => {
      attributes.x = finite(model.x[row]);
      attributes.y = finite(model.y[row]);
    });
    this.#sigma.refresh({ partialGraph: { nodes: [], edges: [] }, skipIndexation: false, schedule: true });
  }

  look(view: View, fit: number): void {
    this.#fit = fit;
    this.#sigma.getCamera().setState({ x: view.x, y: view.y, ratio: this.#shorterSide() / view.scale, angle: 0 });
    this.#sigma.scheduleRender();
  }

  /** Lets everything on the layers step back; what stands out is drawn above them. Costs the same on any map. */
  dim(on: boolean, looks: MapLooks): void {
    const { edges, nodes } = this.#sigma.getCanvases();
    if (edges) edges.style.opacity = on ? String(dimTies(looks)) : '';
    if (nodes) nodes.style.opacity = on ? String(looks.colors.opacity.dimNode) : '';
  }

  redraw(): void {
    this.#sigma.scheduleRender();
  }

  kill(): void {
    this.#sigma.kill();
  }

  #shorterSide(): number {
    const { width, height } = this.#sigma.getDimensions();
    return Math.max(1, Math.min(width, height));
  }
}

function finite(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}

/** Sigma's programs blend colours that have been multiplied by their opacity; CSS gives them unmultiplied. */
function premultiplied(color: string): string {
  const [red = 0, green = 0, blue = 0, opacity = 1] = color.slice(color.indexOf('(') + 1, -1).split(',').map(Number);
  return `rgba(${[red, green, blue].map((part) => Math.round(part * opacity)).join(',')},${opacity})`;
}
