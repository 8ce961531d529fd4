/** Splits a title or an abstract into plain text and formulas, so that the window can draw the formulas. */

export type TextPart =
  | { kind: 'text'; text: string }
  /** `source` is the formula as the dump has it, with its signs; `tex` is what stands between them. */
  | { kind: 'math'; tex: string; source: string; display: boolean };

interface Fence { open: string; close: string; display: boolean }

/** Longer signs first, so that `$$` is not read as two `$`. */
const fences: readonly Fence[] = [
  { open: '$$', close: '$$', display: true },
  { open: '\\[', close: '\\]', display: true },
  { open: '\\(', close: '\\)', display: false },
  { open: '$', close: '$', display: false },
];

const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/u.test(sign);

/** A single dollar also means money: it opens only before ink, and closes only after ink and not before a digit. */
function opens(text: string, at: number, fence: Fence): boolean {
  return text.startsWith(fence.open, at) && (fence.open !== '$' || !isSpace(text[at + 1]));
}

function closes(text: string, at: number, fence: Fence): boolean {
  if (!text.startsWith(fence.close, at)) return false;
  return fence.close !== '$' || (!isSpace(text[at - 1]) && !/\d/u.test(text[at + 1] ?? ''));
}

/** Position of the closing sign at or after `from`, or -1. An escaped sign (`\$`) does not close. */
function closing(text: string, from: number, fence: Fence): number {
  for (let at = from; at < text.length; at += 1) {
    if (closes(text, at, fence)) return at > from ? at : -1;
    if (text[at] === '\\') at += 1;
  }
  return -1;
}

/**
 * Text and formulas in order; joined `source` and `text` give the input back.
 * Formulas stand between `$…$`, `$$…$$`, `\(…\)` or `\[…\]`; a sign without its partner is text.
 * Takes time in proportion to the length: a sign whose partner was not found is not looked for again.
 */
export function splitMath(text: string): TextPart[] {
  const parts: TextPart[] = [];
  const hopeless = new Set<string>();
  let plainFrom = 0;
  const endText = (to: number): void => {
    if (to > plainFrom) parts.push({ kind: 'text', text: text.slice(plainFrom, to) });
  };
  for (let at = 0; at < text.length; at += 1) {
    const fence = fences.find((one) => !hopeless.has(one.open) && opens(text, at, one));
    if (fence) {
      const start = at + fence.open.length;
      const end = closing(text, start, fence);
      if (end > 0) {
        endText(at);
        plainFrom = end + fence.close.length;
        parts.push({ kind: 'math', tex: text.slice(start, end), source: text.slice(at, plainFrom), display: fence.display });
        at = plainFrom - 1;
        continue;
      }
      if (text.startsWith(fence.close, start)) at = start + fence.close.length - 1;
      else hopeless.add(fence.open);
    } else if (text[at] === '\\') at += 1;
  }
  endText(text.length);
  return parts;
}
