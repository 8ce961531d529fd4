/** The package's own iteration, which has no types: one step of ForceAtlas2 on kept matrices. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  export interface IterateOptions {
    linLogMode: boolean;
    outboundAttractionDistribution: boolean;
    adjustSizes: boolean;
    edgeWeightInfluence: number;
    scalingRatio: number;
    strongGravityMode: boolean;
    gravity: number;
    slowDown: number;
    barnesHutOptimize: boolean;
    barnesHutTheta: number;
  }
  /** Nodes: 10 numbers each (x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed). Ties: 3 (source row, target row, weight). */
  export default function iterate(options: IterateOptions, nodes: Float32Array, ties: Float32Array): object;
}
