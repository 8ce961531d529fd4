/** What is used of a package that brings no types. */
declare module 'graphology-svg' {
  import type Graph from 'graphology';
  /** Writes a graph whose nodes have x, y, size, color and label. */
  export default function render(graph: Graph, file: string, settings: object, done: (error?: Error | null) => void): void;
}
