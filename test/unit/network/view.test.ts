import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitView, panBy, revealing, toScreen, zoomAt, type View } from '../../../renderer/network/view.ts';

const people = { x: Float32Array.from([-500, 500, 0, 120]), y: Float32Array.from([-400, 400, 0, 80]) };
const fitted = fitView(people, 750, 800);

const inside = (view: View, x: number, y: number): boolean => {
  const at = toScreen(view, x, y);
  return at.x >= 0 && at.y >= 0 && at.x <= view.width && at.y <= view.height;
};

test('people who are in view leave the camera where it is', () => {
  expect(revealing(fitted, [{ x: 0, y: 0 }, { x: 120, y: 80 }])).toBe(fitted);
});

test('people out of view come into view, wherever the camera was, and the map is not zoomed in for them', () => {
  const coordinate = fc.integer({ min: -500, max: 500 });
  const point = fc.record({ x: coordinate, y: coordinate });
  fc.assert(fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), coordinate, coordinate, fc.double({ min: 0.3, max: 20, noNaN: true }), (points, dx, dy, zoom) => {
    const view = zoomAt(panBy(fitted, dx, dy), zoom, { x: 300, y: 300 }, fitted.scale);
    const shown = revealing(view, points);
    for (const { x, y } of points) expect(inside(shown, x, y)).toBe(true);
    expect(shown.scale).toBeLessThanOrEqual(view.scale);
  }));
});

test('zooming keeps what is under the pointer where it is', () => {
  const at = { x: 200, y: 150 };
  const before = toScreen(fitted, 30, 40);
  const zoomed = zoomAt(fitted, 2, before, fitted.scale);
  expect(toScreen(zoomed, 30, 40).x).toBeCloseTo(before.x, 5);
  expect(toScreen(zoomed, 30, 40).y).toBeCloseTo(before.y, 5);
  expect(zoomAt(fitted, 1e9, at, fitted.scale).scale).toBeLessThan(fitted.scale * 100);
});

test('the fitted map lies clear of the controls and uses all the room between them, to both sides or up and down', () => {
  const place = fc.record({ x: fc.integer({ min: -5_000, max: 5_000 }), y: fc.integer({ min: -5_000, max: 5_000 }) });
  const size = fc.record({ width: fc.integer({ min: 660, max: 2_500 }), height: fc.integer({ min: 580, max: 1_400 }) });
  fc.assert(fc.property(fc.uniqueArray(place, { minLength: 40, maxLength: 60, selector: ({ x, y }) => `${x} ${y}` }), size, (places, { width, height }) => {
    const view = fitView({ x: Float32Array.from(places, ({ x }) => x), y: Float32Array.from(places, ({ y }) => y) }, width, height);
    const seen = places.map(({ x, y }) => toScreen(view, x, y));
    const [left, right] = [Math.min(...seen.map(({ x }) => x)), width - Math.max(...seen.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...seen.map(({ y }) => y)), height - Math.max(...seen.map(({ y }) => y))];
    // Bars lie 12 pixels from the edges and are 36 to 40 high, and names stick out at the sides.
    for (const room of [left, right, top, bottom]) expect(room).toBeGreaterThan(60);
    expect(left + right < 128.1 || top + bottom < 162.1).toBe(true);
  }));
});
