/** Short messages: toasts on the screen, and sentences that are only read aloud. */
export interface Messages {
  toasts: readonly { id: number; text: string }[];
  /** Read aloud when there is time. */
  polite: string;
  /** Read aloud at once: errors. */
  assertive: string;
  nextId: number;
}

export const noMessages: Messages = { toasts: [], polite: '', assertive: '', nextId: 1 };

/** At most this many stand above each other; the oldest goes first. */
const LIMIT = 3;

/** A toast, which is read aloud too, so that it never carries the only copy of a message. */
export const told = (messages: Messages, text: string): Messages =>
  ({ ...messages, toasts: [...messages.toasts, { id: messages.nextId, text }].slice(-LIMIT), polite: text, nextId: messages.nextId + 1 });

export const dismissed = (messages: Messages, id: number): Messages => ({ ...messages, toasts: messages.toasts.filter((toast) => toast.id !== id) });

export const announced = (messages: Messages, polite: string): Messages => ({ ...messages, polite });

/** An error: on the screen and read aloud at once. */
export const warned = (messages: Messages, text: string): Messages => ({ ...told(messages, text), polite: '', assertive: text });
