/** The palette in the middle of the window: one field for papers, people, topics, institutions and everything that can be done. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the list of a combobox is drawn by us; <select> and <datalist> cannot hold groups with marked text. */
import { Building2, FileText, Search as SearchIcon, Tag, UserRound, type LucideIcon } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { counted } from '../../shared/text/words.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useCaps } from '../shell/useCaps.ts';
import { Keys } from '../ui/Keys.tsx';
import { MarkedLabel } from './MarkedLabel.tsx';
import { tabs, usePalette, type PaletteItem, type PaletteSearch } from './usePalette.ts';

const LABEL = 'Search papers, people, topics and commands';
const icons: Record<'person' | 'paper' | 'topic' | 'institution', LucideIcon> = { person: UserRound, paper: FileText, topic: Tag, institution: Building2 };

function Option({ item, id, selected, onTake }: { item: PaletteItem; id: string; selected: boolean; onTake: (onMap: boolean) => void }) {
  const Icon = item.kind === 'command' ? item.command.Icon : icons[item.kind];
  const caps = useCaps('map');
  useEffect(() => {
    if (selected) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [selected, id]);
  return (
    // The keys of a list are those of its field, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div id={id} className="found-i" role="option" aria-selected={selected} tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={(event) => onTake(event.ctrlKey || event.metaKey)}>
      <Icon size={16} />
      <span className="t"><MarkedLabel label={item.label} ranges={item.ranges} /></span>
      <span className="s trunc">{item.kind === 'command' ? <Keys keys={caps(item.command.keys ?? [])} /> : item.note}</span>
    </div>
  );
}

function Groups({ search, listId }: { search: PaletteSearch; listId: string }) {
  const starts = search.groups.map((_, i) => search.groups.slice(0, i).reduce((sum, { items }) => sum + items.length, 0));
  return (
    <div className="found" id={listId} role="listbox" aria-label="Results">
      {search.groups.map(({ name, items }, group) => (
        <div role="group" aria-labelledby={`${listId}-g${group}`} key={name}>
          <div className="found-g" id={`${listId}-g${group}`} role="presentation">{name}</div>
          {items.map((item, i) => {
            const index = (starts[group] ?? 0) + i;
            return <Option key={item.key} item={item} id={`${listId}-${index}`} selected={index === search.active} onTake={(onMap) => search.take(index, onMap)} />;
          })}
        </div>
      ))}
    </div>
  );
}

function Nothing({ words }: { words: string }) {
  const papers = useWindow((state) => state.summary?.papers ?? 0);
  return (
    <div className="empty">
      <h2>{papers === 0 ? 'There is nothing to search yet' : `Nothing here matches “${words}”`}</h2>
      <p>{papers === 0 ? 'Import a saved profile, then search its papers and people here.' : `Coterie looked in the titles, abstracts and names of ${counted(papers, 'paper')}.`}</p>
    </div>
  );
}

/** Says how much was found when it is there. */
function useSpoken({ none, words, groups, items, waiting }: PaletteSearch): void {
  const { announce } = useActions();
  const close = none ? groups.find(({ name }) => name.startsWith('Close'))?.name : undefined;
  const spoken = words === '' || waiting ? null : none ? ['Nothing matches.', close].filter(Boolean).join(' ') : counted(items.length, 'result');
  useEffect(() => {
    if (spoken !== null) announce(spoken);
  }, [spoken, announce]);
}

function Footer() {
  return (
    <div className="pal-f">
      <span><Keys keys={['↑', '↓']} /> move</span>
      <span><Keys keys={['Enter']} /> open</span>
      <span><Keys keys={['Ctrl', 'Enter']} /> show in graph</span>
      <span className="grow" />
      <span className="hide-s"><Keys keys={['>']} /> commands</span>
      <span className="hide-s"><Keys keys={['@']} /> people</span>
      <span className="hide-s"><Keys keys={['#']} /> topics</span>
    </div>
  );
}

export function Palette() {
  const { closeDialog } = useActions();
  const search = usePalette();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useSpoken(search);
  const { items, active } = search;
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'ArrowDown') search.move(1);
    else if (key === 'ArrowUp') search.move(-1);
    else if (key === 'Enter') search.enter(event.ctrlKey || event.metaKey);
    else if (key === 'Escape' && search.text !== '') search.type('');
    else if (key === 'Escape') closeDialog();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog className="pal" label="Search" onClose={closeDialog} lightDismiss>
      <div className="pal-in">
        <SearchIcon size={18} />
        <input
          ref={input} type="search" role="combobox" aria-label={LABEL} placeholder="Papers, people, topics, commands" aria-expanded={items.length > 0} aria-controls={items.length > 0 ? listId : undefined} aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? `${listId}-${active}` : undefined} autoComplete="off" spellCheck={false} maxLength={200}
          value={search.text} onChange={(event) => search.type(event.target.value)} onKeyDown={onKeyDown}
        />
        <fieldset className="seg" aria-label="Where to search">
          {tabs.map((tab) => (
            <button
              key={tab} type="button" aria-pressed={search.tab === tab}
              onClick={() => {
                search.choose(tab);
                input.current?.focus();
              }}
            >
              {tab}
            </button>
          ))}
        </fieldset>
      </div>
      {search.failure !== null && <div className="empty"><h2>The search did not work</h2><p>{search.failure}</p></div>}
      {search.none && <Nothing words={search.words} />}
      {items.length > 0 && <Groups search={search} listId={listId} />}
      <Footer />
    </Dialog>
  );
}
