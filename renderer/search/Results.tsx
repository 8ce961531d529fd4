/** What a search found: people and papers in groups, the matched parts of their names marked. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the list of a combobox is drawn by us; <select> and <datalist> cannot hold groups with marked text. */
import { FileText, UserRound } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { counted } from '../../shared/text/words.ts';
import { countedAtLeast } from '../people/counts.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { MathText } from '../text/MathText.tsx';
import { markedParts } from './marked.ts';
import { optionId } from './SearchInput.tsx';
import type { Found, Search } from './useSearch.ts';

function Marked({ label, ranges }: { label: string; ranges: readonly [number, number][] }) {
  return markedParts(label, ranges).map(({ text, marked, at }) => (marked ? <mark key={at}><MathText text={text} /></mark> : <MathText key={at} text={text} />));
}

function Option({ item, index, listId, search }: { item: Found; index: number; listId: string; search: Search }) {
  const selected = search.active === index;
  const id = optionId(listId, index);
  useEffect(() => {
    if (selected) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [selected, id]);
  const note = item.kind === 'person' ? countedAtLeast(item.hit.papers, item.hit.papersAtLeast, 'paper')
    : item.hit.where === 'abstract' ? `${item.hit.note}, in the abstract` : item.hit.note;
  return (
    // The keys of a list are those of its field, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div id={id} className="found-i" role="option" aria-selected={selected} tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={() => search.choose(index)}>
      {item.kind === 'person' ? <UserRound size={16} /> : <FileText size={16} />}
      <span className="t"><Marked label={item.hit.label} ranges={item.hit.ranges} /></span>
      <span className="s trunc">{note}</span>
    </div>
  );
}

function Group({ name, id, children }: { name: string; id: string; children: ReactNode }) {
  return (
    <div role="group" aria-labelledby={id}>
      <div className="found-g" id={id} role="presentation">{name}</div>
      {children}
    </div>
  );
}

function Nothing({ search }: { search: Search }) {
  const papers = useWindow((state) => state.summary?.papers ?? 0);
  if (papers === 0) {
    return <div className="empty"><h2>There is nothing to search yet</h2><p>Import a saved profile, then search its papers and people here.</p></div>;
  }
  return (
    <div className="empty">
      <h2>Nothing here matches “{search.asked}”</h2>
      <p>Coterie looked in the titles, abstracts and names of {counted(papers, 'paper')}.</p>
    </div>
  );
}

export function Results({ search, listId }: { search: Search; listId: string }) {
  const { announce } = useActions();
  const { answer, found, asked } = search;
  const done = answer.state === 'done' ? answer.value : null;
  const spoken = done === null || asked === '' ? null
    : found.length === 0 ? `Nothing matches ${asked}` : `${counted(done.people.length, 'person', 'people')}, ${counted(done.paperTotal, 'paper')}`;
  useEffect(() => {
    if (spoken !== null) announce(spoken);
  }, [spoken, announce]);
  if (asked === '') return null;
  if (answer.state === 'failed') return <div className="empty"><h2>The search did not work</h2><p>{answer.message}</p></div>;
  if (done === null) return null;
  if (found.length === 0) return <Nothing search={search} />;
  const option = (item: Found, index: number): ReactNode => <Option key={optionId(listId, index)} item={item} index={index} listId={listId} search={search} />;
  const people = done.people.length;
  return (
    <div className="found" id={listId} role="listbox" aria-label="Results">
      {people > 0 && <Group name="People" id={`${listId}-people`}>{found.slice(0, people).map(option)}</Group>}
      {found.length > people && (
        <Group name={`Papers, ${done.paperTotal}`} id={`${listId}-papers`}>{found.slice(people).map((item, index) => option(item, people + index))}</Group>
      )}
    </div>
  );
}
