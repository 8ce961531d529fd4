/** The progress of an import is told in words and numbers that fit together. */
import { expect, test } from 'vitest';
import {
  importCancelling, importMilestone, importPercent, importProgressed, importSizeWords, importStarted, importStepWords, type Importing,
} from '../../../renderer/state/importing.ts';
import { grant } from './fake-world.ts';

const at = (bytesDone: number, bytesTotal = 1000): Importing => ({ ...importStarted([grant('a.txt')]), bytesDone, bytesTotal });

test('before the first file is opened all files wait', () => {
  const importing = importStarted([grant('a.txt'), grant('b.txt')]);
  expect(importing.files.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  expect(importPercent(importing)).toBe(0);
  expect(importStepWords(importing)).toBe('Reading file 1 of 2');
});

test('the sample library has no list of files yet, and no division by zero', () => {
  const importing = importStarted([]);
  expect(importStepWords(importing)).toBe('Opening the files');
  expect(importPercent(importing)).toBe(0);
});

test('the words count the files that were opened, then name the later steps', () => {
  const { files } = importStarted([grant('a.txt'), grant('b.txt')]);
  const progress = { type: 'progress' as const, step: 'reading' as const, files: files.map((file, index) => ({ ...file, state: index === 0 ? 'done' as const : 'running' as const })), bytesDone: 150, bytesTotal: 200 };
  const reading = importProgressed(importStarted([]), progress);
  expect(importStepWords(reading)).toBe('Reading file 2 of 2');
  expect(importSizeWords(reading)).toBe('150 bytes of 200 bytes, 75%');
  expect(importStepWords({ ...reading, step: 'matching' })).toMatch(/same/u);
});

test('once cancelled, progress that still arrives does not hide it', () => {
  const cancelled = importCancelling(at(100));
  const later = importProgressed(cancelled, { type: 'progress', step: 'matching', files: [], bytesDone: 900, bytesTotal: 1000 });
  expect(importStepWords(later)).toMatch(/taking back/iu);
});

test('every tenth is announced once', () => {
  expect(importMilestone(at(90), at(110))).toBe('10 % imported');
  expect(importMilestone(at(110), at(190))).toBeNull();
  expect(importMilestone(at(190), at(1000))).toBe('100 % imported');
});
