/** The quality of the layout, measured beside ForceAtlas2 as its package ships it, on the same networks from the same start, in one run. */
import { resolve } from 'node:path';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { Simulation } from '../../shared/layout/simulation.ts';
import { hashUnit } from '../../shared/layout/start.ts';
import { generated, grQc, netscience, type LayoutCase } from './layout-networks.ts';
import { neighbourhood, stress, together, type Places } from './layout-quality.ts';
import { heading } from './measure.ts';

const graphs = resolve(import.meta.dirname, '../../../shared/examples/graphs');
/** Steps of the shipped layout: more change its figures by less than a hundredth. */
const SHIPPED_STEPS = 500;

interface Made { places: Places; steps: number; milliseconds: number }

function ours({ slice }: LayoutCase): Made {
  const began = performance.now();
  const simulation = new Simulation(slice);
  while (!simulation.settled) simulation.advance(10);
  return { places: simulation.positions(), steps: simulation.steps, milliseconds: performance.now() - began };
}

/** The package with the settings that it infers, on a seeded random start. */
function shipped({ slice }: LayoutCase): Made {
  const began = performance.now();
  const graph = new UndirectedGraph();
  slice.ids.forEach((id) => graph.addNode(id, { x: hashUnit(`${id} x`) * 1000, y: hashUnit(`${id} y`) * 1000 }));
  slice.source.forEach((from, tie) => {
    graph.mergeEdge(slice.ids[from], slice.ids[slice.target[tie] ?? 0], { weight: slice.weight[tie] ?? 1 });
  });
  forceAtlas2.assign(graph, { iterations: SHIPPED_STEPS, settings: forceAtlas2.inferSettings(graph), getEdgeWeight: 'weight' });
  const places = graph.mapNodes((_, { x, y }) => [Number(x), Number(y)]).flat();
  return { places, steps: SHIPPED_STEPS, milliseconds: performance.now() - began };
}

function row(name: string, cells: readonly string[]): void {
  console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(12)).join('')}`);
}

function judge(label: string, { neighbours, groups }: LayoutCase, { places, steps, milliseconds }: Made): void {
  const share = (value: number): string => value.toFixed(3);
  row(label, [share(neighbourhood(places, neighbours)), share(together(places, groups)), share(stress(places, neighbours)), String(steps), `${(milliseconds / 1000).toFixed(1)} s`]);
}

/** Prints a table. `large` adds a network of 100,000 people, which takes minutes. */
export function benchLayout(large: boolean): void {
  heading('Layout: neighbours kept near and communities together (1 is best), stress (0 is best)');
  const cases: (() => LayoutCase | undefined)[] = [
    () => netscience(resolve(graphs, 'newman-netscience/netscience.gml')), () => grQc(resolve(graphs, 'snap-sammyjmoseley/ca-GrQc.txt')),
    () => generated(1000), () => generated(10_000), ...(large ? [() => generated(100_000)] : []),
  ];
  row('', ['neighbours', 'communities', 'stress', 'steps', 'time']);
  for (const make of cases) {
    const one = make();
    if (!one) {
      console.log('A published network was left out, because the examples are not beside the checkout.');
      continue;
    }
    console.log(`${one.name}: ${one.slice.ids.length.toLocaleString('en')} people, ${one.slice.source.length.toLocaleString('en')} ties`);
    judge('  this layout', one, ours(one));
    judge('  ForceAtlas2 as shipped', one, shipped(one));
  }
  if (!large) console.log('The network of 100,000 people was left out: it takes minutes. Ask for it with --large.');
}
