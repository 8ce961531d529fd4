/** Cuts a message into its first sentence, which is set bold, and what follows. */

/** A full stop ends the sentence only before a space and a capital letter, so that "h-index 1.5" and "et al." in the middle stay whole. */
export function leadSentence(message: string): { lead: string; rest: string } {
  const end = /[.?!]["”’)]?(?=\s+["“‘(]?\p{Lu})/u.exec(message);
  if (end === null) return { lead: message, rest: '' };
  const at = end.index + end[0].length;
  return { lead: message.slice(0, at), rest: message.slice(at).trimStart() };
}
