/** What a search found: people and papers in groups, the matched parts of their names marked. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the list of a combobox is drawn by us; <select> and <datalist> cannot hold groups with marked text. */
import { FileDown, FileText, Search as SearchIcon, UserRound, WholeWord, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { counted } from '../../shared/text/words.ts';
import { atLeast, countedAtLeast } from '../people/counts.ts';
import { useActions, useAnswer, useWindow } from '../state/context.tsx';
import { Keys } from '../ui/Keys.tsx';
import { MarkedLabel } from './MarkedLabel.tsx';
import { optionId } from './SearchInput.tsx';
import type { Found, Search } from './useSearch.ts';

/** What is counted, and what is named, of the things close to a search that found nothing. */
const [CLOSE, NAMED] = [50, 3];

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
      <span className="t"><MarkedLabel label={item.hit.label} ranges={item.hit.ranges} /></span>
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

/** The words of the library that are nearest to those that nothing matches. */
function Close({ search }: { search: Search }) {
  const { asked } = search;
  const { answer } = useAnswer(`close ${asked}`, (client, signal) => client.search.palette({ text: asked.slice(0, 200), limit: CLOSE }, { signal }));
  if (answer.state !== 'done' || answer.value.close.length === 0) return null;
  const { close, instead } = answer.value;
  const papers = close.filter(({ kind }) => kind === 'paper').length;
  return (
    <section className="side-sec">
      <h3 className="side-h">Close to it in this library</h3>
      <button type="button" className="srow" onClick={() => search.type(instead)}>
        <SearchIcon size={15} /><span className="trunc grow">{instead}</span>{papers > 0 && <span className="n">{counted(papers, 'paper')}</span>}
      </button>
      <p className="close-to">{close.slice(0, NAMED).map(({ label }) => label).join('; ')}</p>
    </section>
  );
}

function YouCouldAlso({ search }: { search: Search }) {
  const { chooseFiles } = useActions();
  const [first, ...others] = search.asked.split(/\s+/u);
  return (
    <section className="side-sec">
      <h3 className="side-h">You could also</h3>
      {first !== undefined && others.length > 0 && (
        <button type="button" className="srow" onClick={() => search.type(first)}><WholeWord size={15} /><span className="trunc">Search for “{first}” only</span></button>
      )}
      <button type="button" className="srow" onClick={() => void chooseFiles()}><FileDown size={15} />Import another profile</button>
      <button type="button" className="srow" onClick={() => search.type('')}><X size={15} />Clear the search<span className="n"><Keys keys={['Esc']} /></span></button>
    </section>
  );
}

function Nothing({ search }: { search: Search }) {
  const papers = useWindow((state) => state.summary?.papers ?? 0);
  if (papers === 0) {
    return <div className="empty"><h2>There is nothing to search yet</h2><p>Import a saved profile, then search its papers and people here.</p></div>;
  }
  return (
    <>
      <div className="empty">
        <h2>Nothing here matches “{search.asked}”</h2>
        <p>Coterie looked in the titles, abstracts and names of {counted(papers, 'paper')}.</p>
      </div>
      <Close search={search} />
      <YouCouldAlso search={search} />
    </>
  );
}

export function Results({ search, listId }: { search: Search; listId: string }) {
  const { announce } = useActions();
  const { answer, found, asked } = search;
  const done = answer.state === 'done' ? answer.value : null;
  const spoken = done === null || asked === '' ? null
    : found.length === 0 ? `Nothing matches ${asked}` : `${counted(done.people.length, 'person', 'people')}, ${countedAtLeast(done.paperTotal, done.paperTotalAtLeast, 'paper')}`;
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
        <Group name={`Papers, ${atLeast(done.paperTotal, done.paperTotalAtLeast)}`} id={`${listId}-papers`}>{found.slice(people).map((item, index) => option(item, people + index))}</Group>
      )}
    </div>
  );
}
