/** Writes nodes and ties as CSV, under the column names that Gephi's spreadsheet import knows. */
import { cellOf, isPlaced, nodeColumns, tieColumns } from './columns.ts';
import { csvOf, readCsv } from './csv.ts';
import type { MapData, MapFormat } from './types.ts';

const nodeHeader = ['Id', 'Label', 'x', 'y', 'size', 'color', ...nodeColumns.map(({ name }) => name)];
const tieHeader = ['Source', 'Target', 'Type', 'Weight', 'source_label', 'target_label', ...tieColumns.map(({ name }) => name)];

function writeNodes({ nodes }: MapData): Iterable<string> {
  return csvOf(nodeHeader, nodes, (node) => [
    node.id, node.label, ...(isPlaced(node) ? [node.x, node.y] : [null, null]), node.size, node.color, ...nodeColumns.map(({ of }) => cellOf(of(node))),
  ]);
}

function writeTies({ nodes, ties }: MapData): Iterable<string> {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return csvOf(tieHeader, ties, (tie) => [
    tie.source, tie.target, 'Undirected', tie.weight, labels.get(tie.source) ?? null, labels.get(tie.target) ?? null, ...tieColumns.map(({ of }) => cellOf(of(tie))),
  ]);
}

const csv = { of: 'map', extension: 'csv', mediaType: 'text/csv' } as const;

export const nodesCsv: MapFormat = { ...csv, label: 'CSV of nodes, with places', write: writeNodes, holds: (text) => ({ nodes: readCsv(text).length }) };
export const tiesCsv: MapFormat = { ...csv, label: 'CSV of ties', write: writeTies, holds: (text) => ({ ties: readCsv(text).length }) };
