/** Draws all nodes in one call: each an instance of a square in which its shape is filled, with a line of paper around it. */
import { NODE_BORDER } from '../../../shared/style/geometry.ts';
import type { MapLooks, MapModel } from '../model.ts';
import { halfOf, nodeShapes } from '../shapes.ts';
import { NOWHERE, SheetProgram, type Attributes } from './base.ts';
import { premultiplied } from './colors.ts';
import type { Standings } from '../../../shared/style/standing.ts';
import type { Sheet } from './sheet.ts';

/** Communities and those without one, the paper, the ink, and the two sides of a comparison. */
const PAPER = 8;
const INK = PAPER + 1;
const SIDES = INK + 1;
const COLORS = SIDES + 2;
/** Outline of what is drawn open. Pixels. */
const OPEN_WIDTH = 1.5;
/** Corners reach this much farther than the radius. */
const REACH = 1.3;
/** In the number of a shape: half of it has the other side's colour. */
const SPLIT = 8;
const [square, page, diamond] = [halfOf('square-open'), halfOf('page'), halfOf('diamond')];
const number = (value: number): string => value.toFixed(4);

const VERTEX = `
uniform vec4 u_colors[${COLORS}];
in vec2 a_corner;
in float a_radius;
in uint a_color, a_shape;
flat out vec4 v_color, v_other;
flat out uint v_shape;
flat out float v_radius, v_border;
out vec2 v_at;
void main() {
  gl_Position = ${NOWHERE};
  if (removed()) return;
  v_radius = a_radius * u_scale;
  v_border = ${NODE_BORDER} * u_pixel;
  v_at = a_corner * (v_radius * ${REACH} + v_border * 0.5 + 1.0);
  v_color = u_colors[a_color] * opacity();
  v_other = a_shape >= ${SPLIT}u ? u_colors[${SIDES + 1}] * opacity() : v_color;
  v_shape = a_shape % ${SPLIT}u;
  vec2 middle = (u_matrix * vec3(placeOf(uint(gl_InstanceID)), 1.0)).xy;
  gl_Position = vec4(middle + v_at / u_size * 2.0, 0.0, 1.0);
}`;

const FRAGMENT = `
uniform vec4 u_paper;
uniform float u_pixel;
flat in vec4 v_color, v_other;
flat in uint v_shape;
flat in float v_radius, v_border;
in vec2 v_at;
out vec4 color;
float box(vec2 half_size) { vec2 over = abs(v_at) - half_size * v_radius; return max(over.x, over.y); }
float distanceTo(uint shape) {
  if (shape == ${nodeShapes.indexOf('square-open')}u) return box(vec2(${number(square.x)}, ${number(square.y)}));
  if (shape == ${nodeShapes.indexOf('page')}u) return box(vec2(${number(page.x)}, ${number(page.y)}));
  if (shape == ${nodeShapes.indexOf('diamond')}u) return (abs(v_at.x) + abs(v_at.y) - ${number(diamond.x)} * v_radius) * ${number(Math.SQRT1_2)};
  return length(v_at) - v_radius;
}
void main() {
  bool open = v_shape == ${nodeShapes.indexOf('square-open')}u;
  float outside = distanceTo(v_shape), line = open ? ${OPEN_WIDTH} * u_pixel : v_border;
  float full = clamp(line * 0.5 - outside + 0.5, 0.0, 1.0);
  if (full <= 0.0) discard;
  float inside = clamp(0.5 - outside - line * 0.5, 0.0, 1.0);
  vec4 paper = u_paper * v_color.a, fill = mix(v_color, v_other, clamp(v_at.x + 0.5, 0.0, 1.0));
  color = (open ? mix(v_color, paper, inside) : mix(paper, fill, inside)) * full;
}`;

export class PeopleProgram extends SheetProgram {
  constructor(gl: WebGLRenderingContext | WebGL2RenderingContext, sheet: Sheet) {
    super(gl, sheet, VERTEX, FRAGMENT);
  }

  /** Of people without ties only the paper is drawn here: their outline is a mark. */
  protected take(_model: MapModel, { colors, nodes, shapes, extra, split }: MapLooks): Attributes {
    const table = [...colors.categories.slice(0, PAPER), colors.paper, colors.ink, extra[0] ?? colors.paper, extra[1] ?? colors.paper];
    this.gl.uniform4fv(this.uniform('u_colors'), table.flatMap((color) => [...premultiplied(color)]));
    this.gl.uniform4f(this.uniform('u_paper'), ...premultiplied(colors.paper));
    const numbers = new Map([...colors.categories.map((color, index) => [color, index] as const), [colors.ink, INK] as const, ...extra.map((color, index) => [color, SIDES + index] as const)]);
    return [
      ['a_corner', Float32Array.of(-1, -1, 1, -1, -1, 1, 1, 1), 2],
      ['a_radius', Float32Array.from(nodes, ({ radius }) => radius), 1],
      ['a_color', Uint8Array.from(nodes, ({ hollow, color }) => (hollow ? PAPER : numbers.get(color) ?? 0)), 1],
      ['a_shape', Uint8Array.from(shapes, (shape, row) => nodeShapes.indexOf(shape) + (split?.[row] === 1 ? SPLIT : 0)), 1],
    ];
  }

  protected statesOf({ people }: Standings): Uint8Array { return people; }

  protected draw(model: MapModel, { colors }: MapLooks): void {
    this.gl.uniform1f(this.uniform('u_dim'), colors.opacity.dimNode);
    this.gl.drawArraysInstanced(this.gl.TRIANGLE_STRIP, 0, 4, model.x.length);
  }
}
