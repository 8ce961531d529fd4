/** What the desktop app understands of its command line. */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesLibrary, ownArguments, pathOf, readArguments } from '../../../electron/desktop/arguments.ts';

const CWD = path.resolve('/home/ada');
const read = (...argv: string[]) => readArguments(argv, CWD);

describe('the command line', () => {
  it('takes files as they are named, from the folder it was started in', () => {
    expect(read('a.txt', '/b/c.txt').files).toEqual([path.join(CWD, 'a.txt'), path.resolve('/b/c.txt')]);
  });

  it('takes the addresses that file managers pass, with blanks and letters of any language', () => {
    expect(read('file:///home/ada/My%20files/Z%C3%BCrich.txt').files).toEqual([path.resolve('/home/ada/My files/Zürich.txt')]);
  });

  it('keeps an address that is no file here, so that the report can name it', () => {
    expect(pathOf('file://%zz', CWD)).toBe('file://%zz');
  });

  it.each([[['--library', 'mine.coterie']], [['--library=mine.coterie']], [['mine.coterie']]])('opens the library of %j', (argv) => {
    expect(read(...argv)).toMatchObject({ library: path.join(CWD, 'mine.coterie'), files: [] });
  });

  it('lets --library win over a library among the files', () => {
    expect(read('other.coterie', '--library', 'mine.coterie').library).toBe(path.join(CWD, 'mine.coterie'));
  });

  it('passes over the switches of Chromium', () => {
    expect(read('--ozone-platform=wayland', '--no-zygote', 'a.txt').files).toEqual([path.join(CWD, 'a.txt')]);
  });

  it('takes everything behind -- as a file', () => {
    expect(read('--', '--library', '-x.txt').files).toEqual([path.join(CWD, '--library'), path.join(CWD, '-x.txt')]);
  });

  it('has nothing to do when --library names nothing', () => {
    expect(read('--library')).toEqual({ files: [], library: null, smokeTest: false });
  });

  it('knows the smoke test', () => {
    expect(read('--smoke-test').smokeTest).toBe(true);
  });

  it('loses no file, whatever the names', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z0-9-]{1,12}\.txt$/u), { maxLength: 8 }), (names) => {
      expect(read('--', ...names).files).toEqual(names.map((name) => path.join(CWD, name)));
    }));
  });
});

describe('the words that are meant for the app', () => {
  it('leave out the executable, and in a checkout its folder', () => {
    expect(ownArguments(['coterie', 'a.txt'], false)).toEqual(['a.txt']);
    expect(ownArguments(['electron', '--inspect', '.', 'a.txt'], true)).toEqual(['--inspect', 'a.txt']);
  });
});

it('a library is known by its ending, in capitals too', () => {
  expect([namesLibrary('/a/B.COTERIE'), namesLibrary('/a/b.txt')]).toEqual([true, false]);
});
