/** Pictures to print in tests: people on a spiral, tied to those before them, in as many communities as are asked for. */
import { blankSlice, NodeFlag, TieFlag, type GraphSlice } from '../../../shared/model/slice.ts';
import { pictureOfSlice } from '../../../shared/print/fromSlice.ts';
import { firstOptions, type PrintOptions } from '../../../shared/print/options.ts';
import type { Picture, PictureCamera } from '../../../shared/print/picture.ts';
import { print, type Printed, type PrintRequest } from '../../../electron/core/print/print.ts';
import { randomNumbers } from '../../../shared/random.ts';

export interface Sketch {
  names: readonly string[];
  background?: PrintOptions['background'];
  selected?: readonly number[];
  camera?: PictureCamera | null;
  /** Names of communities; null for one without. */
  communities?: readonly (string | null)[];
  /** Rows of owners of dumps. */
  owners?: readonly number[];
  /** Rows of people without ties, with the reason. */
  lone?: Readonly<Record<number, string>>;
  /** Rows of those that the person in a row knows; the one before and one farther back when left out. */
  friends?: (row: number) => number[];
}

/** Everyone knows the one before and somebody farther back; every third tie rests on a cut list. */
export function sliceOfSketch({ names, communities = [], owners = [], lone = {}, friends }: Sketch): GraphSlice {
  const tied = [...names.keys()].filter((row) => lone[row] === undefined);
  const pairs = friends ? tied.flatMap((row) => friends(row).map((friend): [number, number] => [friend, row])) : tied.flatMap((row, index): [number, number][] => {
    const [before, back] = [tied[index - 1], tied[Math.floor(index / 2)]];
    return [...(before === undefined ? [] : [[before, row] as [number, number]]), ...(back === undefined || back === row || back === before ? [] : [[back, row] as [number, number]])];
  });
  const slice = blankSlice(names.length, pairs.length);
  const members = (number: number): number => [...slice.community].filter((community) => community === number).length;
  names.forEach((_, row) => {
    slice.papers[row] = 1 + ((row * 7) % 12);
    slice.community[row] = communities.length === 0 ? 0 : (row % (communities.length + 1));
    slice.nodeFlags[row] = owners.includes(row) ? NodeFlag.owner : 0;
  });
  pairs.forEach(([from, to], tie) => {
    slice.source[tie] = from;
    slice.target[tie] = to;
    slice.weight[tie] = 0.2 + (tie % 5);
    slice.tieFlags[tie] = tie % 3 === 0 ? TieFlag.cut : 0;
  });
  return {
    ...slice, network: 'coauthors', counting: 'fractional', revision: 1, ids: names.map((_, row) => `p${row}`), names: [...names],
    communities: communities.map((name, index) => ({ letter: 'ABCDEFG'[index] ?? '', size: members(index + 1), name, named: false, why: null })),
    whole: { nodes: names.length, ties: pairs.length, reason: null }, loneReasons: Object.fromEntries(Object.entries(lone)),
  };
}

/** Places on a spiral, in map units. */
export function spiral(count: number): { x: Float32Array; y: Float32Array } {
  const random = randomNumbers(7);
  const at = (row: number): number => Math.sqrt(row + 1) * (1 + random() * 0.1);
  const distance = Float32Array.from({ length: count }, (_, row) => at(row) * 10);
  return { x: distance.map((far, row) => far * Math.cos(row * 2.4)), y: distance.map((far, row) => far * Math.sin(row * 2.4)) };
}

export function pictureOf(sketch: Sketch): Picture {
  const { background = 'white', selected = [], camera = null } = sketch;
  return pictureOfSlice(sliceOfSketch(sketch), spiral(sketch.names.length), { background, camera, selected: new Set(selected.map((row) => `p${row}`)), source: '' });
}

/** So many different names. */
export const people = (count: number): string[] => Array.from({ length: count }, (_, row) => `${['Ada', 'Emmy', 'Sofja', 'Grace', 'Mary'][row % 5] ?? ''} ${['Noether', 'Kowalewskaja', 'Hopper', 'Somerville', 'Lovelace', 'Germain', 'Hypatia'][row % 7] ?? ''} ${row + 1}`);

export const optionsWith = (changes: Partial<PrintOptions> = {}): PrintOptions => ({ ...firstOptions, ...changes });

/** Prints to the end. */
export async function printed(request: Omit<PrintRequest, 'view'> & { view?: string | null }, signal?: AbortSignal): Promise<Printed> {
  const printing = print({ view: null, ...request }, signal);
  for (;;) {
    const step = await printing.next();
    if (step.done) return step.value;
  }
}
