/** What this library itself can vouch for about a person: how much of what is shown rests on more than one whole, undisputed statement. */
import type { Vouch } from '../../../shared/model/map.ts';
import { rowOf } from '../network/csr.ts';
import type { Incidence } from '../network/incidence.ts';
import { one, sql, type ReadableDB } from '../store/sql.ts';

/** Shares that make up the number. Agreement counts most: a second dump is the only outside witness that a library has. */
const WEIGHTS = { agree: 0.4, whole: 0.2, dated: 0.15, settled: 0.25 } as const;

interface Part { readonly label: string; readonly value: number; readonly of: number; readonly weight: number; readonly sentence: string }

const share = ({ value, of }: Part): number => (of === 0 ? 0 : value / of);

/** Questions about this person that wait for an answer. */
function openQuestions(db: ReadableDB, id: string): number {
  return one<{ n: number }>(db, sql`
    WITH own AS MATERIALIZED (
      SELECT record.key || '#' || mention.position AS mention FROM mention JOIN record ON record.id = mention.record_id
      WHERE mention.person_id = (SELECT id FROM person WHERE key = ${id}))
    SELECT count(*) AS n FROM question WHERE subject = 'person' AND (a IN (SELECT mention FROM own) OR b IN (SELECT mention FROM own))`)?.n ?? 0;
}

/** The number from 0 to 100 with its parts. A question that waits halves the last part for each. */
export function vouchOf(db: ReadableDB, { people, papers, ofPerson, dumpsOf }: Incidence, person: number): Vouch {
  const own = [...rowOf(ofPerson, person)];
  const count = (test: (paper: number) => boolean): number => own.filter(test).length;
  const agree = count((paper) => rowOf(dumpsOf, paper).length > 1);
  const whole = count((paper) => papers.cut[paper] === 0);
  const dated = count((paper) => papers.year[paper] !== 0);
  const open = openQuestions(db, people.ids[person] ?? '');
  const parts: Part[] = [
    { label: 'Papers that two dumps agree on', value: agree, of: own.length, weight: WEIGHTS.agree, sentence: `${agree} of ${own.length} papers are in more than one dump.` },
    { label: 'Whole lists of authors', value: whole, of: own.length, weight: WEIGHTS.whole, sentence: `${own.length - whole} of ${own.length} lists of authors are cut in every dump.` },
    { label: 'Dated papers', value: dated, of: own.length, weight: WEIGHTS.dated, sentence: `${own.length - dated} of ${own.length} papers have no year.` },
    { label: 'Nothing in question', value: 1 / 2 ** open, of: 1, weight: WEIGHTS.settled, sentence: open === 0 ? 'No question about the name waits for an answer.' : `${open} of the questions in the review concern this person.` },
  ];
  return {
    value: Math.round(100 * parts.reduce((sum, part) => sum + part.weight * share(part), 0)),
    parts: parts.map(({ label, value, of, sentence }) => ({ label, value, of, sentence })),
    formula: `100 × (${parts.map(({ weight, label }) => `${weight} × ${label.toLowerCase()}`).join(' + ')}), each as a share from 0 to 1; every question that waits halves the last.`,
  };
}
