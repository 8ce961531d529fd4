/** Cuts a message into its first sentence, which is set bold, and what follows. */

/** A sentence ends before a space and a capital letter, so that "h-index 1.5" and "et al." in the middle stay whole. */
const ends = /[.?!]["”’)]?(?=\s+["“‘(]?\p{Lu})/gu;

/** A full stop inside of “a quotation” does not end the sentence around it. */
function insideQuotation(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** The first sentence, and the rest without the space between; a message of one sentence has an empty rest. */
export function leadSentence(message: string): { lead: string; rest: string } {
  for (const end of message.matchAll(ends)) {
    const at = end.index + end[0].length;
    const lead = message.slice(0, at);
    if (!insideQuotation(lead)) return { lead, rest: message.slice(at).trimStart() };
  }
  return { lead: message, rest: '' };
}
