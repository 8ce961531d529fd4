/** Takes files and folders dropped anywhere on the window, and says so while they are dragged over it. */
import { useEffect, useState } from 'react';
import { useActions, useWindow } from '../state/context.tsx';
import { dragsFiles, dropWords, type DraggedItem } from '../state/drop.ts';
import { Keys } from '../ui/Keys.tsx';

/** A page that is dropped must never replace the app, so every drag is cancelled, also one that is of no use. */
function useDrag(): readonly DraggedItem[] | null {
  const [dragged, setDragged] = useState<readonly DraggedItem[] | null>(null);
  const { dropFiles } = useActions();
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      const transfer = event.dataTransfer;
      if (transfer === null) return;
      const useful = dragsFiles(transfer.types);
      transfer.dropEffect = useful ? 'copy' : 'none';
      // Read now: after the event the list is empty.
      const items = [...transfer.items].map(({ kind, type }) => ({ kind, type }));
      if (useful) setDragged((before) => before ?? items);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragged(null);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setDragged(null);
      if (event.dataTransfer !== null && dragsFiles(event.dataTransfer.types)) void dropFiles(event.dataTransfer);
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [dropFiles]);
  return dragged;
}

function Papers() {
  const sheet = 'M5 1.5h23L39.5 13v36A3.5 3.5 0 0 1 36 52.5H5A3.5 3.5 0 0 1 1.5 49V5A3.5 3.5 0 0 1 5 1.5Z';
  return (
    <div className="docs" aria-hidden="true">
      {[0, 1].map((index) => (
        <svg key={index} width={44} height={54} viewBox="0 0 44 54">
          <path d={sheet} />
          <path d="M28 1.5V13h11.5" />
          <path className="lines" d="M9 22h26M9 28h26M9 34h18M9 40h22" />
        </svg>
      ))}
    </div>
  );
}

export function DropOverlay() {
  const dragged = useDrag();
  const library = useWindow((state) => state.summary?.name ?? 'this library');
  if (dragged === null) return null;
  const { heading, kinds } = dropWords(dragged, library);
  return (
    <div className="drop-veil" role="alert">
      <div className="drop-frame" />
      <div className="drop-msg">
        <Papers />
        <h1>{heading}</h1>
        <p>{kinds}They are read on this computer and nothing is sent anywhere. Papers you already have will be matched, not doubled.</p>
        <p className="small"><Keys keys={['Esc']} /> cancels.</p>
      </div>
    </div>
  );
}
