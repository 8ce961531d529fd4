/** Which nodes and ties a picture shows: what the camera sees, everything, or what is selected. */
import type { PrintOptions } from './options.ts';
import type { Picture, PictureNode, PictureTie } from './picture.ts';

export interface Shown {
  nodes: readonly PictureNode[];
  /** Ties between nodes of `nodes`; ends are indices there. */
  ties: readonly PictureTie[];
  /** For what the camera sees: nodes outside it, whose ties may cross the picture, come after the first `inside` nodes. */
  inside: number;
}

/** Why there is nothing to draw, and what to do; null when there is something. */
export function contentTrouble(picture: Picture, extent: PrintOptions['extent']): string | null {
  if (picture.nodes.length === 0) return 'The map is empty, so there is nothing to print. Import a dump, or take back filters.';
  if (extent === 'selection' && !picture.nodes.some(({ selected }) => selected)) return 'Nothing is selected, so there is nothing to print. Select people on the map, or print the whole map.';
  if (extent === 'screen' && picture.camera === null) return 'There is no window whose view could be printed. Print the whole map.';
  if (extent === 'screen' && shownIn(picture, 'screen').inside === 0) return 'Nobody is in view, so there is nothing to print. Move the map, or print the whole map.';
  return null;
}

/** Picks what the extent shows. */
export function shownIn(picture: Picture, extent: PrintOptions['extent']): Shown {
  if (extent === 'whole') return { nodes: picture.nodes, ties: picture.ties, inside: picture.nodes.length };
  const within = extent === 'selection' ? ({ selected }: PictureNode): boolean => selected : inCamera(picture);
  const first = picture.nodes.flatMap((node, index) => (within(node) ? [index] : []));
  const rest = extent === 'selection' ? [] : picture.nodes.flatMap((node, index) => (within(node) ? [] : [index]));
  const order = [...first, ...rest];
  const place = new Int32Array(picture.nodes.length).fill(-1);
  order.forEach((index, at) => { place[index] = at; });
  const ties = picture.ties.flatMap((tie) => {
    const [a, b] = [place[tie.a] ?? -1, place[tie.b] ?? -1];
    return a < 0 || b < 0 ? [] : [{ ...tie, a, b }];
  });
  // A selection is not marked as selected: nothing stands beside it.
  const nodes = order.flatMap((index) => picture.nodes[index] ?? []).map((node) => (extent === 'selection' ? { ...node, selected: false } : node));
  return { nodes, ties, inside: first.length };
}

function inCamera({ camera }: Picture): (node: PictureNode) => boolean {
  if (camera === null) return () => false;
  const { x, y, scale, width, height } = camera;
  return (node) => Math.abs(node.x - x) * scale <= width / 2 && Math.abs(node.y - y) * scale <= height / 2;
}
