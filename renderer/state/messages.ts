/** Short messages: toasts on the screen, and sentences that are only read aloud. */
export interface Toast {
  id: number;
  text: string;
  /** What its button does about the deed that it tells of. */
  offer: 'undo' | 'redo' | null;
}

export interface Messages {
  toasts: readonly Toast[];
  /** Read aloud when there is time. */
  polite: string;
  /** Read aloud at once: errors. */
  assertive: string;
  nextId: number;
}

export const noMessages: Messages = { toasts: [], polite: '', assertive: '', nextId: 1 };

/** At most this many stand above each other; the oldest goes first. */
const LIMIT = 3;

const withToast = (messages: Messages, text: string, offer: Toast['offer']): Messages =>
  ({ ...messages, toasts: [...messages.toasts, { id: messages.nextId, text, offer }].slice(-LIMIT), polite: text, nextId: messages.nextId + 1 });

/** A toast, which is read aloud too, so that it never carries the only copy of a message. */
export const told = (messages: Messages, text: string): Messages => withToast(messages, text, null);

/**
 * A toast about a deed, with a button that undoes or redoes it. Undo knows only the last deed,
 * so the buttons of earlier toasts go with them.
 */
export const toldDeed = (messages: Messages, text: string, offer: 'undo' | 'redo'): Messages => withToast(withoutOffers(messages), text, offer);

/** Nothing that an earlier toast offers can be done any more. */
export const withoutOffers = (messages: Messages): Messages => ({ ...messages, toasts: messages.toasts.filter((toast) => toast.offer === null) });

export const dismissed = (messages: Messages, id: number): Messages => ({ ...messages, toasts: messages.toasts.filter((toast) => toast.id !== id) });

export const announced = (messages: Messages, polite: string): Messages => ({ ...messages, polite });

/** An error: on the screen and read aloud at once. */
export const warned = (messages: Messages, text: string): Messages => ({ ...told(messages, text), polite: '', assertive: text });
