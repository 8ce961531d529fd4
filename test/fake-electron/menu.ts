/** `Menu` of the fake electron: refuses what Electron refuses in a template, and lets a test click. */
import { knownOptions } from './strict.ts';

export interface Item {
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  click?: () => void;
  submenu?: Item[];
}

const ITEM = ['label', 'role', 'type', 'accelerator', 'click', 'submenu', 'id', 'enabled', 'visible', 'checked', 'sublabel', 'toolTip'];
const ROLES = new Set(
  ('about close copy cut delete forcereload front help hide hideothers minimize paste pasteandmatchstyle quit redo reload resetzoom selectall services ' +
    'startspeaking stopspeaking toggledevtools togglefullscreen undo unhide window zoom zoomin zoomout togglespellchecker appmenu filemenu editmenu viewmenu ' +
    'windowmenu sharemenu recentdocuments clearrecentdocuments').split(' '),
);
const ACCELERATOR = /^(?:(?:CmdOrCtrl|CommandOrControl|Cmd|Ctrl|Alt|Option|Shift|Super)\+)*(?:[A-Z0-9]|F\d{1,2}|Plus|Space|Tab|Enter|Escape|[-=,./;'[\]`\\])$/u;

export class Menu {
  readonly items: Item[];

  constructor(items: Item[]) {
    this.items = items;
  }
}

let applicationMenu: Menu | null = null;

function check(item: Item): void {
  knownOptions('A menu item', item, ITEM);
  if (item.role !== undefined && !ROLES.has(item.role.toLowerCase())) throw new Error(`Invalid menu role: ${item.role}`);
  if (item.label === undefined && item.role === undefined && item.type !== 'separator') throw new TypeError('Invalid submenu: an item needs a label, a role or the type separator');
  if (item.accelerator !== undefined && !ACCELERATOR.test(item.accelerator)) throw new Error(`Invalid accelerator: ${item.accelerator}`);
  for (const inner of item.submenu ?? []) check(inner);
}

function find(items: Item[], label: string): Item | undefined {
  for (const item of items) {
    const found = item.label?.replace('&', '') === label ? item : find(item.submenu ?? [], label);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const menu = {
  buildFromTemplate(template: Item[]): Menu {
    for (const item of template) check(item);
    return new Menu(template);
  },
  setApplicationMenu(next: Menu | null): void {
    if (next !== null && !(next instanceof Menu)) throw new TypeError('Invalid menu');
    applicationMenu = next;
  },
};

/** Does what a click on the item with this label does. */
export function clickMenu(label: string): void {
  const item = find(applicationMenu?.items ?? [], label);
  if (item?.click === undefined) throw new Error(`The menu has no item “${label}” that can be clicked.`);
  item.click();
}
