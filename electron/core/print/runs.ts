/** Cuts a line of text into runs that are set in one font and one direction, from left to right as they are seen. */
import bidiFactory from 'bidi-js';

export interface TextRun<Face> {
  /** As the shaper wants it: in reading order, brackets of right-to-left text mirrored. */
  text: string;
  face: Face;
  rtl: boolean;
}

const bidi = bidiFactory();
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const strongRtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** True when the first letter of the text is written from right to left. */
export function readsFromRight(text: string): boolean {
  return bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1;
}

/** Runs in the order in which they are seen. `faceOf` picks a font for a cluster, given that of the cluster before it. */
export function runsOf<Face>(text: string, faceOf: (cluster: string, before: Face | undefined) => Face): TextRun<Face>[] {
  const { levels } = bidi.getEmbeddingLevels(text);
  const logical: (TextRun<Face> & { level: number })[] = [];
  for (const { segment, index } of clusters.segment(text)) {
    const level = levels[index] ?? 0;
    const last = logical.at(-1);
    const face = faceOf(segment, last?.face);
    if (last && last.face === face && last.level === level) last.text += segment;
    else logical.push({ text: segment, face, rtl: level % 2 === 1, level });
  }
  return inSight(logical).map(({ text: part, face, rtl }) => ({ face, rtl, text: rtl ? forShaper(part) : part }));
}

/** Rule L2 of the Unicode bidirectional algorithm: from the highest level down, what lies at a level or above is reversed. */
function inSight<Run extends { level: number }>(runs: Run[]): Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      if (end - start > 1) order.splice(start, end - start, ...order.slice(start, end).toReversed());
      start = end;
    }
  }
  return order;
}

/** The shaper reverses Arabic and Hebrew by itself, but not what has no letters of theirs, and it mirrors nothing. */
function forShaper(text: string): string {
  const mirrored = [...clusters.segment(text)].map(({ segment }) => bidi.getMirroredCharacter(segment) ?? segment);
  return (strongRtl.test(text) ? mirrored : mirrored.toReversed()).join('');
}
