/** What the user says of nodes is printed as it is shown: a star beside whom they follow, a hole in who they are. */
import { expect, test } from 'vitest';
import { userMarkShapes } from '../../../shared/print/nodes.ts';
import { pictureOfSlice } from '../../../shared/print/fromSlice.ts';
import { NodeFlag, NodeKind } from '../../../shared/model/slice.ts';
import { namedNodes } from '../../../shared/print/names.ts';
import { palette } from '../../../shared/style/palette.ts';
import { sliceOfSketch, spiral } from './pictures.ts';

const node = { x: 10, y: 20, radius: 8, outline: 'disc', fill: '#1e4499', hollow: false } as const;

test('a star stands outside of the node, a hole lies in it', () => {
  const [hole] = userMarkShapes(node, { starred: false, me: true }, palette('light'));
  expect(hole?.kind === 'circle' && hole.radius < node.radius && hole.fill === palette('light').paper).toBe(true);
  const star = userMarkShapes(node, { starred: true, me: false }, palette('light')).at(-1);
  const corners = star?.kind === 'polygon' ? star.points : [];
  expect(corners).toHaveLength(20);
  for (let index = 0; index < corners.length; index += 2) expect(Math.hypot((corners[index] ?? 0) - node.x, (corners[index + 1] ?? 0) - node.y)).toBeGreaterThan(node.radius);
  expect(userMarkShapes(node, { starred: false, me: false }, palette('light'))).toEqual([]);
});

test('a picture knows whom the user follows and who they are, and sets topics in italics', () => {
  const slice = sliceOfSketch({ names: ['Ada Ash', 'Bo Birch', 'tidal currents'] });
  slice.nodeFlags.set([NodeFlag.starred, NodeFlag.me, 0]);
  slice.nodeKind.set([NodeKind.person, NodeKind.person, NodeKind.topic]);
  const { nodes } = pictureOfSlice(slice, spiral(3), { background: 'white', camera: null, selected: new Set(), source: '' });
  expect(nodes.map(({ starred, me }) => [starred, me])).toEqual([[true, false], [false, true], [false, false]]);
  const named = namedNodes(nodes, { labels: { shown: true, count: 10, least: 0, points: null }, extent: 'whole' }, 1);
  expect(new Map(named.map(({ node: index, style }) => [index, style.italic]))).toEqual(new Map([[0, false], [1, false], [2, true]]));
});
