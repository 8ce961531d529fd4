/** A modal dialog: keeps the focus inside, closes with Escape, and gives the focus back to where it was. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  /** Id of the element inside that names the dialog, or the name itself. */
  labelledBy?: string;
  label?: string;
  className?: string;
  /** Asked for by Escape, or by a click beside the dialog when `lightDismiss` is set. */
  onClose: () => void;
  lightDismiss?: boolean;
  children: ReactNode;
}

export function Dialog({ labelledBy, label, className = '', onClose, lightDismiss = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing before the element leaves the page is what gives the focus back.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dlg ${className}`}
      aria-labelledby={labelledBy}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (lightDismiss && event.target === event.currentTarget) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
