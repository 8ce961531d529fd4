/** Where the tests of the readers find dumps, and small helpers to read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDump } from '../../electron/core/formats/index.ts';
import { DumpReading, type ProfileReading, type Refusal, type Remark } from '../../shared/model/record.ts';

const root = join(import.meta.dirname, '../..');
const folders = {
  fixtures: join(import.meta.dirname, 'fixtures'),
  sample: join(root, 'data/sample'),
  profiles: process.env['COTERIE_PROFILES'] ?? join(root, '../shared/profiles'),
};

/** True when the five real profiles lie beside the checkout; they are never part of it. */
export const hasProfiles = existsSync(folders.profiles);
export const whyNoProfiles = 'the real profiles are not beside the checkout (../shared/profiles, or COTERIE_PROFILES)';

/** Names of the dumps in a folder. */
export function names(folder: keyof typeof folders): string[] {
  return readdirSync(folders[folder]).filter((name) => name.endsWith('.txt')).sort();
}

/** The text of one dump. */
export function textOf(folder: keyof typeof folders, name: string): string {
  return readFileSync(join(folders[folder], name), 'utf8');
}

/** Reads bytes or text and checks the answer against its schema. */
export function read(input: string | Uint8Array, file = 'page.txt'): DumpReading {
  return DumpReading.parse(readDump(typeof input === 'string' ? new TextEncoder().encode(input) : input, file));
}

/** The only profile of a text. */
export function readOne(input: string | Uint8Array, file?: string): ProfileReading {
  const { readings, error } = read(input, file);
  const [first] = readings;
  if (first === undefined || readings.length !== 1) throw new Error(`Expected one profile, found ${readings.length}: ${error?.message ?? ''}`);
  return first;
}

/** The only profile of a file. */
export function readFixture(name: string): ProfileReading {
  return readOne(textOf('fixtures', name), name);
}

/** Why a text or bytes were refused. */
export function refusal(input: string | Uint8Array, file?: string): Refusal {
  const { readings, error } = read(input, file);
  if (error === null || readings.length > 0) throw new Error('Expected a refusal.');
  return error;
}

/** The remarks of one kind. */
export function remarks(reading: ProfileReading, code: string): Remark[] {
  return reading.remarks.filter((remark) => remark.code === code);
}

/** What a reading says, without line numbers and with ordinary blanks: equal for the same page saved in another way. */
export function said(reading: ProfileReading): unknown {
  const blanks = (text: unknown): unknown => (typeof text === 'string' ? text.replaceAll('\u00a0', ' ') : text);
  const { format, profile, records } = reading;
  const fields = Object.entries(profile).map(([key, field]) => [key, field.value]);
  const plain = records.map(({ line: _line, lines: _lines, ...record }) => record);
  return JSON.parse(JSON.stringify({ format, fields, plain }), (_key, value: unknown) => blanks(value)) as unknown;
}
