/** GEXF files keep to the schema of GEXF 1.3, whatever the names on the map. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { formats } from '../../../electron/core/exchange/formats.ts';
import { map, written } from './arbitrary.ts';

const schema = (name: string) => ({ fileName: name, contents: readFileSync(join(import.meta.dirname, 'schema', name), 'utf8') });

/** What the validator says against these texts; an empty list when they are all valid. */
async function faults(texts: readonly string[]): Promise<string[]> {
  const xml = texts.map((contents, index) => ({ fileName: `map-${index}.gexf`, contents }));
  const { errors } = await validateXML({ xml, schema: schema('gexf.xsd'), preload: schema('viz.xsd') });
  return errors.map(({ rawMessage }) => rawMessage);
}

test('maps with names of every sort are valid', async () => {
  const texts = fc.sample(map, 150).map((data) => written(formats.gexf.write(data)));
  expect(await faults(texts)).toEqual([]);
});

test.each([
  ['a tie to nowhere', (text: string) => text.replace(/target="[^"]*"/u, 'target="nowhere"')],
  ['a weight that is no number', (text: string) => text.replace(/weight="[^"]*"/u, 'weight="heavy"')],
  ['a colour beyond 255', (text: string) => text.replace(/viz:color r="\d+"/u, 'viz:color r="256"')],
  ['another version', (text: string) => text.replace('version="1.3"', 'version="1.2"')],
  ['an attribute of a type that GEXF does not know', (text: string) => text.replace('type="boolean"', 'type="flag"')],
])('the validator finds %s', async (_, break_) => {
  const data = fc.sample(map.filter(({ ties }) => ties.length > 0), { numRuns: 1, seed: 7 })[0];
  const text = written(formats.gexf.write(data ?? expect.fail('No map was made.')));
  expect(break_(text)).not.toBe(text);
  expect(await faults([break_(text)])).not.toEqual([]);
});
