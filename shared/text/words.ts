/** Numbers, dates and sizes in the words of the interface. */
import type { PaperDate } from '../model/library.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const numbers = new Intl.NumberFormat('en-US');

/** `6949` gives `6,949`. */
export const number = (value: number): string => numbers.format(value);

/** `1 paper`, `2 papers`; `people(1)` needs its own plural: `counted(1, 'person', 'people')`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

/** As exact as the dumps are: `Dec 20, 2019`, `Dec 2019`, `2019`, `Jan 9, no year`; null where nothing is known. */
export function dateWords({ year, month, day }: PaperDate): string | null {
  const name = month === null ? undefined : months[month - 1];
  if (name === undefined) return year === null ? null : String(year);
  const dayAndMonth = day === null ? name : `${name} ${day}`;
  if (year === null) return `${dayAndMonth}, no year`;
  return day === null ? `${name} ${year}` : `${dayAndMonth}, ${year}`;
}

/** Bytes as people read them, with one decimal from 1 KB on: `180.2 KB`. */
export function bytes(size: number): string {
  if (size < 1024) return counted(size, 'byte');
  if (size < 1024 * 1024) return `${(size / 1024).toFixed(1)} KB`;
  return `${(size / (1024 * 1024)).toFixed(1)} MB`;
}

/** `0.04 seconds`, `1.4 seconds`; never 0 for something that took time. */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  return `${value >= 0.1 ? value.toFixed(1) : Math.max(value, 0.01).toFixed(2)} seconds`;
}
