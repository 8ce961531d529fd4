/** Where the user put nodes of the map, one by one, with a run of the layout or with a kept view: a deed that undo takes back to where they stood before. */
import type { View } from '../../../shared/model/look.ts';
import type { MapState } from '../../../shared/model/map.ts';
import type { NetworkKind } from '../../../shared/model/slice.ts';
import type { Deed, Placed } from '../ledger/deeds.ts';
import { act } from '../store/actions.ts';
import { places, savePlaces } from '../store/library.ts';
import { statement, type WritableDB } from '../store/sql.ts';
import { anchorsOf, nodeOf } from './anchors.ts';
import { mapFacts, mapState, nodeName } from './state.ts';

export interface Pins { readonly network: NetworkKind; readonly ids: readonly string[]; readonly x: readonly number[]; readonly y: readonly number[]; readonly pinned: readonly boolean[]; readonly apart?: readonly boolean[] | undefined }

/** Puts nodes where a row of the log says; nodes that are gone are passed over. */
function putBack(db: WritableDB, network: NetworkKind, placed: readonly Placed[]): void {
  const forget = statement(db, 'DELETE FROM place WHERE network = ? AND node = ?');
  const known = placed.flatMap(({ node, at }) => {
    const id = nodeOf(db, node);
    return id === null ? [] : [{ id, at }];
  });
  for (const { id, at } of known) if (at === null) forget.run(network, id);
  savePlaces(db, network, known.flatMap(({ id, at }) => (at === null ? [] : [{ node: id, x: at.x, y: at.y, pinned: at.pinned ? 1 : 0, apart: at.apart === true ? 1 : 0 }])));
}

/** What undoing (`before`) or doing again (`after`) a deed means for places; deeds of other kinds move nothing. */
export function movePins(db: WritableDB, deed: Deed, to: 'before' | 'after'): void {
  const moved = deed.kind === 'pin' ? deed : deed.kind === 'look' ? deed.moved : undefined;
  if (moved) putBack(db, moved.network, moved[to]);
}

const placedAt = (x: number, y: number, pinned: boolean, apart: boolean): NonNullable<Placed['at']> => ({ x, y, pinned, ...(apart ? { apart } : {}) });

/** Where nodes stand and are to stand, as rows of the log. Numbers that are not finite are left out. */
function rowsOf(db: WritableDB, { network, ids, x, y, pinned, apart }: Pins): { before: Placed[]; after: Placed[] } {
  const stood = new Map(places(db, network).map((place) => [place.node, place]));
  const anchors = anchorsOf(db, ids);
  const before = ids.map((id, i): Placed => {
    const place = stood.get(id);
    return { node: anchors[i] ?? id, at: place ? placedAt(place.x, place.y, place.pinned === 1, place.apart === 1) : null };
  });
  const after = ids.flatMap((id, i): Placed[] => {
    const at = placedAt(x[i] ?? Number.NaN, y[i] ?? Number.NaN, pinned[i] === true, apart?.[i] === true);
    return Number.isFinite(at.x) && Number.isFinite(at.y) ? [{ node: anchors[i] ?? id, at }] : [];
  });
  return { before, after };
}

/** Keeps where the user put nodes, or let them go. Numbers that are not finite are left out. */
export function pin(db: WritableDB, pins: Pins): void {
  const { network, ids, pinned } = pins;
  const { before, after } = rowsOf(db, pins);
  const [first = ''] = ids;
  const who = ids.length === 1 ? nodeName(db, first) ?? first : `${ids.length} nodes`;
  db.transaction(() => {
    putBack(db, network, after);
    act(db, pinned.some(Boolean) ? `Placed ${who} on the map` : `Let ${who} go`, { kind: 'pin', network, before, after }, Date.now());
  })();
}

/** Keeps where a run of the layout has put nodes that the user asked for: one deed, whoever moved; none where nobody did. */
export function arrange(db: WritableDB, pins: Pins): void {
  const { before, after } = rowsOf(db, pins);
  const stood = new Map(before.map(({ node, at }) => [node, JSON.stringify(at)]));
  const moved = after.filter(({ node, at }) => stood.get(node) !== JSON.stringify(at));
  if (moved.length === 0) return;
  const nodes = new Set(moved.map(({ node }) => node));
  db.transaction(() => {
    putBack(db, pins.network, moved);
    act(db, 'Ran the layout', { kind: 'pin', network: pins.network, before: before.filter(({ node }) => nodes.has(node)), after: moved }, Date.now());
  })();
}

/** Those of a view who stand elsewhere now, with whether they are pinned, which a view leaves as it is. */
function movedBy(db: WritableDB, { look: { network }, ids, x, y }: View): Pins {
  const stood = new Map(places(db, network).map((place) => [place.node, place]));
  const rows = ids.flatMap((id, i) => {
    const [place, at] = [stood.get(id), { x: x[i] ?? Number.NaN, y: y[i] ?? Number.NaN }];
    return !Number.isFinite(at.x) || !Number.isFinite(at.y) || (place?.x === at.x && place.y === at.y) ? [] : [{ id, ...at, pinned: place?.pinned === 1 }];
  });
  return { network, ids: rows.map(({ id }) => id), x: rows.map((row) => row.x), y: rows.map((row) => row.y), pinned: rows.map((row) => row.pinned) };
}

/** Shows the map as a view has it: its look and its places, as one deed; a map that stands so already is left as it is. */
export function showView(db: WritableDB, { name, view }: { name: string; view: View }): { state: MapState; changed: boolean } {
  const moves = movedBy(db, view);
  if (moves.ids.length === 0 && JSON.stringify(mapFacts(db).look) === JSON.stringify(view.look)) return { state: mapState(db), changed: false };
  const moved = { network: moves.network, ...rowsOf(db, moves) };
  return db.transaction(() => {
    putBack(db, moved.network, moved.after);
    act(db, `Opened the view ${name}`, { kind: 'look', look: view.look, ...(moves.ids.length > 0 ? { moved } : {}) }, Date.now());
    return { state: mapState(db), changed: true };
  })();
}
