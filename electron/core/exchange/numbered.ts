/** Nodes numbered from 1, as VOSviewer and Pajek name them in lists of ties. */
import type { MapData } from './types.ts';

export function numbersOf({ nodes }: MapData): (id: string) => number {
  const numbers = new Map(nodes.map(({ id }, index) => [id, index + 1]));
  return (id) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`A tie of the map leads to ${id}, which is not on the map.`);
    return number;
  };
}
