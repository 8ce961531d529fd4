/** Draws all people in one call: each an instance of a square in which a disc is filled, with a line of paper around it. */
import { NODE_BORDER } from '../../../shared/style/geometry.ts';
import type { MapLooks, MapModel } from '../model.ts';
import { NOWHERE, SheetProgram, type Attributes } from './base.ts';
import { premultiplied } from './colors.ts';
import type { Sheet, Standings } from './sheet.ts';

/** Communities and those without one; the last colour is that of the paper. */
const COLORS = 9;
const PAPER = COLORS - 1;

const VERTEX = `
uniform vec4 u_colors[${COLORS}];
in vec2 a_corner;
in float a_radius;
in uint a_color;
flat out vec4 v_color;
flat out float v_radius, v_border;
out vec2 v_at;
void main() {
  gl_Position = ${NOWHERE};
  if (removed()) return;
  v_radius = a_radius * u_scale;
  v_border = ${NODE_BORDER} * u_pixel;
  v_at = a_corner * (v_radius + v_border * 0.5 + 1.0);
  v_color = u_colors[a_color] * opacity();
  vec2 middle = (u_matrix * vec3(placeOf(uint(gl_InstanceID)), 1.0)).xy;
  gl_Position = vec4(middle + v_at / u_size * 2.0, 0.0, 1.0);
}`;

const FRAGMENT = `
uniform vec4 u_paper;
flat in vec4 v_color;
flat in float v_radius, v_border;
in vec2 v_at;
out vec4 color;
void main() {
  float outside = length(v_at) - v_radius;
  float full = clamp(v_border * 0.5 - outside + 0.5, 0.0, 1.0);
  if (full <= 0.0) discard;
  color = mix(u_paper * v_color.a, v_color, clamp(0.5 - outside - v_border * 0.5, 0.0, 1.0)) * full;
}`;

export class PeopleProgram extends SheetProgram {
  constructor(gl: WebGLRenderingContext | WebGL2RenderingContext, sheet: Sheet) {
    super(gl, sheet, VERTEX, FRAGMENT);
  }

  /** Of people without ties only the paper is drawn here: their outline is a mark. */
  protected take(_model: MapModel, { colors, nodes }: MapLooks): Attributes {
    this.gl.uniform4fv(this.uniform('u_colors'), [...colors.categories.slice(0, PAPER), colors.paper].flatMap((color) => [...premultiplied(color)]));
    this.gl.uniform4f(this.uniform('u_paper'), ...premultiplied(colors.paper));
    const number = new Map(colors.categories.map((color, index) => [color, index]));
    return [
      ['a_corner', Float32Array.of(-1, -1, 1, -1, -1, 1, 1, 1), 2],
      ['a_radius', Float32Array.from(nodes, ({ radius }) => radius), 1],
      ['a_color', Uint8Array.from(nodes, ({ hollow, color }) => (hollow ? PAPER : number.get(color) ?? 0)), 1],
    ];
  }

  protected statesOf({ people }: Standings): Uint8Array { return people; }

  protected draw(model: MapModel, { colors }: MapLooks): void {
    this.gl.uniform1f(this.uniform('u_dim'), colors.opacity.dimNode);
    this.gl.drawArraysInstanced(this.gl.TRIANGLE_STRIP, 0, 4, model.x.length);
  }
}
