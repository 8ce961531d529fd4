/** The labelled sets that lie beside the checkout, in the neutral shape. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusters, type GoldPair, type GoldPaper, type GoldSet } from './neutral.ts';

type Row = Readonly<Record<string, string>>;

/** Rows of a table whose cells never hold the separator. */
function table(file: string, separator: string): Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/).filter((line) => line !== '');
  const names = head.split(separator);
  return lines.map((line) => {
    const cells = line.split(separator);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

/** Lists of ids from pairs of ids that belong together. */
function linked(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const parent = new Map<string, string>();
  const of = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [of(a), of(b)];
    parent.set(x, x);
    parent.set(y, x);
  }
  return clusters(Object.entries(Object.groupBy([...parent.keys()], of)).map(([name, ids]) => [name, ids ?? []] as const));
}

function listed(names: string, separator: RegExp): string[] {
  return names.split(separator).map((name) => name.trim()).filter((name) => name !== '' && name !== '?');
}

/** DBLP and ACM, 4,910 papers; in gt.csv `D1` is a row of dblp.csv, `D2` one of acm.csv. */
function dblpAcm(folder: string): GoldSet {
  const paper = (side: string) => ({ id = '', title = '', authors = '', venue = '', year = '' }: Row): GoldPaper => ({ id: `${side}-${id}`, title, authors: listed(authors, /,/), venue, year });
  const truth = table(join(folder, 'gt.csv'), '%').map(({ D1 = '', D2 = '' }) => [`dblp-${D1}`, `acm-${D2}`] as const);
  const papers = [...table(join(folder, 'dblp.csv'), '%').map(paper('dblp')), ...table(join(folder, 'acm.csv'), '%').map(paper('acm'))];
  return { name: 'DBLP–ACM, all pairs', papers, pairs: null, clusterOf: linked(truth) };
}

/** Cora, 1,295 references as papers printed them; the list of authors is left as one string. */
function cora(folder: string): GoldSet {
  const papers = table(join(folder, 'cora.csv'), '|').map((row): GoldPaper => ({
    id: row['Entity Id'] ?? '', title: row['title'] ?? '', authors: listed(row['author'] ?? '', /\n/), venue: row['venue'] || row['institution'] || row['note'] || '', year: row['year'] ?? '',
  }));
  const truth = readFileSync(join(folder, 'cora_gt.csv'), 'utf8').trim().split(/\r?\n/).map((line) => line.split('|')).filter(([a, b]) => /^\d+$/.test(a ?? '') && b !== undefined);
  return { name: 'Cora, all pairs', papers, pairs: null, clusterOf: linked(truth.map(([a = '', b = '']) => [a, b] as const)) };
}

/** Pairs printed as "COL title VAL … COL authors VAL …", tab, the same, tab, 1 or 0; equal texts on one side are one record. */
function ditto(file: string): GoldSet {
  const papers = new Map<string, GoldPaper>();
  const add = (side: string, text: string): string => {
    const id = `${side} ${text}`;
    if (!papers.has(id)) {
      const field = (name: string): string => new RegExp(`COL ${name} VAL (.*?)(?= COL |$)`).exec(text)?.[1]?.trim() ?? '';
      papers.set(id, { id, title: field('title'), authors: listed(field('authors'), /,/), venue: field('venue'), year: field('year') });
    }
    return id;
  };
  const pairs = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line): GoldPair => {
    const [left = '', right = '', same] = line.split('\t');
    return { a: add('left', left), b: add('right', right), same: same?.trim() === '1' };
  });
  return { name: 'DBLP–ACM, given pairs', papers: [...papers.values()], pairs, clusterOf: new Map() };
}

/** The sets that can be found in the folder of examples. */
export function setsBeside(examples: string): GoldSet[] {
  const known: [string, (path: string) => GoldSet][] = [
    ['pyjedai/ccer/D4', dblpAcm], ['pyjedai/der/cora', cora], ['ditto-er-magellan/Structured/DBLP-ACM/test.txt', ditto],
  ];
  return known.filter(([path]) => existsSync(join(examples, path))).map(([path, read]) => read(join(examples, path)));
}
