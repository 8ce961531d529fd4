/**
 * Real papers of the DBLP whose authors were given new names, few enough that many share one: who wrote with whom, on what, where
 * and when stays true, and the old names, which the DBLP keeps apart by hand, are the labels.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Signature } from '../../../../electron/core/ledger/match/people/types.ts';
import { randomNumbers } from '../../../../shared/random.ts';
import type { LabelledPeople } from './shape.ts';

const families = 'Wang Li Zhang Liu Chen Yang Kim Smith Kumar Garcia Miller Johnson Martin'.split(' ');
const givens = [['Jing', 'Jun', 'Jian', 'Jie', 'Jianhua', 'Jiawei'], ['Wei', 'Wen', 'Weimin', 'Wenjie'], ['Michael', 'Mark', 'Maria', 'Martin', 'Mary'], ['Sarah', 'Steven', 'Susan', 'Sanjay', 'Stefan']] as const;

const at = <T>(items: readonly T[], share: number): T | undefined => items[Math.floor(share * items.length)];

interface NewName {
  readonly family: string;
  readonly given: string;
}

function newNames(authors: Iterable<string>, random: () => number): Map<string, NewName> {
  return new Map(Array.from(authors, (author): [string, NewName] => {
    const names = at(givens, random()) ?? givens[0];
    return [author, { family: at(families, random()) ?? '', given: at(names, random() ** 1.5) ?? '' }];
  }));
}

interface Paper {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly venue: string;
  readonly year: number;
}

function readPapers(file: string): Paper[] {
  return readFileSync(file, 'utf8').split('\n').slice(1).flatMap((line): Paper[] => {
    const [id = '', title = '', authors = '', venue = '', year] = line.split('%');
    const names = authors.split(',').map((name) => name.trim()).filter((name) => name !== '');
    return year === undefined ? [] : [{ id, title, authors: [...new Set(names)], venue, year: Number(year) }];
  });
}

/** The renamed signatures of those who wrote more than one paper, a share of them with initials; null where the papers are not at hand. */
export function readRenamed(examples: string, seed: number, initials: number): LabelledPeople | null {
  const file = join(examples, 'pyjedai/ccer/D4/dblp.csv');
  if (!existsSync(file)) return null;
  const random = randomNumbers(seed);
  const papers = readPapers(file);
  const written = Map.groupBy(papers.flatMap(({ authors }) => authors), (author) => author);
  const names = newNames([...written].flatMap(([author, times]) => (times.length > 1 ? [author] : [])), random);
  const signatures: Signature[] = [];
  const truth = new Map<string, string>();
  for (const { id, authors, ...said } of papers) {
    authors.forEach((author, i) => {
      const name = names.get(author);
      if (name === undefined) return;
      const key = `${id}.${i}`;
      const given = random() < initials ? `${name.given[0]}.` : name.given;
      signatures.push({ ...said, key, paper: id, list: id, position: i + 1, name: `${given} ${name.family}`, coauthors: authors.filter((other) => other !== author) });
      truth.set(key, author);
    });
  }
  return { title: `DBLP with new names, ${Math.round(100 * initials)} % initials`, signatures, truth };
}
