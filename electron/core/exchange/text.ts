/** Text made fit for files: one line, and no sign that a file of this kind must not hold. */

/** Everything XML 1.0 forbids: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as one line: blanks of any kind become one space, signs that no text file should hold are dropped; every script is kept. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(FORBIDDEN, '').replace(/ {2,}/gu, ' ').trim();
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Most ids, numbers and names are words of plain letters, with nothing to escape: a look at them is quicker than four passes. */
const PLAIN = /^[\w.,:#/+-]+(?: [\w.,:#/+-]+)*$/u;

/** One line of text for an attribute or an element of XML or HTML. */
export function escapeMarkup(text: string): string {
  if (PLAIN.test(text)) return text;
  return oneLine(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}

/** A start tag or an empty element (`end` is `/>`); attributes that are null are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | null>>, end: '>' | '/>'): string {
  const listed = Object.entries(attributes).filter(([, value]) => value !== null);
  return `<${name}${listed.map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`).join('')}${end}`;
}
