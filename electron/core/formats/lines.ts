/** The lines of a dump as readers see them: not blank, trimmed, each with its number in the file. */

/** One line that is not blank. */
export interface Line {
  /** From 1, counting blank lines too. */
  readonly number: number;
  /** The line without blanks at its ends, otherwise as it came. */
  readonly text: string;
  /** The same with every kind of blank as an ordinary one: for comparing; offsets are those of `text`. */
  readonly plain: string;
  /** False when the file (or the profile) ends within this line, so that something may be missing from it. */
  readonly ended: boolean;
}

/** Starts a sentence in which a sample file says what it is; it is no part of any profile. */
const comment = 'Coterie sample: invented page';

/** The same text with every kind of blank as an ordinary one, for comparing; offsets stay. */
export function plainOf(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]+/g, (blanks) => ' '.repeat(blanks.length));
}

/** Makes a line; `text` may have blanks at its ends. */
export function makeLine(number: number, text: string, ended: boolean): Line {
  const trimmed = text.trim();
  return { number, text: trimmed, plain: plainOf(trimmed), ended };
}

/** All lines of a text, blank ones too; a line ends at CRLF, CR or LF. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The lines of a text that are not blank; the numbers stay those of the file. */
export function toLines(text: string): Line[] {
  const parts = splitLines(text);
  return parts
    .map((part, index) => withoutComment(makeLine(index + 1, part, index < parts.length - 1)))
    .filter((line) => line.text !== '');
}

/** Drops the comment of a sample file; a page that is glued to it without a line break stays. */
function withoutComment(line: Line): Line {
  const at = line.plain.indexOf(comment);
  return at === -1 ? line : makeLine(line.number, line.text.slice(0, at), false);
}

/** True when a line break or another line follows, so that nothing can be missing from the end of this line. */
export function isWhole(line: Line, section: readonly Line[]): boolean {
  return line.ended || line !== section.at(-1);
}

/** Lines as one text; a blank line between two of them stays as a break between paragraphs. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return line.text;
    return (line.number > before.number + 1 ? '\n\n' : '\n') + line.text;
  }).join('');
}
