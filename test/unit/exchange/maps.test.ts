/** A map that is written and read again by the libraries that others read it with is the same map. */
import * as fc from 'fast-check';
import { MultiGraph, UndirectedGraph } from 'graphology';
import gexfReader from 'graphology-gexf';
import graphmlReader from 'graphology-graphml';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../electron/core/exchange/formats.ts';
import type { MapData, MapNode, MapTie } from '../../../electron/core/exchange/types.ts';
import { map, written } from './arbitrary.ts';

type Attributes = Record<string, unknown>;
interface ReadMap { nodes: Record<string, Attributes>; ties: Attributes[] }

const without = (attributes: Attributes): Attributes => Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined));

function nodeFacts(node: MapNode): Attributes {
  const placed = Number.isNaN(node.x) ? {} : { x: node.x, y: node.y };
  return without({
    label: node.label, ...placed, size: node.size, color: node.color, kind: node.kind, community: node.community?.letter, community_name: node.community?.name,
    topics: node.topics.length > 0 ? node.topics : null, papers: node.papers, first_year: node.firstYear, last_year: node.lastYear, pinned: node.pinned,
    owner_of_dump: node.marks.includes('owner'), ties_at_least: node.marks.includes('at-least'), starred: node.marks.includes('starred'), me: node.marks.includes('me'),
  });
}

function tieFacts(tie: MapTie): Attributes {
  return without({
    ends: [tie.source, tie.target].sort(), weight: tie.weight, papers: tie.papers, first_year: tie.firstYear, last_year: tie.lastYear, authors_cut: tie.cut, fan: tie.fan,
  });
}

const byEnds = (ties: Attributes[]): Attributes[] => ties.sort((a, b) => (JSON.stringify(a['ends']) < JSON.stringify(b['ends']) ? -1 : 1));

function expected(data: MapData): ReadMap {
  return { nodes: Object.fromEntries(data.nodes.map((node) => [node.id, nodeFacts(node)])), ties: byEnds(data.ties.map(tieFacts)) };
}

const hex = (color: string): string => `#${(color.match(/\d+/gu) ?? []).slice(0, 3).map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`;

/** Colours of ties, and red, green and blue beside a colour, are left out of the comparison. */
function readGraph(graph: { forEachNode(each: (id: string, of: Attributes) => void): void; forEachEdge(each: (key: string, of: Attributes, source: string, target: string) => void): void }): ReadMap {
  const read: ReadMap = { nodes: {}, ties: [] };
  graph.forEachNode((id, { r: _r, g: _g, b: _b, z: _z, ...of }) => {
    const color = String(of['color']);
    read.nodes[id] = { ...of, color: color.startsWith('#') ? color : hex(color) };
  });
  graph.forEachEdge((_, { color: _color, size: _size, ...of }, source, target) => read.ties.push({ ...of, ends: [source, target].sort() }));
  return { ...read, ties: byEnds(read.ties) };
}

/** GraphML and CSV have no lists: topics are one text there. */
function listed({ nodes, ties }: ReadMap): ReadMap {
  const withList = ({ topics, ...rest }: Attributes): Attributes => ({ ...rest, ...(typeof topics === 'string' && { topics: topics.split('; ') }) });
  return { nodes: Object.fromEntries(Object.entries(nodes).map(([id, of]) => [id, withList(of)])), ties };
}

/** Text of a cell as a spreadsheet shows it: an apostrophe in front is its way to say "this is text". */
const shown = (value: string): string => (/^'+[=+\-@＝＋－＠]/u.test(value) ? value.slice(1) : value);
const rows = (csv: string): Record<string, string>[] => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

function typed(row: Record<string, string>, texts: readonly string[]): Attributes {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '').map(([key, value]) => {
    if (texts.includes(key)) return [key, shown(value)];
    return [key, value === 'true' || value === 'false' ? value === 'true' : Number(value)];
  }));
}

test('ties have no direction in GEXF', () => {
  fc.assert(fc.property(map, (data) => {
    expect(gexfReader.parse(MultiGraph, written(formats.gexf.write(data))).directedSize).toBe(0);
  }), { numRuns: 20 });
});

