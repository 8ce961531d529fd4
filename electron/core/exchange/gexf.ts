/** Writes a map as GEXF 1.3, with colours, sizes, places and weights as Gephi reads them. */
import { channels, isPlaced, nodeColumns, tieColumns, valuesOf, type Column, type Value } from './columns.ts';
import { describe } from './describe.ts';
import { countElements } from './readback.ts';
import { escapeMarkup, tag } from './text.ts';
import { generator, type MapData, type MapFormat, type MapNode, type MapTie } from './types.ts';

const types = { string: 'string', integer: 'integer', boolean: 'boolean', list: 'liststring' } as const;

/** Lists stand in brackets, each entry in quotes. */
function valueText(value: Value): string {
  return typeof value === 'object' ? `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]` : String(value);
}

function declarations<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  const lines = columns.map(({ name, type }) => `      ${tag('attribute', { id: name, title: name, type: types[type] }, '/>')}\n`);
  return `    ${tag('attributes', { class: of, mode: 'static' }, '>')}\n${lines.join('')}    </attributes>\n`;
}

function values<Row>(columns: readonly Column<Row>[], row: Row): string {
  const lines = valuesOf(columns, row).map(([name, value]) => `          ${tag('attvalue', { for: name, value: valueText(value) }, '/>')}\n`);
  return `        <attvalues>\n${lines.join('')}        </attvalues>\n`;
}

function node(one: MapNode): string {
  const { id, label, x, y, size, color } = one;
  const place = isPlaced(one) ? `        ${tag('viz:position', { x, y, z: 0 }, '/>')}\n` : '';
  return `      ${tag('node', { id, label }, '>')}\n${values(nodeColumns, one)}`
    + `        ${tag('viz:color', channels(color), '/>')}\n${place}        ${tag('viz:size', { value: size }, '/>')}\n      </node>\n`;
}

function edge(tie: MapTie, index: number): string {
  const { source, target, weight, color, opacity } = tie;
  return `      ${tag('edge', { id: String(index), source, target, weight }, '>')}\n${values(tieColumns, tie)}`
    + `        ${tag('viz:color', { ...channels(color), a: opacity }, '/>')}\n      </edge>\n`;
}

/** No date: a file that says when it was written would differ each time. */
function* write(data: MapData): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n  <meta>\n';
  yield `    <creator>${generator.name} ${generator.version}</creator>\n    <description>${escapeMarkup(describe(data))}</description>\n  </meta>\n`;
  yield '  <graph defaultedgetype="undirected" idtype="string" mode="static">\n';
  yield declarations('node', nodeColumns);
  yield declarations('edge', tieColumns);
  yield `    <nodes count="${data.nodes.length}">\n`;
  for (const one of data.nodes) yield node(one);
  yield `    </nodes>\n    <edges count="${data.ties.length}">\n`;
  for (const [index, tie] of data.ties.entries()) yield edge(tie, index);
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

export const gexf: MapFormat = {
  of: 'map', label: 'GEXF 1.3 for Gephi', extension: 'gexf', mediaType: 'application/gexf+xml',
  write, holds: (text) => countElements(text, { nodes: 'node', ties: 'edge' }),
};
