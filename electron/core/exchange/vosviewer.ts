/** Writes a map as the two files of VOSviewer: items with places and clusters, and links. */
import { countRows, tabRow } from './tabs.ts';
import { isPlaced } from './columns.ts';
import { numbersOf } from './numbered.ts';
import type { MapData, MapFormat, MapTie } from './types.ts';

interface Links { links: number; strength: number }

function linksOf(ties: readonly MapTie[]): ReadonlyMap<string, Links> {
  const found = new Map<string, Links>();
  for (const { source, target, weight } of ties) {
    for (const end of [source, target]) {
      const before = found.get(end) ?? { links: 0, strength: 0 };
      found.set(end, { links: before.links + 1, strength: before.strength + weight });
    }
  }
  return found;
}

/** Sums of float weights are told to this many digits. */
const DIGITS = 7;

/**
 * VOSviewer wants a place or a score for every item or for none, so the columns of places and years are there only
 * when every node has one. The score is the last year: VOSviewer's overlay then shows who is active now.
 */
function* writeMap({ nodes, ties }: MapData): Generator<string> {
  const places = nodes.every(isPlaced);
  const years = nodes.every(({ lastYear }) => lastYear !== null);
  const letters = [...new Set(nodes.map(({ community }) => community?.letter ?? ''))].filter((letter) => letter !== '').sort();
  const links = linksOf(ties);
  yield tabRow(['id', 'label', ...(places ? ['x', 'y'] : []), 'cluster', 'weight<Documents>', 'weight<Links>', 'weight<Total link strength>',
    ...(years ? ['score<Last year>'] : [])]);
  for (const [index, { label, x, y, community, papers, lastYear, id }] of nodes.entries()) {
    const own = links.get(id) ?? { links: 0, strength: 0 };
    // People of no community share a cluster of their own, after the lettered ones.
    const cluster = community ? letters.indexOf(community.letter) + 1 : letters.length + 1;
    yield tabRow([index + 1, label, ...(places ? [x, y] : []), cluster, papers, own.links, Number(own.strength.toPrecision(DIGITS)), ...(years ? [lastYear] : [])]);
  }
}

/** One link on each line: the numbers of its ends and its strength; the format has no header here. */
function* writeNetwork(data: MapData): Generator<string> {
  const number = numbersOf(data);
  for (const { source, target, weight } of data.ties) yield tabRow([number(source), number(target), weight]);
}

export const vosviewerMap: MapFormat = {
  of: 'map', label: 'VOSviewer map file (items)', extension: 'txt', mediaType: 'text/tab-separated-values',
  write: writeMap, holds: (text) => ({ nodes: countRows(text, true) }),
};
export const vosviewerNetwork: MapFormat = {
  of: 'map', label: 'VOSviewer network file (links)', extension: 'txt', mediaType: 'text/tab-separated-values',
  write: writeNetwork, holds: (text) => ({ ties: countRows(text, false) }),
};
