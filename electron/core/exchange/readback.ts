/** Reads written texts back far enough to know that they are whole. */
import { SaxesParser } from 'saxes';
import type { Holds } from './types.ts';

/** Counts elements of a well-formed XML text by name. Throws at the first fault. */
export function countElements(xml: string, names: { readonly nodes: string; readonly ties: string }): Holds {
  const found = { nodes: 0, ties: 0 };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ local }) => {
    if (local === names.nodes) found.nodes += 1;
    else if (local === names.ties) found.ties += 1;
  });
  parser.write(xml).close();
  return found;
}

