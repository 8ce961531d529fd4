/** The module that `electron` means in the fake's main process. What is not exported here cannot be imported. */
import { app as plainApp, dialog as plainDialog, nativeTheme as plainTheme, protocol as plainProtocol } from './app.ts';
import { serves } from './main-side.ts';
import { clickMenu, menu } from './menu.ts';
import { fromPartition } from './session.ts';
import { strict } from './strict.ts';
import { utilityProcess as plainUtility } from './utility.ts';
import { BrowserWindow, ipcMain as plainIpc } from './window.ts';

serves.clickMenu = clickMenu;

export const app = strict('app', plainApp);
export const dialog = strict('dialog', plainDialog);
export const nativeTheme = strict('nativeTheme', plainTheme);
export const protocol = strict('protocol', plainProtocol);
export const session = strict('session', { fromPartition });
export const Menu = strict('Menu', menu);
export const utilityProcess = strict('utilityProcess', plainUtility);
export const ipcMain = strict('ipcMain', plainIpc);
export { BrowserWindow };
