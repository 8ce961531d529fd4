/** What `npm start` makes of its command line, and where it keeps the library that nobody named. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { downloadRuntime, runtimeAddress } from '../../../electron/tools/download.ts';
import { defaultLibrary } from '../../../electron/tools/paths.ts';
import { readStart } from '../../../electron/tools/start-request.ts';

describe('the command line', () => {
  it.each([
    [[], { files: [], library: null, help: false }],
    [['a.txt', 'folder'], { files: ['a.txt', 'folder'], library: null, help: false }],
    [['--library', 'x.coterie', 'a.txt'], { files: ['a.txt'], library: 'x.coterie', help: false }],
    [['a.txt', '--library=x.coterie'], { files: ['a.txt'], library: 'x.coterie', help: false }],
    [['--', '--odd-name.txt'], { files: ['--odd-name.txt'], library: null, help: false }],
    [['-h'], { files: [], library: null, help: true }],
  ])('%j', (argv, request) => {
    expect(readStart(argv)).toEqual(request);
  });

  it.each([[['--verbose']], [['-x', 'a.txt']], [['--library']], [['--library=']], [['a.txt', '--open', 'b.txt']]])('%j is answered with a sentence', (argv) => {
    expect(readStart(argv)).toEqual({ wrong: expect.stringMatching(/^[A-Z].+\.$/u) });
  });
});

describe('the default library', () => {
  it('lies where each system keeps data', () => {
    expect(defaultLibrary({ XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'Coterie', 'library.coterie'));
    expect(defaultLibrary({ XDG_DATA_HOME: 'relative' }, 'linux')).toContain(join('.local', 'share', 'Coterie'));
    expect(defaultLibrary({}, 'darwin')).toContain(join('Library', 'Application Support', 'Coterie'));
    expect(defaultLibrary({ APPDATA: 'C:\\Roaming' }, 'win32')).toContain('Roaming');
  });
});

describe('the download of the runtime', () => {
  it('takes a mirror that is named', () => {
    expect(runtimeAddress({ ELECTRON_MIRROR: 'http://mirror.test/' })).toMatch(/^http:\/\/mirror\.test\/v\d+\.\d+\.\d+\/electron-v\d.*\.zip$/u);
  });

  it('is given up when the server says nothing, refuses, or does not have it', async () => {
    const silent = createServer(() => {});
    const missing = createServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'));
      socket.on('error', () => {});
    });
    const mirror = async (server: typeof silent): Promise<string> => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    };
    const why = async (address: string): Promise<string | null> => await downloadRuntime({ answer: 300, whole: 1000 }, { ELECTRON_MIRROR: address });
    expect(await why(await mirror(silent))).toMatch(/did not answer/u);
    expect(await why(await mirror(missing))).toMatch(/404/u);
    expect(await why('http://127.0.0.1:9/')).toMatch(/no way to/u);
    silent.close();
    missing.close();
  });
});
