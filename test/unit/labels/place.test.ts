/** What the placer of names promises, whatever the map: no two names touch, none leaves the view, the important ones come first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesTouch, discTouches, type Disc } from '../../../shared/labels/boxes.ts';
import { POSITIONS, labelBox, placeLabels, type LabelRequest } from '../../../shared/labels/place.ts';

const size = { width: 640, height: 480 };
const request = fc.record<LabelRequest>({
  x: fc.double({ min: -40, max: 680, noNaN: true }), y: fc.double({ min: -40, max: 520, noNaN: true }),
  radius: fc.double({ min: 3, max: 24, noNaN: true }), width: fc.double({ min: 20, max: 160, noNaN: true }), height: fc.double({ min: 10, max: 28, noNaN: true }),
  always: fc.boolean(), preferred: fc.integer({ min: -1, max: POSITIONS - 1 }),
});
const requests = fc.array(request, { maxLength: 80 });
const control = fc.record({ x: fc.nat(500), y: fc.nat(400), width: fc.integer({ min: 20, max: 140 }), height: fc.integer({ min: 20, max: 80 }) });
const discsOf = (list: readonly LabelRequest[]): Disc[] => list.map(({ x, y, radius }) => ({ x, y, radius }));

describe('on any map', () => {
  test('no two names touch and none leaves the view', () => {
    fc.assert(fc.property(requests, fc.array(control, { maxLength: 4 }), (list, controls) => {
      const placed = placeLabels(list, { ...size, nodes: discsOf(list), controls });
      placed.forEach((box, index) => {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height).toBe(true);
        expect(placed.slice(index + 1).some((other) => boxesTouch(box, other))).toBe(false);
      });
    }));
  });

  test('names that may wait never lie on a node or a control', () => {
    fc.assert(fc.property(requests, fc.array(control, { maxLength: 4 }), (list, controls) => {
      const nodes = discsOf(list);
      for (const box of placeLabels(list, { ...size, nodes, controls })) {
        if (list[box.index]?.always === true) continue;
        expect(nodes.some((disc) => discTouches(disc, box))).toBe(false);
        expect(controls.some((one) => boxesTouch(one, box))).toBe(false);
      }
    }));
  });

  test('what comes later never takes the place of what comes first', () => {
    fc.assert(fc.property(requests, requests, (first, later) => {
      const nodes = discsOf([...first, ...later]);
      const alone = placeLabels(first, { ...size, nodes, controls: [] });
      const together = placeLabels([...first, ...later], { ...size, nodes, controls: [] });
      expect(together.slice(0, alone.length)).toEqual(alone);
    }));
  });

  test('the name of the most important person in view is shown, however crowded the map', () => {
    fc.assert(fc.property(requests, request, (list, most) => {
      const first = { ...most, always: true, x: 320, y: 240 };
      const placed = placeLabels([first, ...list], { ...size, nodes: discsOf([first, ...list]), controls: [{ x: 0, y: 0, ...size }] });
      expect(placed[0]?.index).toBe(0);
    }));
  });
});

test('a name goes to the right of its node where there is room', () => {
  const one: LabelRequest = { x: 100, y: 100, radius: 6, width: 60, height: 14, always: false, preferred: -1 };
  const [placed] = placeLabels([one], { ...size, nodes: discsOf([one]), controls: [] });
  expect(placed?.x).toBeGreaterThan(one.x + one.radius);
});

test('a name keeps the side it had', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: POSITIONS - 1 }), (preferred) => {
    const one: LabelRequest = { x: 300, y: 200, radius: 6, width: 60, height: 14, always: false, preferred };
    expect(placeLabels([one], { ...size, nodes: discsOf([one]), controls: [] })[0]).toMatchObject({ position: preferred });
  }));
});

test('no place of a name lies on its own node', () => {
  fc.assert(fc.property(request, fc.nat(POSITIONS - 1), (one, position) => {
    expect(discTouches(one, labelBox(one, position))).toBe(false);
  }));
});
