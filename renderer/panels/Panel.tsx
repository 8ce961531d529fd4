/** The side panel: what is selected, with the way back and forward. */
import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useActions, useWindow } from '../state/context.tsx';
import { TaskPanel, taskNames } from '../compare/TaskPanel.tsx';
import { nameOf } from '../state/history.ts';
import type { Selection } from '../state/selection.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { InstitutionPanel, LinkPanel, TopicPanel } from './map/ThingPanels.tsx';
import { PaperPanel } from './PaperPanel.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { TiePanel } from './TiePanel.tsx';

const kinds = { paper: 'Paper', person: 'Person', tie: 'Tie', link: 'Tie', topic: 'Topic', institution: 'Institution' } as const;

const taskWords = { path: 'path', compare: 'comparison', dumps: 'comparison' } as const;

function Shown({ selection }: { selection: Selection }) {
  if (selection.kind === 'paper') return <PaperPanel id={selection.id} />;
  if (selection.kind === 'person') return <PersonPanel id={selection.id} />;
  if (selection.kind === 'topic') return <TopicPanel id={selection.id} />;
  if (selection.kind === 'institution') return <InstitutionPanel id={selection.id} />;
  if (selection.kind === 'link') return <LinkPanel network={selection.network} source={selection.source} target={selection.target} />;
  return <TiePanel source={selection.source} target={selection.target} />;
}

function NothingSelected() {
  return (
    <div className="panel-empty">
      <h1>Nothing selected</h1>
      <p>Pick a person or a tie in the graph, or move through people with <Keys keys={['Tab']} /> and the arrow keys.</p>
    </div>
  );
}

export function Panel() {
  const { past, here, future } = useWindow((state) => state.history);
  const focusWanted = useWindow((state) => state.panelFocus);
  const task = useWindow((state) => state.task);
  const { back, forward, select, togglePanel } = useActions();
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusWanted > 0) body.current?.focus();
  }, [focusWanted]);
  if (task !== null && here === null) return <TaskPanel task={task} />;
  const kind = here === null ? 'Details' : kinds[here.kind];
  return (
    <aside className="panel" aria-label="Details">
      <div className="panel-head">
        <h2>{kind}</h2>
        {task !== null && <Button small look="quiet" title={taskNames[task.kind]} onClick={() => select(null)}>Back to the {taskWords[task.kind]}</Button>}
        <IconButton label="Back" disabled={past.length === 0} onClick={back}><ArrowLeft size={16} /></IconButton>
        <IconButton label="Forward" disabled={future.length === 0} onClick={forward}><ArrowRight size={16} /></IconButton>
        <IconButton label="Close details" onClick={togglePanel}><X size={16} /></IconButton>
      </div>
      {/* The key makes every selection begin at its top. */}
      <Scroll className="panel-body" ref={body} key={here === null ? 'nothing' : nameOf(here)} aria-label={`${kind} details`} data-area="details">
        {here === null ? <NothingSelected /> : <Shown selection={here} />}
      </Scroll>
    </aside>
  );
}
