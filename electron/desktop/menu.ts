/** The application menu: what the window's own controls do not cover, and the shortcuts people expect. */
import type { MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  importFiles: () => void;
  importFolder: () => void;
}

/** The template for one platform. `development` adds reloading and the developer tools. */
export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions, development: boolean): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&File',
      submenu: [
        { label: '&Import files…', accelerator: 'CmdOrCtrl+O', click: actions.importFiles },
        { label: 'Import &folder…', accelerator: 'CmdOrCtrl+Shift+O', click: actions.importFolder },
        { type: 'separator' },
        { role: mac ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(development ? ([{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[]) : []),
      ],
    },
    { role: 'windowMenu' },
    ...(mac ? [] : [{ role: 'help', submenu: [{ role: 'about' }] } satisfies MenuItemConstructorOptions]),
  ];
}
