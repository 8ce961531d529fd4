/** The smaller parts of the desktop host: arrivals, places, menu, the colour of the window's buttons. */
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Arrivals } from '../../../electron/desktop/arrivals.ts';
import { menuTemplate } from '../../../electron/desktop/menu.ts';
import { defaultLibrary, placesFrom } from '../../../electron/desktop/places.ts';
import { defaultLibrary as startLibrary } from '../../../electron/tools/paths.ts';

vi.mock('electron', () => ({ BrowserWindow: null, nativeTheme: null }));
const { symbolsOn } = await import('../../../electron/desktop/window.ts');

const grant = (name: string) => ({ token: name, name, size: 1 });

describe('files that arrive', () => {
  it('wait until the page listens, and come once', () => {
    const arrivals = new Arrivals();
    const deliver = vi.fn();
    arrivals.add([grant('a'), grant('b')]);
    arrivals.listen(deliver);
    arrivals.listen(deliver);
    arrivals.add([grant('c')]);
    expect(deliver.mock.calls).toEqual([[[grant('a'), grant('b')]], [[grant('c')]]]);
  });

  it('wait again while the page is loaded anew', () => {
    const arrivals = new Arrivals();
    const before = vi.fn();
    const after = vi.fn();
    arrivals.listen(before);
    arrivals.pause();
    arrivals.add([grant('a')]);
    arrivals.listen(after);
    expect([before.mock.calls.length, after.mock.calls]).toEqual([0, [[[grant('a')]]]]);
  });
});

describe('the places', () => {
  it('are beside the main program, and the sample library is where the package or the checkout has it', () => {
    expect(placesFrom('/app/dist', null).sample).toBe(path.join('/app', 'data', 'sample'));
    expect(placesFrom('/app/dist', '/opt/coterie/resources').sample).toBe(path.join('/opt/coterie/resources', 'sample'));
  });

  it('keep the library where `npm start` in a browser looks for it', () => {
    const parts = { platform: 'linux' as const, userData: '/home/ada/.config/Coterie', home: '/home/ada' };
    expect(defaultLibrary({ ...parts, dataHome: '/data' })).toBe(startLibrary({ XDG_DATA_HOME: '/data' }, 'linux'));
    expect(defaultLibrary({ ...parts, dataHome: undefined })).toBe('/home/ada/.local/share/Coterie/library.coterie');
    expect(defaultLibrary({ ...parts, dataHome: undefined, platform: 'win32' })).toBe(path.join('/home/ada/.config/Coterie', 'library.coterie'));
  });
});

describe('the menu', () => {
  const actions = { importFiles: vi.fn(), importFolder: vi.fn() };
  const labels = (platform: NodeJS.Platform, checkout: boolean) => JSON.stringify(menuTemplate(platform, actions, checkout));

  it('has the app menu on macOS and Help elsewhere', () => {
    expect([labels('darwin', false).includes('appMenu'), labels('linux', false).includes('appMenu')]).toEqual([true, false]);
    expect([labels('darwin', false).includes('help'), labels('linux', false).includes('help')]).toEqual([false, true]);
  });

  it('shows developer tools in a checkout only', () => {
    expect([labels('linux', true).includes('toggleDevTools'), labels('linux', false).includes('toggleDevTools')]).toEqual([true, false]);
  });
});

it('the window buttons can be read on any title bar', () => {
  expect([symbolsOn('#f3f3f0'), symbolsOn('#1a1b1d'), symbolsOn('white')]).toEqual(['#1b1b1a', '#ebeae6', '#1b1b1a']);
});
