/** Which of the values that pages state are figures of a person and which the snapshot of trust that one site makes; nothing is computed here. */
import type { Metric, PersonDetail } from '../../shared/model/library.ts';

export interface MetricCell extends Metric { dumpId: number; file: string; note: string | null }

/** Figures that pages have in common, in the order of the panel, with what the missing ones are called. */
const figures = { hIndex: 'h-index', papers: 'Papers', citations: 'Citations', noveltyPercent: 'Novelty', aiScore: 'AI score' } as const;
const snapshot = ['trustScore', 'verificationLevel', 'claimed', 'works', 'topics', 'closeCollaborators'];
/** Said in the head of the panel, beside another value, or among all that dumps state. */
const elsewhere = new Set(['trustLabel', 'primaryCategory', 'affiliation', 'followers', 'openToCollaborate']);
/** With fewer figures than this the missing ones are named in a sentence, not in cells of their own. */
const FEWEST = 3;

/** For each field the statement that is shown: of the only profile, or of the one that was chosen. */
function shownMetrics({ fields, profiles }: PersonDetail): MetricCell[] {
  return fields.flatMap(({ field, statements }) => {
    const at = statements.find(({ shown }) => shown);
    const profile = profiles.find(({ dumpId, metrics }) => dumpId === at?.dumpId && metrics.some(({ key, line }) => key === field && line === at.line));
    const metric = profile?.metrics.find(({ key }) => key === field);
    return profile && metric ? [{ ...metric, dumpId: profile.dumpId, file: profile.file, note: null }] : [];
  });
}

/** In the snapshot the word for the score stands below it, and the site's own word for collaborators. */
function withNote(cell: MetricCell, all: readonly MetricCell[]): MetricCell {
  if (cell.key === 'trustScore') return { ...cell, note: all.find(({ key }) => key === 'trustLabel')?.text ?? null };
  if (cell.key === 'closeCollaborators') return { ...cell, label: 'Collaborators', note: '“close”' };
  return cell;
}

export interface MetricCells {
  /** Figures as stated; a string stands for one that no dump states. */
  figures: readonly (MetricCell | string)[];
  trust: readonly MetricCell[];
  /** Called by name in a sentence: no dump states them, and they have no cell. */
  missing: readonly string[];
}

export function metricCells(person: PersonDetail): MetricCells {
  const all = shownMetrics(person);
  const of = (key: string): MetricCell | undefined => all.find((cell) => cell.key === key);
  const trust = snapshot.flatMap((key) => of(key) ?? []).map((cell) => withNote(cell, all));
  const stated = Object.entries(figures).map(([key, label]) => of(key) ?? label);
  const known = new Set([...Object.keys(figures), ...snapshot, ...elsewhere]);
  const others = all.filter(({ key }) => !known.has(key));
  const wanted = [...stated, ...(trust.length === 0 ? ['Trust'] : [])];
  const found = wanted.filter((cell) => typeof cell !== 'string');
  if (found.length >= FEWEST) return { figures: [...wanted, ...others], trust, missing: [] };
  const missing = wanted.flatMap((cell) => (typeof cell === 'string' && (cell !== 'Papers' || of('works') === undefined) ? [cell] : []));
  return { figures: [...found, ...others], trust, missing };
}
