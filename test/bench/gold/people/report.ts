/** What the rules for people find in one labelled set: baselines, the curve over the strictness, and each kind of evidence left out. */
import { matchPeople } from '../../../../electron/core/ledger/match/people/match.ts';
import { evidenceKinds, type PeopleOptions } from '../../../../electron/core/ledger/match/people/types.ts';
import { baselines } from './baselines.ts';
import { bcubed, type Quality } from './bcubed.ts';
import type { LabelledPeople } from './shape.ts';

const row = (what: string, { precision, recall, f1 }: Quality, more = ''): void => {
  console.log(`  ${what.padEnd(34)} P ${precision.toFixed(4)}   R ${recall.toFixed(4)}   F1 ${f1.toFixed(4)}   ${more}`);
};

function measured(set: LabelledPeople, options: PeopleOptions): { quality: Quality; more: string } {
  const began = performance.now();
  const { clusters, matches } = matchPeople(set.signatures, options);
  const asked = matches.filter(({ zone }) => zone === 'ask');
  const right = asked.filter(({ a, b }) => set.truth.get(a) !== undefined && set.truth.get(a) === set.truth.get(b)).length;
  const seconds = (performance.now() - began) / 1000;
  return { quality: bcubed(clusters, set.truth), more: `${asked.length} questions, ${right} of them rightly; ${seconds.toFixed(1)} s` };
}

export interface ReportOptions {
  readonly strictness: readonly number[];
  readonly ablation: boolean;
}

/** Prints the report on one set. */
export function report(set: LabelledPeople, { strictness, ablation }: ReportOptions): void {
  const people = new Set(set.truth.values()).size;
  console.log(`\n${set.title}: ${set.signatures.length} signatures of ${people} people\n`);
  for (const [what, group] of baselines) row(what, bcubed(group(set.signatures), set.truth));
  for (const at of strictness) {
    const { quality, more } = measured(set, { strictness: at });
    row(`strictness ${at.toFixed(1)}`, quality, more);
  }
  if (!ablation) return;
  console.log('  at strictness 0.5, each kind of evidence left out:');
  for (const kind of evidenceKinds) {
    const { quality, more } = measured(set, { without: [kind] });
    row(`without ${kind}`, quality, more);
  }
}

/** The gain that is asked for over the better baseline, and the precision of joins that nobody is asked about. */
const GAIN = 0.05;
const PRECISE = 0.97;

/** Prints, for each set, how the default strictness stands to the better baseline, and from which strictness on nearly all joins are right. */
export function summary(sets: readonly LabelledPeople[]): void {
  console.log('\nAll sets: the better baseline, the default strictness, and the lowest strictness with a precision of 0.97');
  for (const set of sets) {
    const best = Math.max(...baselines.map(([, group]) => bcubed(group(set.signatures), set.truth).f1));
    const { quality } = measured(set, {});
    const precise = [0.5, 0.6, 0.7, 0.8, 0.9, 1].find((strictness) => measured(set, { strictness }).quality.precision >= PRECISE);
    const gain = quality.f1 - best;
    console.log(`  ${set.title.padEnd(40)} baseline F1 ${best.toFixed(3)}   default ${quality.f1.toFixed(3)} (${gain >= GAIN ? 'goal reached' : `goal ${(best + GAIN).toFixed(3)} missed`})   precise from ${precise?.toFixed(1) ?? 'none'}`);
  }
}
