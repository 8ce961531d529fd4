/** Commands about what the library holds: what can be filtered by, topics, kept views, dumps. */
import { Bookmark, BookmarkPlus, Columns2, Eye, FileText, FileX, FunnelX, ListFilter, PencilLine, Plus, Trash2 } from 'lucide-react';
import type { Filter } from '../../shared/model/look.ts';
import type { Facets } from '../../shared/model/map.ts';
import type { Actions } from '../state/actions.ts';
import { isOpen } from '../state/look-actions.ts';
import type { WindowState } from '../state/store.ts';
import { dumpsOfSameOwner } from '../state/tools.ts';
import type { PaletteCommand } from './command.ts';

export function filters(actions: Actions, { mapState, facets }: WindowState): PaletteCommand[] {
  if (mapState === null) return [];
  const { filter, remove, counting } = mapState.look;
  const values = (word: string, facet: Facets['topics'] | undefined, change: (key: string) => Partial<Filter>): PaletteCommand[] =>
    (facet ?? []).map(({ key, label }) => ({ label: `Show only ${word} ${label}`, Icon: ListFilter, oneOfMany: true, run: () => void actions.changeFilter(change(key)) }));
  return [
    { label: 'New topic…', Icon: Plus, run: () => actions.openDialog({ kind: 'topic', from: null }) },
    ...(isOpen(filter) ? [] : [{ label: 'Clear the filter', Icon: FunnelX, run: () => void actions.clearFilter() }]),
    ...values('topic', facets?.topics, (key) => ({ topics: [key] })),
    ...values('source', facets?.sources, (key) => ({ sources: [key] })),
    ...values('kind', facets?.kinds, (key) => ({ kinds: [key] })),
    ...values('organisation', facets?.organizations, (key) => ({ organizations: [key] })),
    { label: filter.undated ? 'Leave out papers without a year' : 'Show papers without a year', Icon: ListFilter, run: () => void actions.changeFilter({ undated: !filter.undated }) },
    { label: filter.onlyWithCode ? 'Show papers without code' : 'Show only papers with code', Icon: ListFilter, run: () => void actions.changeFilter({ onlyWithCode: !filter.onlyWithCode }) },
    { label: remove ? 'Dim what is filtered out' : 'Take what is filtered out off the map', Icon: ListFilter, run: () => void actions.changeLook({ remove: !remove }) },
    { label: counting === 'full' ? 'Count papers fractionally' : 'Count every paper in full', Icon: ListFilter, run: () => void actions.changeLook({ counting: counting === 'full' ? 'fractional' : 'full' }) },
    ...mapState.topics.filter(({ hidden }) => hidden).map((topic) => ({ label: `Show the topic ${topic.name} again`, Icon: Eye, oneOfMany: true, run: () => void actions.keepTopic({ ...topic, hidden: false }) })),
    ...mapState.hidden.map(({ id, name }) => ({ label: `Show ${name} again`, Icon: Eye, oneOfMany: true, run: () => void actions.mark([id], name, 'hidden', false) })),
  ];
}

export function views(actions: Actions, { mapState, map }: WindowState): PaletteCommand[] {
  return [
    ...(map === null ? [] : [{ label: 'Keep this view…', Icon: BookmarkPlus, run: () => actions.openDialog({ kind: 'view' as const, was: null }) }]),
    ...(mapState?.views ?? []).flatMap(({ name }): PaletteCommand[] => [
      { label: `Open the view ${name}`, Icon: Bookmark, run: () => void actions.openView(name) },
      { label: `Rename the view ${name}…`, Icon: PencilLine, oneOfMany: true, run: () => actions.openDialog({ kind: 'view', was: name }) },
      { label: `Forget the view ${name}`, Icon: Trash2, oneOfMany: true, run: () => void actions.forgetView(name) },
    ]),
  ];
}

/** Each dump's report, leaving it out, and taking it out; and dumps of one person beside each other. */
export function dumps(actions: Actions, { summary, mapState }: WindowState): PaletteCommand[] {
  const all = summary?.dumps ?? [];
  const without = mapState?.look.filter.withoutDumps ?? [];
  return all.flatMap((dump): PaletteCommand[] => {
    const { id, file } = dump;
    const left = without.includes(id);
    const before = dumpsOfSameOwner(all, id).findLast((other) => other.id < id);
    return [
      { label: `Show the report of ${file}`, Icon: FileText, oneOfMany: true, run: () => void actions.openFileReport(id) },
      { label: left ? `Show the papers of ${file} again` : `Leave out the papers of ${file}`, Icon: ListFilter, oneOfMany: true, run: () => void actions.changeFilter({ withoutDumps: left ? without.filter((one) => one !== id) : [...without, id] }) },
      { label: `Remove ${file} from the library`, Icon: FileX, oneOfMany: true, run: () => void actions.removeDump(id, file) },
      ...(before === undefined ? [] : [{ label: `Compare ${before.file} with ${file}`, Icon: Columns2, oneOfMany: true, run: () => actions.begin({ kind: 'dumps', before: before.id, after: id }) }]),
    ];
  });
}
