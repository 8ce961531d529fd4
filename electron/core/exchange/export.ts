/** An export of a library in one format: what is written, and what must be found when it is read back. */
import type { Counting, NetworkKind } from '../../../shared/model/slice.ts';
import type { Theme } from '../../../shared/style/palette.ts';
import { sliceOf } from '../network/slice.ts';
import type { ReadableDB } from '../store/sql.ts';
import { formats } from './formats.ts';
import { mapData } from './map.ts';
import { paperList } from './papers.ts';
import { topicsOfPapers, topicsOfPeople, type TopicsById } from './topics.ts';
import type { Export } from './save.ts';
import type { ExportFormatId } from './types.ts';

export interface ExportRequest {
  readonly format: ExportFormatId;
  readonly title: string;
  readonly network: NetworkKind;
  readonly counting: Counting;
  readonly theme: Theme;
  /** Ids of the visible nodes and papers; everything where they are left out. */
  readonly nodes?: ReadonlySet<string>;
  readonly papers?: ReadonlySet<string>;
}

function topicsOf(db: ReadableDB, network: NetworkKind): TopicsById {
  if (network === 'mixed') return new Map([...topicsOfPeople(db), ...topicsOfPapers(db)]);
  return network === 'papers' ? topicsOfPapers(db) : topicsOfPeople(db);
}

/** An export is of everything that it is asked for, however large the map that a screen can draw. */
const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** Reads the library once, now; the chunks are made as they are written. */
export function exportOf(db: ReadableDB, { format: id, title, network, counting, theme, nodes, papers }: ExportRequest): Export {
  const format = formats[id];
  if (format.of === 'papers') {
    const list = paperList(db, papers);
    return { chunks: format.write(list), holds: format.holds, expected: { papers: list.length } };
  }
  const slice = sliceOf(db, { network, counting, opened: [], most: EVERYTHING });
  const data = mapData(slice, { title, theme, topics: topicsOf(db, network), ...(nodes && { visible: nodes }) });
  return { chunks: format.write(data), holds: format.holds, expected: { nodes: data.nodes.length, ties: data.ties.length } };
}
