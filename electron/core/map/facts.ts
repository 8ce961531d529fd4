/** What the user said of the map, from the deeds that hold: look, marks, notes, names of communities, topics, views. Pure. */
import { firstLook, type Look, type Mark, type View } from '../../../shared/model/look.ts';
import type { OwnTopic } from '../../../shared/model/map.ts';
import type { NetworkKind } from '../../../shared/model/slice.ts';
import type { LogRow } from '../ledger/actions.ts';
import type { Deed } from '../ledger/deeds.ts';

/** A community that was named, by the anchors of its members then. */
export interface NamedCommunity { readonly network: NetworkKind; readonly members: readonly string[]; readonly name: string | null }

export interface MapFacts {
  readonly look: Look;
  /** Anchors (see anchors.ts) that bear each mark; at most one is `me`. */
  readonly marks: Readonly<Record<Mark, ReadonlySet<string>>>;
  readonly notes: ReadonlyMap<string, string>;
  /** The latest stands last. */
  readonly communities: readonly NamedCommunity[];
  readonly topics: ReadonlyMap<string, OwnTopic>;
  readonly views: ReadonlyMap<string, View>;
}

function put<V>(map: Map<string, V>, key: string, value: V | null): void {
  map.delete(key);
  if (value !== null) map.set(key, value);
}

function changeTopics(topics: Map<string, OwnTopic>, { key, topic }: Extract<Deed, { kind: 'topic' }>): void {
  if (topic === null) return put(topics, key, null);
  const { takes, ...kept } = topic;
  if (takes !== undefined) topics.delete(takes);
  put(topics, key, kept);
}

function mark(marks: Record<Mark, Set<string>>, action: Extract<Deed, { kind: 'mark' }>): void {
  const bearers = marks[action.mark];
  if (action.mark === 'me' && action.on) bearers.clear();
  for (const node of action.nodes) {
    if (action.on) bearers.add(node);
    else bearers.delete(node);
  }
}

/** What follows for the map; later deeds replace earlier ones about the same thing. */
export function mapFactsOf(done: readonly LogRow<Deed>[]): MapFacts {
  let look = firstLook;
  const marks: Record<Mark, Set<string>> = { hidden: new Set(), closed: new Set(), starred: new Set(), me: new Set() };
  const notes = new Map<string, string>();
  const communities: NamedCommunity[] = [];
  const topics = new Map<string, OwnTopic>();
  const views = new Map<string, View>();
  for (const { action } of done) {
    if (action.kind === 'look') look = action.look;
    if (action.kind === 'mark') mark(marks, action);
    if (action.kind === 'note') put(notes, action.node, action.text);
    if (action.kind === 'community') communities.push(action);
    if (action.kind === 'topic') changeTopics(topics, action);
    if (action.kind === 'view' && action.was !== undefined) views.delete(action.was);
    if (action.kind === 'view') put(views, action.name, action.view);
  }
  return { look, marks, notes, communities, topics, views };
}
