/** What the user sets the map to for good. Every change is a row of the log, so that undo takes it back. */
import type { Look, Mark, View } from '../../../shared/model/look.ts';
import type { MapState, NodeRef, OwnTopic } from '../../../shared/model/map.ts';
import type { NetworkKind } from '../../../shared/model/slice.ts';
import { replay } from '../ledger/actions.ts';
import { incidence, INSTITUTION } from '../network/incidence.ts';
import type { Deed } from '../ledger/deeds.ts';
import { finish, type Steps } from '../ledger/steps.ts';
import { act, actInSteps, inTransaction, readLog } from '../store/actions.ts';
import { one, sql, type ReadableDB, type WritableDB } from '../store/sql.ts';
import { topicsFollow } from '../topics/store.ts';
import { anchorsOf, nodesOf } from './anchors.ts';
import { mapFactsOf, type MapFacts } from './facts.ts';

/** What the user has said of the map so far. */
export function mapFacts(db: ReadableDB): MapFacts {
  return mapFactsOf(replay(readLog(db)).done);
}

/** The name of a node, whatever it is; null when the library does not hold it. */
export function nodeName(db: ReadableDB, id: string): string | null {
  return one<{ name: string }>(db, sql`
    SELECT name FROM person WHERE key = ${id} UNION ALL SELECT label FROM paper WHERE key = ${id}
    UNION ALL SELECT label FROM topic WHERE key = ${id} LIMIT 1`)?.name ?? institutionName(db, id);
}

/** Institutions have no table: they are what records print. */
function institutionName(db: ReadableDB, id: string): string | null {
  if (!id.startsWith(INSTITUTION)) return null;
  const { ids, names } = incidence(db).institutions;
  return names[ids.indexOf(id)] ?? null;
}

function named(db: ReadableDB, anchors: ReadonlySet<string>): NodeRef[] {
  return [...nodesOf(db, anchors)].map((id) => ({ id, name: nodeName(db, id) ?? id }));
}

/** Look, marks, views and topics as they stand. */
export function mapState(db: ReadableDB): MapState {
  const { look, marks, views, topics } = mapFacts(db);
  return {
    look,
    hidden: named(db, marks.hidden),
    closed: named(db, marks.closed),
    starred: named(db, marks.starred),
    me: named(db, marks.me)[0] ?? null,
    views: [...views].map(([name, view]) => ({ name, network: view.look.network })),
    topics: [...topics.values()],
  };
}

function done(db: WritableDB, sentence: string, action: Deed): MapState {
  return db.transaction(() => {
    act(db, sentence, action, Date.now());
    return mapState(db);
  })();
}

const networks: Record<NetworkKind, string> = { coauthors: 'coauthors', topics: 'topics', papers: 'papers', institutions: 'institutions', mixed: 'people and topics' };

/** What the history says of a new look: the network where that is new, else the filter. */
function lookSentence(before: Look, after: Look): string {
  if (before.network !== after.network) return `Showed the network of ${networks[after.network]}`;
  if (before.counting !== after.counting) return `Counted papers ${after.counting === 'full' ? 'in full' : 'fractionally'}`;
  if (before.remove !== after.remove) return after.remove ? 'Took what is filtered out off the map' : 'Dimmed what is filtered out';
  return JSON.stringify(before.filter) === JSON.stringify(after.filter) ? 'Opened or closed a community' : 'Changed the filter';
}

export function changeLook(db: WritableDB, look: Look): MapState {
  const before = mapFacts(db).look;
  return JSON.stringify(before) === JSON.stringify(look) ? mapState(db) : done(db, lookSentence(before, look), { kind: 'look', look });
}

const verbs: Record<Mark, [on: string, off: string]> = {
  hidden: ['Hid', 'Showed again'], closed: ['Closed', 'Opened'], starred: ['Followed', 'Unfollowed'], me: ['Said “this is me” of', 'No longer “me”:'],
};

/** Names of two, and how many more. */
function listed(db: ReadableDB, ids: readonly string[]): string {
  const names = ids.slice(0, 2).map((id) => nodeName(db, id) ?? id).join(', ');
  return ids.length > 2 ? `${names} and ${ids.length - 2} more` : names;
}

/** Sets or lifts a mark. Null when one of the nodes is not in the library. */
export function mark(db: WritableDB, { ids, mark: kind, on }: { ids: readonly string[]; mark: Mark; on: boolean }): MapState | null {
  if (ids.some((id) => nodeName(db, id) === null)) return null;
  return done(db, `${verbs[kind][on ? 0 : 1]} ${listed(db, ids)}`, { kind: 'mark', mark: kind, nodes: anchorsOf(db, ids), on });
}

/** Keeps a note on a node; null takes it away. Null when the node is not in the library. */
export function note(db: WritableDB, { id, text }: { id: string; text: string | null }): MapState | null {
  const name = nodeName(db, id);
  const [node] = anchorsOf(db, [id]);
  if (name === null || node === undefined) return null;
  const kept = text === '' ? null : text;
  return done(db, kept === null ? `Removed the note on ${name}` : `Wrote a note on ${name}`, { kind: 'note', node, text: kept });
}

export function nameCommunity(db: WritableDB, { network, members, name }: { network: NetworkKind; members: readonly string[]; name: string | null }): MapState {
  return done(db, name === null ? 'Gave a community its suggested name back' : `Named a community ${name}`,
    { kind: 'community', network, members: anchorsOf(db, members), name });
}

function topicSentence(topic: OwnTopic | null): string {
  if (topic === null) return 'Forgot a topic of your own';
  if (topic.hidden) return `Hid the topic ${topic.name}`;
  return topic.takes === undefined ? `Kept the topic ${topic.name}` : `Put two topics together as ${topic.name}`;
}

/** Keeps a topic of the user's own, or forgets it; all papers are searched for it, in steps. */
export function changeTopicInSteps(db: WritableDB, { key, topic }: { key: string; topic: OwnTopic | null }): Steps<MapState> {
  const deed = { kind: 'topic' as const, key, topic };
  return inTransaction(db, function* changed() {
    yield* actInSteps(db, topicSentence(topic), deed, Date.now());
    yield* topicsFollow(db, deed);
    return mapState(db);
  });
}

/** The same without pauses. */
export function changeTopic(db: WritableDB, change: { key: string; topic: OwnTopic | null }): MapState {
  return finish(changeTopicInSteps(db, change));
}

/** `was` is the name that the view had so far. */
export function keepView(db: WritableDB, { name, view, was }: { name: string; view: View | null; was?: string | undefined }): MapState {
  if (was !== undefined) return done(db, `Renamed the view ${was} to ${name}`, { kind: 'view', name, view, was });
  return done(db, view === null ? `Forgot the view ${name}` : `Kept the view ${name}`, { kind: 'view', name, view });
}

/** The view kept under a name, or null. */
export function keptView(db: ReadableDB, name: string): View | null {
  return mapFacts(db).views.get(name) ?? null;
}
