/** Where the user put nodes of the map: a deed that undo takes back to where they stood before. */
import type { NetworkKind } from '../../../shared/model/slice.ts';
import type { Deed, Placed } from '../ledger/deeds.ts';
import { act } from '../store/actions.ts';
import { places, savePlaces } from '../store/library.ts';
import { statement, type WritableDB } from '../store/sql.ts';
import { anchorsOf, nodeOf } from './anchors.ts';
import { nodeName } from './state.ts';

export interface Pins { readonly network: NetworkKind; readonly ids: readonly string[]; readonly x: readonly number[]; readonly y: readonly number[]; readonly pinned: readonly boolean[] }

/** Puts nodes where a row of the log says; nodes that are gone are passed over. */
function putBack(db: WritableDB, network: NetworkKind, placed: readonly Placed[]): void {
  const forget = statement(db, 'DELETE FROM place WHERE network = ? AND node = ?');
  const known = placed.flatMap(({ node, at }) => {
    const id = nodeOf(db, node);
    return id === null ? [] : [{ id, at }];
  });
  for (const { id, at } of known) if (at === null) forget.run(network, id);
  savePlaces(db, network, known.flatMap(({ id, at }) => (at === null ? [] : [{ node: id, x: at.x, y: at.y, pinned: at.pinned ? 1 : 0 }])));
}

/** What undoing (`before`) or doing again (`after`) a deed means for places; deeds of other kinds move nothing. */
export function movePins(db: WritableDB, deed: Deed, to: 'before' | 'after'): void {
  if (deed.kind === 'pin') putBack(db, deed.network, deed[to]);
}

/** Keeps where the user put nodes, or let them go. Numbers that are not finite are left out. */
export function pin(db: WritableDB, { network, ids, x, y, pinned }: Pins): void {
  const stood = new Map(places(db, network).map((place) => [place.node, place]));
  const anchors = anchorsOf(db, ids);
  const before = ids.map((id, i): Placed => {
    const place = stood.get(id);
    return { node: anchors[i] ?? id, at: place ? { x: place.x, y: place.y, pinned: place.pinned === 1 } : null };
  });
  const after = ids.flatMap((id, i): Placed[] => {
    const at = { x: x[i] ?? Number.NaN, y: y[i] ?? Number.NaN, pinned: pinned[i] === true };
    return Number.isFinite(at.x) && Number.isFinite(at.y) ? [{ node: anchors[i] ?? id, at }] : [];
  });
  const [first = ''] = ids;
  const who = ids.length === 1 ? nodeName(db, first) ?? first : `${ids.length} nodes`;
  db.transaction(() => {
    putBack(db, network, after);
    act(db, pinned.some(Boolean) ? `Placed ${who} on the map` : `Let ${who} go`, { kind: 'pin', network, before, after }, Date.now());
  })();
}
