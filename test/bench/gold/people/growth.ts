/** `node test/bench/gold/people/growth.ts`: processor time and memory of matching people, for libraries of 10,000 and of 100,000 records. */
import { matchPeople } from '../../../../electron/core/ledger/match/people/match.ts';
import type { Signature } from '../../../../electron/core/ledger/match/people/types.ts';
import { generateLibrary } from './generate.ts';

/** Seconds of processor time: those of the clock depend on what else the machine does. */
function measure(signatures: readonly Signature[]): number {
  const before = process.cpuUsage();
  const { clusters, matches } = matchPeople(signatures);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const asked = matches.filter(({ zone }) => zone === 'ask').length;
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  console.log(`${signatures.length} signatures: ${clusters.length} people, ${asked} questions, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB in use`);
  return seconds;
}

const small = measure(generateLibrary(1, 10_000));
const large = measure(generateLibrary(1, 100_000));
const oneName = generateLibrary(2, 100_000).slice(0, 3000).map((signature, i): Signature => ({ ...signature, list: `list ${i}`, name: i % 3 === 0 ? 'Y. Wang' : `Y. ${'ABCDEFGHIJ'[i % 10]}. Wang` }));
console.log(`growth from 10,000 to 100,000 records: ${(large / small).toFixed(1)} times`);
console.log('one block, three thousand signatures of Y. Wang:');
measure(oneName);
