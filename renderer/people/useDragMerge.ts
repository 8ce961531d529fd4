/** Dragging one person of a list onto another asks whether the two are one. */
import { useState, type DragEvent } from 'react';
import { useActions } from '../state/context.tsx';
import type { Named } from '../state/store.ts';

/** What a dragged person is carried as; nothing else takes it. */
const TYPE = 'application/x-coterie-person';

interface DragMerge {
  /** True while another person is held over this one. */
  over: boolean;
  handlers: {
    draggable: true;
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: () => void;
    onDrop: (event: DragEvent) => void;
  };
}

function carried(event: DragEvent): Named | null {
  const [id, name] = event.dataTransfer.getData(TYPE).split('\n');
  return id && name ? { id, name } : null;
}

export function useDragMerge(person: Named): DragMerge {
  const { openDialog } = useActions();
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.setData(TYPE, `${person.id}\n${person.name}`);
        event.dataTransfer.effectAllowed = 'link';
      },
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes(TYPE)) return;
        event.preventDefault();
        // The window refuses every drag that is not of files.
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'link';
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        setOver(false);
        const dragged = carried(event);
        if (dragged === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (dragged.id !== person.id) openDialog({ kind: 'merge-two', left: person, right: dragged });
      },
    },
  };
}
