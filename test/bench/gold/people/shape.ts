/** Labelled signatures: the neutral shape, and readers for it and for the INSPIRE set. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Signature } from '../../../../electron/core/ledger/match/people/types.ts';

export interface LabelledPeople {
  readonly title: string;
  readonly signatures: readonly Signature[];
  /** The person behind each signature key. */
  readonly truth: ReadonlyMap<string, string>;
}

const id = z.union([z.string(), z.number()]).transform(String);
const strings = z.array(z.string()).nullish().transform((list) => list ?? []);
const Line = z.object({
  id, name: z.string(), paper: id.nullish(), position: z.number().nullish(), coauthors: strings,
  title: z.string().nullish(), year: z.number().nullish(), venue: z.string().nullish(), organizations: strings,
});
const Clusters = z.record(z.string(), z.array(id));

function truthOf(clusters: z.infer<typeof Clusters>): Map<string, string> {
  return new Map(Object.entries(clusters).flatMap(([person, ids]) => ids.map((key) => [key, person] as const)));
}

/** `signatures.jsonl` and `clusters.json` of a folder; signatures that no cluster holds are matched, but not judged. */
export function readNeutral(folder: string): LabelledPeople {
  const lines = readFileSync(join(folder, 'signatures.jsonl'), 'utf8').split('\n').filter((line) => line.trim() !== '');
  const signatures = lines.map((line): Signature => {
    const { id: key, name, paper, position = null, coauthors, title = null, year = null, venue = null, organizations } = Line.parse(JSON.parse(line));
    return { key, name, paper: paper ?? key, list: paper ?? key, position, coauthors, title, year, venue, organizations };
  });
  return { title: folder, signatures, truth: truthOf(Clusters.parse(JSON.parse(readFileSync(join(folder, 'clusters.json'), 'utf8')))) };
}

const Inspire = z.array(z.object({ publication_id: id, signature_id: id, author_affiliation: z.string().nullable(), author_name: z.string(), signature_position: z.number() }));

/** The INSPIRE signatures of people called Wang; null where the folder does not hold them. */
export function readInspire(folder: string): LabelledPeople | null {
  const file = join(folder, 'wang_signatures.json');
  if (!existsSync(file)) return null;
  const rows = Inspire.parse(JSON.parse(readFileSync(file, 'utf8')));
  const names = new Map<string, { key: string; name: string }[]>();
  for (const row of rows) names.set(row.publication_id, [...(names.get(row.publication_id) ?? []), { key: row.signature_id, name: row.author_name }]);
  const signatures = rows.map((row): Signature => ({
    key: row.signature_id, name: row.author_name, paper: row.publication_id, list: row.publication_id, position: row.signature_position,
    coauthors: (names.get(row.publication_id) ?? []).filter(({ key }) => key !== row.signature_id).map(({ name }) => name),
    organizations: row.author_affiliation ? [row.author_affiliation] : [],
  }));
  const clusters = Clusters.parse(JSON.parse(readFileSync(join(folder, 'wang_clusters.json'), 'utf8')));
  return { title: 'INSPIRE, people called Wang', signatures, truth: truthOf(clusters) };
}
