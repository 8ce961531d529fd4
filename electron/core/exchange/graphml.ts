/** Writes a map as GraphML, with place, size and colour under the names that Gephi, yEd's importers and networkx look for. */
import { cellOf, channels, isPlaced, nodeColumns, tieColumns, valuesOf, type Cell, type Column } from './columns.ts';
import { describe } from './describe.ts';
import { countElements } from './readback.ts';
import { escapeMarkup, oneLine, tag } from './text.ts';
import type { MapData, MapFormat, MapNode, MapTie } from './types.ts';

const types = { string: 'string', integer: 'int', boolean: 'boolean', list: 'string', number: 'double' } as const;
type Key<Row> = Omit<Column<Row>, 'type'> & { readonly type: keyof typeof types };

const place = (axis: 'x' | 'y') => (node: MapNode): Cell => (isPlaced(node) ? node[axis] : null);
const channel = (name: 'r' | 'g' | 'b') => (node: MapNode): Cell => channels(node.color)[name];

const nodeKeys: readonly Key<MapNode>[] = [
  { name: 'label', type: 'string', of: (node) => oneLine(node.label) },
  { name: 'x', type: 'number', of: place('x') },
  { name: 'y', type: 'number', of: place('y') },
  { name: 'size', type: 'number', of: (node) => node.size },
  { name: 'color', type: 'string', of: (node) => node.color },
  { name: 'r', type: 'integer', of: channel('r') },
  { name: 'g', type: 'integer', of: channel('g') },
  { name: 'b', type: 'integer', of: channel('b') },
  ...nodeColumns,
];
const tieKeys: readonly Key<MapTie>[] = [{ name: 'weight', type: 'number', of: (tie) => tie.weight }, ...tieColumns];

function declarations<Row>(of: 'node' | 'edge', keys: readonly Key<Row>[]): string {
  return keys.map(({ name, type }) => `  ${tag('key', { 'id': `${of}-${name}`, 'for': of, 'attr.name': name, 'attr.type': types[type] }, '/>')}\n`).join('');
}

function data<Row>(of: 'node' | 'edge', keys: readonly Key<Row>[], row: Row): string {
  return valuesOf(keys, row).map(([name, value]) => `      <data key="${of}-${name}">${escapeMarkup(String(cellOf(value)))}</data>\n`).join('');
}

function* write(map: MapData): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield declarations('node', nodeKeys);
  yield declarations('edge', tieKeys);
  yield `  <graph id="map" edgedefault="undirected">\n    <desc>${escapeMarkup(describe(map))}</desc>\n`;
  for (const node of map.nodes) yield `    ${tag('node', { id: node.id }, '>')}\n${data('node', nodeKeys, node)}    </node>\n`;
  for (const tie of map.ties) {
    yield `    ${tag('edge', { source: tie.source, target: tie.target }, '>')}\n${data('edge', tieKeys, tie)}    </edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

export const graphml: MapFormat = {
  of: 'map', label: 'GraphML', extension: 'graphml', mediaType: 'application/graphml+xml',
  write, holds: (text) => countElements(text, { nodes: 'node', ties: 'edge' }),
};
