/** Toasts, and the two regions that are read aloud. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useActions, useWindow } from '../state/context.tsx';
import type { Toast as ToastWords } from '../state/messages.ts';
import { Button, IconButton } from '../ui/Button.tsx';

/** Milliseconds that a toast stays. */
const STAY = 10_000;

function Toast({ id, text, offer }: ToastWords) {
  const { dismissMessage, redo, undo } = useActions();
  useEffect(() => {
    const timer = setTimeout(() => dismissMessage(id), STAY);
    return () => clearTimeout(timer);
  }, [id, dismissMessage]);
  return (
    <div className="toast">
      <span>{text}</span>
      {offer !== null && <Button small look="quiet" onClick={() => void (offer === 'undo' ? undo() : redo())}>{offer === 'undo' ? 'Undo' : 'Redo'}</Button>}
      <IconButton label="Close this message" onClick={() => dismissMessage(id)}><X size={14} /></IconButton>
    </div>
  );
}

export function Messages() {
  const { toasts, polite, assertive } = useWindow((state) => state.messages);
  return (
    <>
      <section className="toasts" aria-label="Messages">{toasts.map((toast) => <Toast key={toast.id} {...toast} />)}</section>
      <output className="vh" aria-live="polite">{polite}</output>
      <div className="vh" role="alert" aria-live="assertive">{assertive}</div>
    </>
  );
}
