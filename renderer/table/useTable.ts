/** What the table stands on: the slice of the map under the map's filter, which rows are open, and the papers of their ties. */
import { useMemo, useRef, useState } from 'react';
import type { PaperRow } from '../../shared/model/library.ts';
import type { Mask } from '../../shared/model/mask.ts';
import type { GraphSlice } from '../../shared/model/slice.ts';
import { useActions, useAnswer } from '../state/context.tsx';
import { useStanding } from '../state/useMapMask.ts';
import { firstOrder, lines, sorted, tableModel, tieKey, type TableItem, type TableModel, type TableOrder } from './model.ts';

export interface Table {
  model: TableModel;
  items: readonly TableItem[];
  order: TableOrder;
  setOrder: (order: TableOrder) => void;
  /** Opens or closes the ties of a row, or the papers of a tie. */
  setOpen: (item: TableItem, open: boolean) => void;
  /** The papers of a tie; null until they have been read, which `readPapers` asks for. */
  papersOf: (key: string) => readonly PaperRow[] | null;
  readPapers: (of: number, node: number) => void;
  papersAtLeast: (id: string) => boolean;
}

type Papers = ReadonlyMap<string, readonly PaperRow[]>;

/** The papers of ties, read once for each slice. */
function useTiePapers(slice: GraphSlice): { papers: Papers; read: (of: number, node: number) => void } {
  const { papersOfTie } = useActions();
  const [kept, setKept] = useState<{ slice: GraphSlice; papers: Papers }>({ slice, papers: new Map() });
  const asked = useRef<{ slice: GraphSlice; keys: Set<string> }>({ slice, keys: new Set() });
  const read = async (of: number, node: number): Promise<void> => {
    if (asked.current.slice !== slice) asked.current = { slice, keys: new Set() };
    const key = tieKey(slice, of, node);
    if (asked.current.keys.has(key)) return;
    asked.current.keys.add(key);
    const papers = await papersOfTie(slice.network, slice.ids[of] ?? '', slice.ids[node] ?? '');
    if (papers === null) return;
    setKept((before) => ({ slice, papers: new Map(before.slice === slice ? before.papers : []).set(key, papers) }));
  };
  return { papers: kept.slice === slice ? kept.papers : new Map(), read: (of, node) => void read(of, node) };
}

/** Who may have more papers than are known; nobody until it has been read. */
function usePapersAtLeast(): (id: string) => boolean {
  const { answer } = useAnswer('people', (client, signal) => client.people.list(undefined, { signal }));
  const known = answer.state === 'done' ? answer.value : null;
  const more = useMemo(() => new Set((known ?? []).filter(({ papersAtLeast }) => papersAtLeast).map(({ personId }) => personId)), [known]);
  return (id) => more.has(id);
}

/** `passing` is the filter's answer about this slice, `only` what a tool has set off in it, or null for everything. */
export function useTable(slice: GraphSlice, passing: Mask | null, only: ReadonlySet<string> | null): Table {
  const mask = useStanding(slice, passing);
  const model = useMemo(() => tableModel(slice, mask, only), [slice, mask, only]);
  const [order, setOrder] = useState(firstOrder);
  const nodes = useMemo(() => sorted(model, order), [model, order]);
  const [open, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { papers, read } = useTiePapers(slice);
  const items = useMemo(() => lines(model, nodes, open, papers), [model, nodes, open, papers]);
  return {
    model, items, order, setOrder,
    setOpen: ({ key }, wanted) => setOpened((before) => {
      const after = new Set(before);
      if (wanted) after.add(key);
      else after.delete(key);
      return after;
    }),
    papersOf: (key) => papers.get(key) ?? null,
    readPapers: read,
    papersAtLeast: usePapersAtLeast(),
  };
}
