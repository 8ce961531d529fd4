/** Reads the line that starts a paper of a scored profile: `LGOct 16, 2023Code`, `IRJan 9`, `soc-phFeb 15, 2008`. */
import type { Line } from './lines.ts';

/** What the line says; a part that cannot be is null, and `dateRaw` keeps what is printed. */
export interface ScoredHead {
  category: string;
  year: number | null;
  month: number;
  day: number | null;
  dateRaw: string;
  code: boolean;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Case matters: in `OCOct 27` the category ends where the month starts with a capital. */
const pattern = new RegExp(`^([A-Z]{2}|[a-z]+(?:-[a-z]+)+)((${months.join('|')}) (\\d{1,2})(?:, (\\d{4}))?)( ?Code)?$`);
const longest = 60;

/** The head that a line states, or null when it is none. */
export function readHead(line: Line): ScoredHead | null {
  if (line.text.length > longest) return null;
  const found = pattern.exec(line.plain);
  if (found === null) return null;
  const [, category = '', date = '', name = '', day = '', year, code] = found;
  const month = months.indexOf(name) + 1;
  // Without a year, February may have 29 days.
  const days = new Date(Date.UTC(year === undefined ? 2000 : Number(year), month, 0)).getUTCDate();
  const number = Number(day);
  return {
    category, month,
    year: year === undefined ? null : Number(year),
    day: number >= 1 && number <= days ? number : null,
    dateRaw: line.text.slice(category.length, category.length + date.length),
    code: code !== undefined,
  };
}
