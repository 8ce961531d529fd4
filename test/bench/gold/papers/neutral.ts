/** A labelled set of papers in the neutral shape: `papers.jsonl` and `pairs.csv` or `clusters.json` in one folder. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

const Id = z.union([z.string(), z.number()]).transform(String);

/** Everything but the id may be missing or null. */
export const GoldPaper = z.object({
  id: Id,
  title: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  year: z.union([z.number().int(), z.string()]).nullish(),
  venue: z.string().nullish(),
  abstract: z.string().nullish(),
  doi: z.string().nullish(),
});
export type GoldPaper = z.infer<typeof GoldPaper>;

export interface GoldPair { readonly a: string; readonly b: string; readonly same: boolean }

export interface GoldSet {
  readonly name: string;
  readonly papers: readonly GoldPaper[];
  /** When given, only these pairs are judged. */
  readonly pairs: readonly GoldPair[] | null;
  /** The cluster of each paper; a paper without one is alone. Used when there are no pairs. */
  readonly clusterOf: ReadonlyMap<string, string>;
}

/** The cluster of each paper, from lists of ids under names. */
export function clusters(lists: Iterable<readonly [string, readonly string[]]>): Map<string, string> {
  return new Map([...lists].flatMap(([name, ids]) => ids.map((id) => [id, name] as const)));
}

function readPairs(text: string): GoldPair[] {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = head.split(',').map((name) => name.trim());
  const at = (['a', 'b', 'same'] as const).map((name) => columns.indexOf(name));
  if (at.includes(-1)) throw new Error(`pairs.csv must begin with the columns a,b,same; it begins with "${head}".`);
  return lines.filter((line) => line.trim() !== '').map((line) => {
    const cells = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const [a, b, same] = at.map((i) => cells[i] ?? '');
    return { a: a ?? '', b: b ?? '', same: same === '1' };
  });
}

/** Reads a labelled set from its folder; throws in words when it is not one. */
export function readGold(folder: string): GoldSet {
  const file = (name: string): string => join(folder, name);
  if (!existsSync(file('papers.jsonl'))) throw new Error(`${folder} has no papers.jsonl.`);
  const papers = readFileSync(file('papers.jsonl'), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => GoldPaper.parse(JSON.parse(line)));
  const pairs = existsSync(file('pairs.csv')) ? readPairs(readFileSync(file('pairs.csv'), 'utf8')) : null;
  if (!pairs && !existsSync(file('clusters.json'))) throw new Error(`${folder} has neither pairs.csv nor clusters.json, so nothing can be judged.`);
  const lists = pairs ? {} : z.record(z.string(), z.array(Id)).parse(JSON.parse(readFileSync(file('clusters.json'), 'utf8')));
  return { name: basename(folder), papers, pairs, clusterOf: clusters(Object.entries(lists)) };
}
