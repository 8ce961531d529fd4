/** Writes a map as one HTML page that opens from a disk, asks nothing of any network, and shows, finds and lists everyone. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { compare } from '../../ledger/keys.ts';
import { networkFacts } from '../describe.ts';
import { escapeMarkup, oneLine, tag } from '../text.ts';
import { generator, type Holds, type MapData, type MapFormat, type MapNode } from '../types.ts';
import { colorClasses, drawingOf, svgLines, type DrawnNode } from './drawing.ts';
import { pageScript } from './script.ts';
import { styleSheet } from './style.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only this script and this style run; nothing can be loaded, sent or framed in. */
function policy(script: string, style: string): string {
  return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
}

const nouns: Readonly<Record<MapNode['kind'], readonly [string, string]>> = {
  person: ['person', 'people'], paper: ['paper', 'papers'], topic: ['topic', 'topics'], institution: ['institution', 'institutions'], community: ['community', 'communities'],
};

function countedNodes({ nodes }: MapData): string {
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const [kind] = kinds;
  const [one, many] = (kinds.size === 1 && kind ? nouns[kind] : undefined) ?? ['node', 'nodes'];
  return `${nodes.length} ${nodes.length === 1 ? one : many}`;
}

function yearsText({ firstYear, lastYear }: MapNode): string {
  if (firstYear === null || lastYear === null) return '';
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}

function communityText({ community }: MapNode): string {
  if (!community) return '';
  return community.name === null ? `Community ${community.letter}` : `${community.letter} ${oneLine(community.name)}`;
}

/** What the script reads. `<` is written so that no name can end the element. */
function dataText(data: MapData, nodes: readonly DrawnNode[], rows: ReadonlyMap<string, number>): string {
  const tieWord = data.network === 'coauthors' ? ['coauthor', 'coauthors'] : ['tie', 'ties'];
  const listed = nodes.map(({ node, x, y }) => ({
    label: oneLine(node.label), papers: node.papers, years: yearsText(node), community: communityText(node), atLeast: node.marks.includes('at-least'), x, y,
  }));
  const ties = data.ties.map(({ source, target }) => [rows.get(source) ?? -1, rows.get(target) ?? -1]);
  return JSON.stringify({ nodes: listed, ties, tieWord }).replaceAll('<', '\\u003c');
}

function* table(data: MapData, nodes: readonly DrawnNode[]): Generator<string> {
  const order = nodes.map((drawn, row) => ({ ...drawn, row })).sort((a, b) => b.node.papers - a.node.papers || b.ties - a.ties || a.row - b.row);
  const ties = data.network === 'coauthors' ? 'Coauthors' : 'Ties';
  yield `<section aria-label="Everyone as a list">\n<details id="list">\n<summary>List of ${countedNodes(data)}</summary>\n<table>\n<thead><tr><th scope="col">Name</th>`
    + `<th scope="col" class="number">Papers</th><th scope="col" class="number">${ties}</th><th scope="col">Years</th><th scope="col">Community</th></tr></thead>\n<tbody>\n`;
  for (const { node, row, ties: count } of order) {
    yield `<tr><td><button type="button" data-row="${row}" dir="auto">${escapeMarkup(node.label)}</button></td><td class="number">${node.papers}</td>`
      + `<td class="number">${node.marks.includes('at-least') ? '≥ ' : ''}${count}</td><td>${yearsText(node)}</td><td dir="auto">${escapeMarkup(communityText(node))}</td></tr>\n`;
  }
  yield '</tbody>\n</table>\n</details>\n</section>\n';
}

/** Communities by their letters: colour, name, how many belong to them. */
function* legend({ nodes }: MapData, classes: ReturnType<typeof colorClasses>): Generator<string> {
  const communities = Map.groupBy(nodes.filter(({ community }) => community !== null), communityText);
  if (communities.size === 0) return;
  yield '<ul id="legend" aria-label="Communities">\n';
  for (const [text, members] of [...communities].sort(([a], [b]) => compare(a, b))) {
    const swatch = `<svg width="10" height="10" aria-hidden="true">${tag('circle', { class: classes.get(members[0]?.color ?? '')?.name ?? null, cx: 5, cy: 5, r: 5 }, '/>')}</svg>`;
    yield `<li dir="auto">${swatch} ${escapeMarkup(text)} · ${members.length}</li>\n`;
  }
  yield '</ul>\n';
}

function* write(data: MapData): Generator<string> {
  const drawing = drawingOf(data);
  const classes = colorClasses(data);
  const style = styleSheet(classes);
  const title = escapeMarkup(data.title);
  yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n';
  yield `${tag('meta', { 'http-equiv': 'Content-Security-Policy', 'content': policy(pageScript, style) }, '>')}\n`;
  yield `<meta name="viewport" content="width=device-width">\n<meta name="generator" content="${generator.name} ${generator.version}">\n`;
  yield `<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n<header>\n<h1 dir="auto">${title}</h1>\n`;
  yield '<label>Find <input id="search" type="search" autocomplete="off" spellcheck="false"></label>\n<div role="group" aria-label="Zoom">'
    + '<button type="button" id="in" aria-label="Zoom in">+</button> <button type="button" id="out" aria-label="Zoom out">−</button> <button type="button" id="fit">Show all</button></div>\n';
  yield `<p dir="auto">${countedNodes(data)}, ${data.ties.length} ${data.ties.length === 1 ? 'tie' : 'ties'}. ${escapeMarkup(networkFacts(data))}</p>\n</header>\n<main>\n`;
  yield* svgLines(data, drawing, classes);
  yield* legend(data, classes);
  yield '<div id="card" role="status"></div>\n</main>\n';
  yield* table(data, drawing.nodes);
  yield `<script type="application/json" id="map">${dataText(data, drawing.nodes, drawing.rows)}</script>\n<script>${pageScript}</script>\n</body>\n</html>\n`;
}

const Written = z.object({ nodes: z.array(z.object({ label: z.string() })), ties: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])) });

/** Reads the map out of the page. Throws when the page is cut or its data are not whole. */
function holds(text: string): Holds {
  const [, json] = /<script type="application\/json" id="map">([^<]*)<\/script>/u.exec(text) ?? [];
  if (json === undefined || !text.endsWith('</html>\n')) throw new Error('The page is cut short.');
  const { nodes, ties } = Written.parse(JSON.parse(json));
  return { nodes: nodes.length, ties: ties.length };
}

export const htmlPage: MapFormat = { of: 'map', label: 'Web page that works offline', extension: 'html', mediaType: 'text/html', write, holds };
