/** Collects the fields of a profile while its header is read. */
import type { Profile, ProfileField } from '../../../shared/model/record.ts';
import type { Line } from './lines.ts';

/** One value with the part of the line that says so. */
export function field(value: ProfileField['value'], line: Line, raw: string = line.text): ProfileField {
  return { value, raw, line: line.number };
}

/** A profile of which only the owner is known. */
export function profileOf(name: Line): Profile {
  return { name: field(name.text, name) };
}

/** A whole number that the page declares and where, or null when it does not. */
export function declared(...fields: (ProfileField | undefined)[]): { value: number; line: number } | null {
  const found = fields.find((candidate) => typeof candidate?.value === 'number');
  return typeof found?.value === 'number' ? { value: found.value, line: found.line } : null;
}
