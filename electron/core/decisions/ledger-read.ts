/** Reads Coterie's own file of decisions, whatever is left of it. */
import { splitLines } from '../formats/lines.ts';
import { End, FORMAT, Header, Line, VERSION } from './ledger-format.ts';
import { damaged, LONGEST_LINE, UnreadFile, type DecisionFile, type Entry, type Outcome, type Statement } from './types.ts';

/** Lines that are looked at to recognise a file whose first line is damaged. */
const LOOKED_AT = 20;
/** Every line of the file begins with one of these. */
const beginnings = [`{"format":"${FORMAT}"`, '{"say":"', '{"end":'];

/** True when one of the first lines is one of ours, whole or damaged at its end. */
export function isLedger(text: string): boolean {
  return splitLines(text.slice(0, LONGEST_LINE)).slice(0, LOOKED_AT).some((line) => beginnings.some((beginning) => line.startsWith(beginning)));
}

/** The value of a line, or null when it is no JSON. */
function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    // Damage is an answer here; anything else is not ours to hide.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function statementOf(line: Line): Statement | null {
  switch (line.say) {
    case 'papers': return line.a.key === line.b.key ? null : { say: 'verdict', subject: 'paper', verdict: line.are, a: line.a, b: line.b };
    case 'people': return line.a.key === line.b.key ? null : { say: 'verdict', subject: 'person', verdict: line.are, a: line.a, b: line.b };
    case 'value': return { say: 'take', field: line.field, from: line.from };
    case 'profile-value': return { ...line, say: 'profile' };
    case 'name': case 'strictness': return line;
    default: return null;
  }
}

function readLine(line: number, text: string, value: unknown): Entry | Outcome {
  const parsed = Line.safeParse(value);
  if (!parsed.success) return damaged(line, text, value === null ? 'The line is not whole.' : 'The line does not say what a decision says.');
  const statement = statementOf(parsed.data);
  return statement === null ? damaged(line, text, 'Both sides of the decision are the same.') : { line, ...statement };
}

function warningOf(header: Header | null, end: number | null, found: number): string | null {
  const said = [
    header === null ? 'The first line, which says where the file comes from, is damaged.' : '',
    end === null ? 'The file is cut: its last line is missing, and decisions may be missing with it.' : '',
    end !== null && end !== found ? `The file was written with ${end} decisions and holds ${found}.` : '',
  ].filter((one) => one !== '');
  return said.length === 0 ? null : `${said.join(' ')} What is here can be taken over.`;
}

/** Reads a ledger in time linear in its length. Throws UnreadFile for one that a newer Coterie wrote. */
export function readLedger(text: string, file: string): DecisionFile {
  let header: Header | null = null;
  let end: number | null = null;
  const entries: Entry[] = [];
  const wrong: Outcome[] = [];
  for (const [at, line] of splitLines(text).entries()) {
    if (line.trim() === '') continue;
    // A name given to very many mentions makes a long line, so the length alone is no damage.
    const value = json(line);
    const [first, last] = [Header.safeParse(value), End.safeParse(value)];
    if (first.success && header === null) header = first.data;
    else if (last.success) end = last.data.end;
    else {
      const read = readLine(at + 1, line, value);
      if ('say' in read) entries.push(read);
      else wrong.push(read);
    }
    if (header !== null && header.version > VERSION) {
      throw new UnreadFile(`${file} was written by a newer Coterie.`, 'Open it with the newer Coterie, or export it there for this one.');
    }
  }
  return { format: 'ledger', warning: warningOf(header, end, entries.length + wrong.length), entries, damaged: wrong, dumps: header?.dumps.map(({ sha256 }) => sha256) ?? null };
}
