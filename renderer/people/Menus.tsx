/** Draws the one menu that is open: what can be done with a person, or with one person dropped on another. */
import { GitMerge, Info, Locate, MapPin, PencilLine, Split, Undo2 } from 'lucide-react';
import type { DroppedOn } from '../network/types.ts';
import { useToolItems } from '../compare/useToolItems.tsx';
import { useActions, useWindow } from '../state/context.tsx';
import { selectedFrom } from '../state/selection.ts';
import type { Named } from '../state/store.ts';
import { isPerson } from '../state/tools.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';

const SIZE = 15;

function PersonMenu({ person, at }: { person: Named; at: { x: number; y: number } }) {
  const { closeMenu, goToPerson, openDialog, openPicked } = useActions();
  const { id, name } = person;
  const slice = useWindow((state) => state.slice);
  const isOther = slice?.ids.includes(id) === true && !isPerson(slice, id);
  const tools = useToolItems(person, isOther);
  return (
    <ContextMenu
      label={name}
      at={at}
      onClose={closeMenu}
      groups={[
        [
          { label: 'Details', icon: <Info size={SIZE} />, keys: 'Enter', onChoose: () => openPicked(slice === null ? { kind: 'person', id } : selectedFrom(slice, { kind: 'person', id })) },
          { label: 'Show in graph', icon: <Locate size={SIZE} />, onChoose: () => goToPerson(id) },
        ],
        ...tools,
        isOther ? [] : [
          { label: 'Rename…', icon: <PencilLine size={SIZE} />, onChoose: () => openDialog({ kind: 'rename-person', id, name }) },
          { label: 'Merge with another person…', icon: <GitMerge size={SIZE} />, onChoose: () => openDialog({ kind: 'merge-person', id, name }) },
          { label: 'Split…', icon: <Split size={SIZE} />, onChoose: () => openDialog({ kind: 'split-person', id, name }) },
        ],
      ]}
    />
  );
}

/** Whoever leaves the menu without a choice meant to move a person, not to merge two. */
function DroppedMenu({ drop }: { drop: DroppedOn }) {
  const { closeMenu, openDialog } = useActions();
  const { dragged, onto, at } = drop;
  const merge = (): void => {
    drop.putBack();
    openDialog({ kind: 'merge-two', left: onto, right: dragged });
  };
  return (
    <ContextMenu
      label={`${dragged.name} on ${onto.name}`}
      at={at}
      onClose={(chosen) => {
        closeMenu();
        if (!chosen) drop.leave();
      }}
      groups={[
        [{ label: `Merge with ${onto.name}…`, icon: <GitMerge size={SIZE} />, onChoose: merge }],
        [
          { label: 'Leave here', icon: <MapPin size={SIZE} />, onChoose: () => drop.leave() },
          { label: 'Put back', icon: <Undo2 size={SIZE} />, onChoose: () => drop.putBack() },
        ],
      ]}
    />
  );
}

export function Menus() {
  const menu = useWindow((state) => state.menu);
  if (menu === null) return null;
  return (
    <aside aria-label="Menu">
      {menu.kind === 'person' ? <PersonMenu key={`${menu.person.id} ${menu.at.x} ${menu.at.y}`} person={menu.person} at={menu.at} /> : <DroppedMenu drop={menu.drop} />}
    </aside>
  );
}
