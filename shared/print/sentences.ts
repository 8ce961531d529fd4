/** What a picture says below the map of what it shows: the years, what is left out or stepped back, and what stands out. */
import type { StandsOut } from '../model/picture.ts';
import type { GraphSlice } from '../model/slice.ts';
import { Standing, type MapMask } from '../style/standing.ts';
import { counted, number } from '../text/words.ts';

/** So many selected nodes are named. */
const NAMED = 4;

export interface Said { slice: GraphSlice; mask: MapMask | null; standsOut: StandsOut | null; selected: ReadonlySet<string>; until: number | null }

/** Whole sentences, in the order in which they are read. */
export function sentencesOf(said: Said): string[] {
  return [leftOut(said), years(said), filtered(said), standing(said)].filter((sentence) => sentence !== '');
}

function leftOut({ slice: { ids, whole } }: Said): string {
  return whole.reason === null ? '' : `Showing ${number(ids.length)} of ${number(whole.nodes)}. ${whole.reason}`;
}

function years({ slice: { firstYear, lastYear }, until }: Said): string {
  const first = firstYear.reduce((least, year) => (year > 0 && year < least ? year : least), Infinity);
  const last = lastYear.reduce((most, year) => Math.max(most, year), 0);
  if (last === 0 || first === Infinity) return '';
  if (until !== null) return `The map at the end of ${until}: whoever came later is not on it.`;
  return first === last ? `Papers of ${first}.` : `Papers of ${first} to ${last}.`;
}

function filtered({ mask }: Said): string {
  const pale = mask?.people.reduce((sum, one) => sum + Number(one === Standing.dimmed), 0) ?? 0;
  return pale === 0 ? '' : `Pale: ${number(pale)} that the filter does not let through.`;
}

function standing({ slice, standsOut, selected }: Said): string {
  const nameOf = (id: string | undefined): string => slice.names[slice.ids.indexOf(id ?? '')] ?? '';
  const way = standsOut?.ways.find(({ shown }) => shown);
  if (standsOut && way) {
    const others = standsOut.ways.length - 1;
    // A path may begin or end at what this map does not draw.
    const [from, to] = [nameOf(way.ids[0]), nameOf(way.ids.at(-1))];
    return `The path${from === '' || to === '' ? ' that is shown' : ` from ${from} to ${to}`} has ${counted(way.ids.length - 1, 'step')}${others === 0 ? '' : `; ${others === 1 ? 'another one is' : `${number(others)} others are`} as short`}.`;
  }
  if (standsOut?.sides) return `${standsOut.sides.names.join(' and ')} are compared.`;
  if (standsOut?.around) return `What is not pale is within ${counted(standsOut.around.steps, 'step')} of ${standsOut.around.name}.`;
  const names = [...standsOut?.ringed ?? selected].map(nameOf).filter((name) => name !== '');
  if (names.length === 0) return '';
  return `Selected: ${names.length <= NAMED ? names.join(', ') : counted(names.length, 'node')}.`;
}
