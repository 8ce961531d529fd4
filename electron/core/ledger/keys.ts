/** Keys that are the same in every library, and the order they stand in. Pure. */
import { hash } from 'node:crypto';

/** Code-unit order: the same on every machine, unlike localeCompare. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Adds to the list under a key. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Sixteen hexadecimal digits that stand for a text, the same in every library. */
export function keyOf(kind: 'paper' | 'person', text: string): string {
  return hash('sha256', `${kind}:${text}`).slice(0, 16);
}
