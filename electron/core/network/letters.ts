/** Letters of communities as they were given: kept in the library, so that colours stay with their people through imports, undo and redo. */
import { createHash } from 'node:crypto';
import type { Counting, NetworkKind } from '../../../shared/model/slice.ts';
import { replay } from '../ledger/actions.ts';
import { anchorsOf, nodesOf } from '../map/anchors.ts';
import { OF_MAP, readLog } from '../store/actions.ts';
import { one, run, sql, type ReadableDB, type WritableDB } from '../store/sql.ts';
import type { FormerCommunity } from './carry-over.ts';
import { LETTERS } from './communities.ts';
import { rowOf } from './csr.ts';
import type { Whole } from './whole.ts';

/** Members that are remembered of a community: enough to know it again, those with the most papers, who stay. */
const REMEMBERED = 200;
/** States of the library whose letters are kept: as many steps of undo find their colours exactly. */
const STATES = 30;

/** Which deeds hold that papers, people, ties and topics follow from: the same after undo and redo. */
function stateOf(db: ReadableDB): string {
  const ids = replay(readLog(db)).done.filter(({ action }) => !OF_MAP.has(action.kind) || action.kind === 'topic').map(({ id }) => id);
  return createHash('sha256').update(ids.join(' ')).digest('hex');
}

/** The letters of this state of the library where it was shown before, else those that were given last; none on the first map. */
export function formerLetters(db: ReadableDB, network: NetworkKind, counting: Counting): FormerCommunity[] {
  const row = one<{ communities: string }>(db, sql`
    SELECT communities FROM letter WHERE network = ${network}
    ORDER BY state = ${stateOf(db)} AND counting = ${counting} DESC, given DESC LIMIT 1`);
  const former = row === null ? [] : (JSON.parse(row.communities) as FormerCommunity[]);
  return former.map((community) => ({ ...community, members: [...nodesOf(db, community.members)] }));
}

/** Whether the letters of this state of the library are kept. */
export function lettersKept(db: ReadableDB, network: NetworkKind, counting: Counting): boolean {
  return one(db, sql`SELECT given FROM letter WHERE state = ${stateOf(db)} AND network = ${network} AND counting = ${counting}`) !== null;
}

/** Who bears each letter: of many those with the most papers. */
function bearers({ net, groups: { group }, papersOf }: Whole): string[][] {
  const members: number[][] = LETTERS.map(() => []);
  group.forEach((number, node) => members[number - 1]?.push(node));
  const papers = (node: number): number => rowOf(papersOf, node).length;
  const known = (all: number[]): number[] => (all.length > REMEMBERED ? all.sort((a, b) => papers(b) - papers(a) || a - b).slice(0, REMEMBERED) : all);
  return members.map((all) => known(all).map((node) => net.ids[node] ?? ''));
}

/** Keeps who bears the letters of a network as it stands, and forgets the oldest. */
export function keepLetters(db: WritableDB, { network, counting }: { network: NetworkKind; counting: Counting }, whole: Whole): void {
  const communities = bearers(whole).flatMap((members, i): FormerCommunity[] => {
    const size = whole.groups.sizes[i] ?? 0;
    return size === 0 ? [] : [{ number: i + 1, size, members: anchorsOf(db, members) }];
  });
  db.transaction(() => {
    run(db, sql`INSERT OR IGNORE INTO letter (state, network, counting, communities) VALUES (${stateOf(db)}, ${network}, ${counting}, ${JSON.stringify(communities)})`);
    run(db, sql`DELETE FROM letter WHERE network = ${network} AND counting = ${counting} AND given NOT IN (
      SELECT given FROM letter WHERE network = ${network} AND counting = ${counting} ORDER BY given DESC LIMIT ${STATES})`);
  })();
}
