/** Which key asks for what. */
import { NetworkKind } from '../../shared/model/slice.ts';

export type Command =
  | 'search' | 'find' | 'undo' | 'redo' | 'import' | 'export' | 'sidebar' | 'panel' | 'next-area' | 'previous-area' | 'keys' | 'back' | 'forward' | 'clear'
  | 'table' | NetworkKind;

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const withControl: Readonly<Record<string, Command>> = { k: 'search', f: 'search', o: 'import', e: 'export', b: 'sidebar', j: 'panel', z: 'undo', y: 'redo' };
const withControlAndShift: Readonly<Record<string, Command>> = { z: 'redo' };
const withAlt: Readonly<Record<string, Command>> = { ArrowLeft: 'back', ArrowRight: 'forward' };
/** On the map and the table only: they are letters and figures, which elsewhere are typed or spoken. */
const onMap: Readonly<Record<string, Command>> = { t: 'table', ...Object.fromEntries(NetworkKind.options.map((kind, i) => [String(i + 1), kind])) };
const alone: Readonly<Record<string, Command>> = { '/': 'find', '?': 'keys', Escape: 'clear' };

const lookUp = (table: Readonly<Record<string, Command>>, key: string): Command | null => (Object.hasOwn(table, key) ? table[key] ?? null : null);

/**
 * The command behind a key, or null. While the user types in a field, no key is a command, except F6, which leaves it.
 * `atMap` says that the focus is in the map or the table, whose letters and figures are commands too.
 */
export function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed, typing: boolean, atMap = false): Command | null {
  if (key === 'F6') return shiftKey ? 'previous-area' : 'next-area';
  if (typing) return null;
  if (ctrlKey || metaKey) return altKey ? null : lookUp(shiftKey ? withControlAndShift : withControl, key.toLowerCase());
  if (altKey) return lookUp(withAlt, key);
  return lookUp(alone, key) ?? (atMap ? lookUp(onMap, key.toLowerCase()) : null);
}

/** The keys as the list of keys shows them. */
export const keyList: readonly { area: string; rows: readonly { does: string; keys: readonly string[] }[] }[] = [
  {
    area: 'Anywhere',
    rows: [
      { does: 'Search papers, people, topics and commands', keys: ['Ctrl', 'K'] },
      { does: 'Search in the sidebar', keys: ['/'] },
      { does: 'Import files', keys: ['Ctrl', 'O'] },
      { does: 'Paste a profile page', keys: ['Ctrl', 'V'] },
      { does: 'Export a picture or data', keys: ['Ctrl', 'E'] },
      { does: 'Undo', keys: ['Ctrl', 'Z'] },
      { does: 'Redo', keys: ['Ctrl', 'Shift', 'Z'] },
      { does: 'Show or hide the sidebar', keys: ['Ctrl', 'B'] },
      { does: 'Show or hide the details', keys: ['Ctrl', 'J'] },
      { does: 'Back and forward in the details', keys: ['Alt', 'Left or Right'] },
      { does: 'Next part of the window', keys: ['F6'] },
      { does: 'Close, then clear the selection', keys: ['Esc'] },
      { does: 'This list', keys: ['?'] },
    ],
  },
  {
    area: 'On the map',
    rows: [
      { does: 'Nearest person in that direction', keys: ['Arrow keys'] },
      { does: 'Next coauthor, by strength of the tie', keys: ['Shift', 'Arrow keys'] },
      { does: 'Details of the person', keys: ['Enter'] },
      { does: 'Menu of the person', keys: ['Shift', 'F10'] },
      { does: 'Zoom in, zoom out', keys: ['+', '−'] },
      { does: 'Fit the map to the window', keys: ['F', '0'] },
      { does: 'Run or pause the layout', keys: ['R'] },
      { does: 'Pick several: add the person to the selection', keys: ['Space'] },
      { does: 'Select, lasso', keys: ['V', 'L'] },
      { does: 'Path from the person, compare the person', keys: ['P', 'C'] },
      { does: 'Follow the person', keys: ['S'] },
      { does: 'The network as a table, and back', keys: ['T'] },
      { does: 'Coauthors, topics, papers, institutions, mixed', keys: ['1', '2', '3', '4', '5'] },
    ],
  },
  {
    area: 'In the table',
    rows: [
      { does: 'Next cell, next row', keys: ['Arrow keys'] },
      { does: 'Open or close the ties of a row, from its first cell', keys: ['→', '←'] },
      { does: 'Details', keys: ['Enter'] },
      { does: 'Select', keys: ['Space'] },
      { does: 'First and last row, from the first cell', keys: ['Home', 'End'] },
    ],
  },
  {
    area: 'In the list of people',
    rows: [
      { does: 'Next name, previous name', keys: ['↓', '↑'] },
      { does: 'Evidence of the person', keys: ['Enter'] },
      { does: 'Menu: rename, merge, split', keys: ['Shift', 'F10'] },
    ],
  },
  {
    area: 'In the review',
    rows: [
      { does: 'Merge', keys: ['A'] },
      { does: 'Link as versions', keys: ['V'] },
      { does: 'Keep apart', keys: ['R'] },
      { does: 'Decide later', keys: ['S'] },
      { does: 'Next match, previous match', keys: ['J', 'K'] },
      { does: 'Next field, previous field', keys: ['↓', '↑'] },
      { does: 'Take the left or the right value', keys: ['1', '2'] },
      { does: 'Back to the map', keys: ['Esc'] },
    ],
  },
];
