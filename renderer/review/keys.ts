/** Which key does what in the review. */
import type { Pressed } from '../state/keys.ts';

export type ReviewCommand =
  | { does: 'decide'; verdict: 'same' | 'version-of' | 'different' }
  | { does: 'move'; step: 1 | -1 }
  | { does: 'field'; step: 1 | -1 }
  | { does: 'take'; side: 'left' | 'right' };

const commands = new Map<string, ReviewCommand>([
  ['a', { does: 'decide', verdict: 'same' }],
  ['v', { does: 'decide', verdict: 'version-of' }],
  ['r', { does: 'decide', verdict: 'different' }],
  ['s', { does: 'move', step: 1 }],
  ['j', { does: 'move', step: 1 }],
  ['k', { does: 'move', step: -1 }],
  ['ArrowDown', { does: 'field', step: 1 }],
  ['ArrowUp', { does: 'field', step: -1 }],
  ['1', { does: 'take', side: 'left' }],
  ['2', { does: 'take', side: 'right' }],
]);

/** The command behind a key that is pressed without Ctrl, Alt or Cmd, or null. */
export function reviewCommandOf({ key, ctrlKey, metaKey, altKey }: Pressed): ReviewCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  return commands.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}
