/** Writes a map as the JSON that graphology and sigma's tools import. */
import { z } from 'zod';
import { isPlaced, nodeColumns, tieColumns, valuesOf } from './columns.ts';
import { describe } from './describe.ts';
import { oneLine } from './text.ts';
import { generator, type MapData, type MapFormat } from './types.ts';

const Written = z.object({ nodes: z.array(z.object({ key: z.string() })), edges: z.array(z.object({ key: z.string() })) });

function* list<Row>(rows: readonly Row[], entry: (row: Row, index: number) => object): Generator<string> {
  for (const [index, row] of rows.entries()) yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(entry(row, index))}`;
}

function* write(map: MapData): Generator<string> {
  const attributes = { title: oneLine(map.title), description: oneLine(describe(map)), creator: `${generator.name} ${generator.version}` };
  yield `{\n  "options": {"type": "undirected", "multi": false, "allowSelfLoops": false},\n  "attributes": ${JSON.stringify(attributes)},\n  "nodes": [`;
  yield* list(map.nodes, (node) => ({
    key: node.id,
    attributes: {
      label: oneLine(node.label), ...(isPlaced(node) && { x: node.x, y: node.y }), size: node.size, color: node.color,
      ...Object.fromEntries(valuesOf(nodeColumns, node)),
    },
  }));
  yield '\n  ],\n  "edges": [';
  yield* list(map.ties, (tie, index) => ({
    key: String(index), source: tie.source, target: tie.target, undirected: true,
    attributes: { weight: tie.weight, size: tie.width, color: tie.color, ...Object.fromEntries(valuesOf(tieColumns, tie)) },
  }));
  yield '\n  ]\n}\n';
}

export const graphology: MapFormat = {
  of: 'map', label: 'graphology JSON', extension: 'json', mediaType: 'application/json', write,
  holds: (text) => {
    const { nodes, edges } = Written.parse(JSON.parse(text));
    return { nodes: nodes.length, ties: edges.length };
  },
};
