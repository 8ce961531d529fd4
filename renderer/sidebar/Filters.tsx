/** What the map is filtered by: topics, code, and behind a fold everything else. Each value says how many papers have it. */
import { ChevronDown, ChevronRight, ListFilter, Plus } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { Filter } from '../../shared/model/look.ts';
import type { Facets } from '../../shared/model/map.ts';
import { counted, number } from '../../shared/text/words.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { isOpen } from '../state/look-actions.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { NumberField, TextField } from './Fields.tsx';

type ListKey = 'topics' | 'sources' | 'kinds' | 'organizations';
const FEW = 5;
const MANY = 60;

function toggled(list: readonly string[], key: string, on: boolean): string[] {
  return on ? [...list, key] : list.filter((one) => one !== key);
}

/** Values of one question; what is chosen stands first, so that it can be taken back, then topics of the user's own. `children` are below them, and there without any. */
function FacetList({ title, hint, field, facets, few = FEW, children }: { title: string; hint?: string; field: ListKey; facets: Facets; few?: number; children?: ReactNode }) {
  const chosen = useWindow((state) => state.mapState?.look.filter[field]) ?? [];
  const own = useWindow((state) => state.mapState?.topics) ?? [];
  const { changeFilter } = useActions();
  const [all, setAll] = useState(false);
  const rank = (key: string): number => (chosen.includes(key) ? 0 : own.some((topic) => topic.key === key) ? 1 : 2);
  const values = facets[field].filter(({ key, papers }) => papers > 0 || chosen.includes(key)).toSorted((a, b) => rank(a.key) - rank(b.key));
  if (values.length === 0 && children === undefined) return null;
  const most = Math.max(1, ...values.map(({ papers }) => papers));
  const shown = values.slice(0, all ? MANY : few);
  return (
    <section className="side-sec">
      <h2 className="side-h"><span className="grow">{title}</span>{hint !== undefined && <span className="muted">{hint}</span>}</h2>
      {shown.map(({ key, label, papers }) => (
        <Checkbox
          key={key} checked={chosen.includes(key)} onChange={(on) => void changeFilter({ [field]: toggled(chosen, key, on) })}
          count={number(papers)} countLabel={counted(papers, 'paper')} share={papers / most}
        >
          {label}
        </Checkbox>
      ))}
      {values.length > few && (
        <button type="button" className="srow add" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? <ChevronDown size={14} /> : <ChevronRight size={14} />}{all ? 'Fewer' : `${number(values.length - few)} more`}
        </button>
      )}
      {children}
    </section>
  );
}

function NewTopic() {
  const { openDialog } = useActions();
  return <button type="button" className="srow add" onClick={() => openDialog({ kind: 'topic', from: null })}><Plus size={15} />New topic…</button>;
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="side-sec">
      <button type="button" className="srow" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        <ListFilter size={15} />{title}<span className="n">{open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}</span>
      </button>
      {open && <div id={id}>{children}</div>}
    </section>
  );
}

function More({ facets, filter }: { facets: Facets; filter: Filter }) {
  const { changeFilter, changeLook } = useActions();
  const look = useWindow((state) => state.mapState?.look);
  return (
    <Fold title="More filters">
      <TextField label="Words in title, abstract or names" value={filter.text} onChange={(text) => void changeFilter({ text })} />
      <NumberField label="Papers at least" value={filter.minPapers} onChange={(minPapers) => void changeFilter({ minPapers })} />
      <NumberField label="Ties at least" value={filter.minTies} onChange={(minTies) => void changeFilter({ minTies })} />
      <FacetList title="Sources" field="sources" facets={facets} />
      <FacetList title="Kinds" field="kinds" facets={facets} />
      <FacetList title="Organisations" field="organizations" facets={facets} />
      <Checkbox checked={look?.remove ?? false} onChange={(remove) => void changeLook({ remove })}>Take off the map instead of dimming</Checkbox>
      <Checkbox checked={look?.counting === 'full'} onChange={(full) => void changeLook({ counting: full ? 'full' : 'fractional' })}>Count every paper in full</Checkbox>
    </Fold>
  );
}

/** What passes, and the way back to everything. */
function Passing({ facets, filter }: { facets: Facets; filter: Filter }) {
  const { clearFilter } = useActions();
  if (isOpen(filter)) return null;
  return (
    <div className="side-sec passing">
      <span className="grow"><b className="num">{number(facets.papers)}</b> of {counted(facets.ofPapers, 'paper')}</span>
      <Button small onClick={() => void clearFilter()}>Clear</Button>
    </div>
  );
}

export function Filters() {
  const facets = useWindow((state) => state.facets);
  const filter = useWindow((state) => state.mapState?.look.filter);
  const { changeFilter } = useActions();
  if (!facets || !filter) return null;
  return (
    <>
      <Passing facets={facets} filter={filter} />
      <FacetList title="Topics" hint="computed here" field="topics" facets={facets}><NewTopic /></FacetList>
      <section className="side-sec" aria-label="Code">
        <Checkbox checked={filter.onlyWithCode} onChange={(onlyWithCode) => void changeFilter({ onlyWithCode })} count={number(facets.withCode)} countLabel={counted(facets.withCode, 'paper')}>
          Has code
        </Checkbox>
      </section>
      <More facets={facets} filter={filter} />
    </>
  );
}
