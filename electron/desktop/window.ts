/** Makes the one window: sandboxed, at its last place, in the colours of the system's theme until the page says its own. */
import { BrowserWindow, nativeTheme } from 'electron';
import type { Session } from 'electron';

/** The page's title bar is this high, in CSS pixels; the system's window buttons lie on its right end. */
const TITLE_BAR = 40;

/** Values of the design's `--chrome` and `--ink`. */
const COLOURS = {
  light: { bar: '#f3f3f0', symbols: '#1b1b1a' },
  dark: { bar: '#1a1b1d', symbols: '#ebeae6' },
} as const;

export interface WindowParts {
  preload: string;
  session: Session;
  /** False for the smoke test, which nobody watches. */
  visible: boolean;
}

/** Makes the window, hidden until its page can be painted. It loads nothing yet. */
export function makeWindow({ preload, session, visible }: WindowParts): BrowserWindow {
  const colours = nativeTheme.shouldUseDarkColors ? COLOURS.dark : COLOURS.light;
  const window = new BrowserWindow({
    name: 'main',
    windowStatePersistence: visible,
    title: 'Coterie',
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 450,
    show: false,
    backgroundColor: colours.bar,
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: colours.bar, symbolColor: colours.symbols, height: TITLE_BAR },
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  followPageTheme(window);
  return window;
}

/** The page names its colour in `<meta name="theme-color">`; the bar with the window buttons follows it. */
function followPageTheme(window: BrowserWindow): void {
  window.webContents.on('did-change-theme-color', (_event, color) => {
    if (color === null) return;
    window.setBackgroundColor(color);
    if (process.platform !== 'darwin') window.setTitleBarOverlay({ color, symbolColor: symbolsOn(color), height: TITLE_BAR });
  });
}

/** The ink that reads on a colour given as #rrggbb (any other form counts as light). */
export function symbolsOn(color: string): string {
  const value = /^#[\da-f]{6}/iu.test(color) ? Number.parseInt(color.slice(1, 7), 16) : 0xff_ff_ff;
  const luma = 0.299 * (value >> 16) + 0.587 * ((value >> 8) & 0xff) + 0.114 * (value & 0xff);
  return luma < 128 ? COLOURS.dark.symbols : COLOURS.light.symbols;
}
