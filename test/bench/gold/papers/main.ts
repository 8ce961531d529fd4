/** How well papers are matched, on labelled data: `node test/bench/gold/papers/main.ts [--gold DIR]`. It prints, and never fails on a figure. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { matchPapers } from '../../../../electron/core/ledger/match/papers/index.ts';
import { setsBeside } from './adapters.ts';
import { answer, Joined, judge, type Quality } from './judge.ts';
import { readGold, type GoldSet } from './neutral.ts';
import { toRecords } from './records.ts';
import { zoteroJoins } from './zotero.ts';

/** Measures the rules and the baseline on the sets in a folder of the neutral shape, or on those beside the checkout. */
export function benchPapers(folder?: string): void {
  const examples = resolve(import.meta.dirname, '../../../../../shared/examples/gold');
  const sets = folder !== undefined ? [readGold(resolve(folder))] : existsSync(examples) ? setsBeside(examples) : [];
  if (sets.length === 0) console.log('No labelled papers: give a folder with --gold, because the examples are not beside the checkout.');
  for (const set of sets) measure(set);
}

function measure(gold: GoldSet): void {
  console.log(`\n${gold.name}: ${gold.papers.length} records${gold.pairs ? `, ${gold.pairs.length} labelled pairs` : ''}`);
  const records = toRecords(gold.papers);
  const start = performance.now();
  const { matches } = matchPapers(records);
  const took = performance.now() - start;
  const joined = new Joined();
  for (const match of matches) if (match.zone === 'sure' && match.verdict === 'same') joined.join(match.a, match.b);
  const before = judge(gold, (id) => joined.of(id));
  const asked = answer(gold, matches.filter((match) => match.zone === 'ask'), joined);
  const after = judge(gold, (id) => joined.of(id));
  const zotero = zoteroJoins(records);
  line('Zotero’s rule', judge(gold, (id) => zotero.of(id)));
  line('Joined without asking', before);
  line('With questions answered', after);
  const found = after.right - before.right;
  const cost = asked.yes === 0 ? '' : `, ${(asked.questions / asked.yes).toFixed(2)} for each yes`;
  console.log(`  ${asked.questions} questions, ${asked.yes} answered yes${cost}, ${found} true pairs found by asking${gold.pairs ? `, ${asked.notJudged} questions without a label` : ''}; ${took.toFixed(0)} ms`);
}

function line(name: string, { precision, recall, f1, right, wrong, missed }: Quality): void {
  const [p, r, f] = [precision, recall, f1].map((value) => value.toFixed(4));
  console.log(`  ${name.padEnd(24)} P ${p}  R ${r}  F1 ${f}   ${right} right, ${wrong} wrong, ${missed} missed`);
}

if (import.meta.main) benchPapers(parseArgs({ options: { gold: { type: 'string' } } }).values.gold);
