/** An export of a library in one format: what is written, and what must be found when it is read back. */
import type { Counting, NetworkKind } from '../../../shared/model/slice.ts';
import type { Theme } from '../../../shared/style/palette.ts';
import { sliceOf, type Slicing } from '../network/slice.ts';
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
  /** How much of the network the map draws; all of it when left out. */
  readonly drawn?: Pick<Slicing, 'opened' | 'most'>;
  /** Ids of the visible nodes and papers; everything where they are left out. */
  readonly nodes?: ReadonlySet<string>;
  readonly papers?: ReadonlySet<string>;
}

function topicsOf(db: ReadableDB, network: NetworkKind): TopicsById {
  if (network === 'mixed') return new Map([...topicsOfPeople(db), ...topicsOfPapers(db)]);
  return network === 'papers' ? topicsOfPapers(db) : topicsOfPeople(db);
}

const everything = { opened: [], most: Number.MAX_SAFE_INTEGER };

/** Reads the library once, now; the chunks are made as they are written. */
export function exportOf(db: ReadableDB, { format: id, title, network, counting, theme, drawn = everything, nodes, papers }: ExportRequest): Export {
  const format = formats[id];
  if (format.of === 'papers') {
    const list = paperList(db, papers);
    return { chunks: format.write(list), holds: format.holds, expected: { papers: list.length } };
  }
  const slice = sliceOf(db, { network, counting, ...drawn });
  const data = mapData(slice, { title, theme, topics: topicsOf(db, network), ...(nodes && { visible: nodes }) });
  return { chunks: format.write(data), holds: format.holds, expected: { nodes: data.nodes.length, ties: data.ties.length } };
}
