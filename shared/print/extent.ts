/** Which nodes and ties a picture shows: what the camera sees, everything, or what is selected. */
import type { PrintOptions } from './options.ts';
import type { Picture, PictureNode, PictureSign, PictureStep, PictureTie } from './picture.ts';

export interface Shown {
  nodes: readonly PictureNode[];
  /** Ties between nodes of `nodes`; ends are indices there. */
  ties: readonly PictureTie[];
  steps: readonly PictureStep[];
  /** Signs of the first `inside` nodes. */
  signs: readonly PictureSign[];
  /** For what the camera sees: nodes outside it, whose ties may cross the picture, come after the first `inside` nodes. */
  inside: number;
}

/** Why there is nothing to draw, and what to do; null when there is something. */
export function contentTrouble(picture: Picture, extent: PrintOptions['extent']): string | null {
  if (picture.nodes.length === 0) return 'The map is empty, so there is nothing to print. Import a dump, or take back filters.';
  if (extent === 'selection' && !picture.nodes.some(({ chosen }) => chosen)) return 'Nothing is selected, so there is nothing to print. Select people on the map, or print the whole map.';
  if (extent === 'screen' && picture.camera === null) return 'There is no window whose view could be printed. Print the whole map.';
  if (extent === 'screen' && shownIn(picture, 'screen').inside === 0) return 'Nobody is in view, so there is nothing to print. Move the map, or print the whole map.';
  return null;
}

/** Picks what the extent shows. */
export function shownIn(picture: Picture, extent: PrintOptions['extent']): Shown {
  const { steps, signs } = picture;
  if (extent === 'whole') return { nodes: picture.nodes, ties: picture.ties, steps, signs, inside: picture.nodes.length };
  const within = extent === 'selection' ? ({ chosen }: PictureNode): boolean => chosen : inCamera(picture);
  const first = picture.nodes.flatMap((node, index) => (within(node) ? [index] : []));
  const rest = extent === 'selection' ? [] : picture.nodes.flatMap((node, index) => (within(node) ? [] : [index]));
  const order = [...first, ...rest];
  const place = new Int32Array(picture.nodes.length).fill(-1);
  order.forEach((index, at) => { place[index] = at; });
  const placed = <T extends { a: number; b: number }>(lines: readonly T[]): T[] => lines.flatMap((line) => {
    const [a, b] = [place[line.a] ?? -1, place[line.b] ?? -1];
    return a < 0 || b < 0 ? [] : [{ ...line, a, b }];
  });
  // A selection is not marked as selected: nothing stands beside it.
  const nodes = order.flatMap((index) => picture.nodes[index] ?? []).map((node) => (extent === 'selection' ? { ...node, selected: false } : node));
  return {
    nodes, ties: placed(picture.ties), steps: placed(steps), inside: first.length,
    signs: signs.map((sign) => ({ ...sign, node: place[sign.node] ?? -1 })).filter(({ node }) => node >= 0 && node < first.length),
  };
}

function inCamera({ camera }: Picture): (node: PictureNode) => boolean {
  if (camera === null) return () => false;
  const { x, y, scale, width, height } = camera;
  return (node) => Math.abs(node.x - x) * scale <= width / 2 && Math.abs(node.y - y) * scale <= height / 2;
}