describe('a map', () => {
  test('comes back whole from GEXF', () => {
    fc.assert(fc.property(map, (data) => {
      expect(readGraph(gexfReader.parse(MultiGraph, written(formats.gexf.write(data)), { allowUndeclaredAttributes: false }))).toEqual(expected(data));
    }));
  });

  test('comes back whole from GraphML', () => {
    fc.assert(fc.property(map, (data) => {
      expect(listed(readGraph(graphmlReader.parse(UndirectedGraph, written(formats.graphml.write(data)))))).toEqual(expected(data));
    }));
  });

  test('comes back whole from the JSON of graphology', () => {
    fc.assert(fc.property(map, (data) => {
      const graph = new UndirectedGraph();
      graph.import(JSON.parse(written(formats.graphology.write(data))) as Parameters<typeof graph.import>[0]);
      expect(readGraph(graph)).toEqual(expected(data));
    }));
  });

  test('comes back whole from the two CSV files', () => {
    fc.assert(fc.property(map, (data) => {
      const nodes = rows(written(formats['csv-nodes'].write(data))).map((row) => {
        const { Id, Label, ...rest } = typed(row, ['Id', 'Label', 'color', 'kind', 'community', 'community_name', 'topics']);
        return [String(Id), { label: Label, ...rest }] as const;
      });
      const ties = rows(written(formats['csv-ties'].write(data))).map((row) => {
        const { Source, Target, Type: _type, Weight, source_label: _s, target_label: _t, ...rest } = typed(row, ['Source', 'Target', 'Type', 'source_label', 'target_label']);
        return { ends: [String(Source), String(Target)].sort(), weight: Weight, ...rest };
      });
      expect(listed({ nodes: Object.fromEntries(nodes), ties: byEnds(ties) })).toEqual(expected(data));
    }));
  });

  test('has the same items, links and strengths in the two files of VOSviewer', () => {
    fc.assert(fc.property(map, (data) => {
      const items = Papa.parse<Record<string, string>>(written(formats['vosviewer-map'].write(data)), { header: true, delimiter: '\t', skipEmptyLines: true }).data;
      const links = Papa.parse<string[]>(written(formats['vosviewer-network'].write(data)), { delimiter: '\t', skipEmptyLines: true }).data;
      expect(items.map((item) => item['label'])).toEqual(data.nodes.map(({ label }) => label));
      expect(items.map((item) => Number(item['weight<Documents>']))).toEqual(data.nodes.map(({ papers }) => papers));
      expect(links.map(([source, target, strength]) => [data.nodes[Number(source) - 1]?.id, data.nodes[Number(target) - 1]?.id, Number(strength)]))
        .toEqual(data.ties.map(({ source, target, weight }) => [source, target, weight]));
    }));
  });

  test('has the same vertices and edges in Pajek, within its square', () => {
    fc.assert(fc.property(map, (data) => {
      const lines = written(formats.pajek.write(data)).split('\r\n');
      const start = lines.indexOf(`*Vertices ${data.nodes.length}`) + 1;
      const end = lines.indexOf('*Edges');
      const vertices = lines.slice(start, end).map((line) => /^(\d+) "(.*)"(?: (\S+) (\S+) \S+)?$/u.exec(line) ?? []);
      expect(vertices.map(([, number, label]) => [Number(number), label])).toEqual(data.nodes.map(({ label }, index) => [index + 1, label.replaceAll('"', "'")]));
      for (const [, , , x, y] of vertices) for (const at of [x, y]) if (at !== undefined) expect(Math.abs(Number(at) - 0.5)).toBeLessThanOrEqual(0.5);
      expect(lines.slice(end + 1, -1).map((line) => line.split(' ').map(Number)))
        .toEqual(data.ties.map(({ source, target, weight }) => [...[source, target].map((id) => data.nodes.findIndex((node) => node.id === id) + 1), weight]));
    }));
  });
});

const mapFormats = Object.entries(formats).flatMap(([id, format]) => (format.of === 'map' ? [{ id, format }] : []));

test.each(mapFormats)('$id: the same data give the same bytes, which hold what was written', ({ format }) => {
  fc.assert(fc.property(map, (data) => {
    const text = written(format.write(data));
    expect(written(format.write(structuredClone(data)))).toBe(text);
    const counts = { nodes: data.nodes.length, ties: data.ties.length };
    for (const [what, number] of Object.entries(format.holds(text))) expect(number).toBe(counts[what as keyof typeof counts]);
  }), { numRuns: 30 });
});
