/** What every reader of a format offers; `readers.ts` lists them. */
import type { FormatId, ProfileReading } from '../../../shared/model/record.ts';
import type { Line } from './lines.ts';

/** Reads one format. Both questions about a start look at a few lines only, so that a file is searched in linear time. */
export interface Reader {
  readonly id: FormatId;
  /** How many lines from `lines[at]` on show that a profile of this format starts there; 0 when none does. */
  headerAt: (lines: readonly Line[], at: number) => number;
  /** Where in its first line the profile starts: above 0 when the end of another page is glued to it. */
  opensAt: (first: Line) => number;
  /** Reads the lines of one profile, which start with its first line. Never throws for what they hold. */
  read: (section: readonly Line[]) => ProfileReading;
}
