/** Draws all ties in one call: each an instance of a strip along its curve, dashed where a list of authors behind it is cut. */
import { CUT_DASH, THINNEST_TIE, TIE_CURVATURE } from '../../../shared/style/geometry.ts';
import { tieDimming } from '../../../shared/style/looks.ts';
import type { MapLooks, MapModel } from '../model.ts';
import { NOWHERE, SheetProgram, type Attributes } from './base.ts';
import { premultiplied } from './colors.ts';
import type { Standings } from '../../../shared/style/standing.ts';
import type { Sheet } from './sheet.ts';

/** Different looks of ties: 8 hues, fan or not, cut or not. */
const STYLES = 32;
/** Pieces of which a curve is made; on large maps ties are short, and fewer do. */
const PIECES = { few: 16, many: 8, from: 20_000 } as const;

const VERTEX = `
uniform vec4 u_colors[${STYLES}];
uniform uint u_shapes[${STYLES}];
in vec2 a_corner;
in uvec2 a_ends;
in float a_width;
in uint a_style;
flat out vec4 v_color;
flat out float v_half;
flat out uint v_dashed;
out float v_across, v_along;

vec2 pixelOf(uint row) { return ((u_matrix * vec3(placeOf(row), 1.0)).xy + 1.0) * 0.5 * u_size; }

void main() {
  vec2 from = pixelOf(a_ends.x), to = pixelOf(a_ends.y), line = to - from;
  float chord = length(line);
  gl_Position = ${NOWHERE};
  if (removed() || chord < 0.01) return;
  uint shape = u_shapes[a_style];
  float bend = (shape & 1u) == 1u ? ${TIE_CURVATURE} : 0.0;
  float t = a_corner.x, s = 1.0 - t;
  vec2 control = (from + to) * 0.5 + vec2(-line.y, line.x) * bend;
  vec2 along = normalize(s * (control - from) + t * (to - control));
  v_half = max(a_width * u_scale, ${THINNEST_TIE} * u_pixel) * 0.5;
  v_across = a_corner.y * (v_half + 1.0);
  // Length of so flat a curve up to t: the first terms of its integral, right to a thousandth.
  float turn = 1.0 - 2.0 * t;
  v_along = chord * (t + bend * bend * (1.0 - turn * turn * turn) / 3.0);
  v_dashed = shape >> 1u;
  v_color = u_colors[a_style] * opacity();
  vec2 pixel = s * s * from + 2.0 * s * t * control + t * t * to + vec2(-along.y, along.x) * v_across;
  gl_Position = vec4(pixel / u_size * 2.0 - 1.0, 0.0, 1.0);
}`;

/** A pixel is as full as the line covers it, so that lines thinner than a pixel have their weight. */
const FRAGMENT = `
uniform float u_pixel;
flat in vec4 v_color;
flat in float v_half;
flat in uint v_dashed;
in float v_across, v_along;
out vec4 color;
float covered(float at, float from, float to) { return clamp(min(at + 0.5, to) - max(at - 0.5, from), 0.0, 1.0); }
void main() {
  float full = covered(v_across, -v_half, v_half);
  if (v_dashed == 1u) full *= covered(mod(v_along + 0.5, ${CUT_DASH[0] + CUT_DASH[1]}.0 * u_pixel) - 0.5, 0.0, ${CUT_DASH[0]}.0 * u_pixel);
  if (full <= 0.0) discard;
  color = v_color * full;
}`;

export class TieProgram extends SheetProgram {
  #pieces: number = PIECES.few;
  /** Ties in the order in which they are drawn: those between communities first, so that they lie below. */
  #order = new Uint32Array(0);

  constructor(gl: WebGLRenderingContext | WebGL2RenderingContext, sheet: Sheet) {
    super(gl, sheet, VERTEX, FRAGMENT);
  }

  protected take({ slice }: MapModel, looks: MapLooks): Attributes {
    this.#order = drawingOrder(looks);
    this.#pieces = this.#order.length < PIECES.from ? PIECES.few : PIECES.many;
    const table = Array.from({ length: STYLES }, (_, style) => looks.styles[style]);
    this.gl.uniform4fv(this.uniform('u_colors'), table.flatMap((look) => [...premultiplied(look?.color ?? 'rgba(0,0,0,0)')]));
    this.gl.uniform1uiv(this.uniform('u_shapes'), table.map((look) => (look?.curved === true ? 1 : 0) + (look?.dashed === true ? 2 : 0)));
    const ends = new Uint32Array(this.#order.length * 2);
    this.#order.forEach((tie, index) => {
      ends[index * 2] = slice.source[tie] ?? 0;
      ends[index * 2 + 1] = slice.target[tie] ?? 0;
    });
    const corners = Array.from({ length: this.#pieces + 1 }, (_, piece) => [piece / this.#pieces, -1, piece / this.#pieces, 1]);
    return [
      ['a_corner', Float32Array.from(corners.flat()), 2], ['a_ends', ends, 2],
      ['a_width', Float32Array.from(this.#order, (tie) => looks.tieWidth[tie] ?? 0), 1],
      ['a_style', Uint8Array.from(this.#order, (tie) => looks.tieStyle[tie] ?? 0), 1],
    ];
  }

  protected statesOf({ ties }: Standings): Uint8Array {
    const states = new Uint8Array(this.#order.length);
    for (let index = 0; index < states.length; index += 1) states[index] = ties[this.#order[index] ?? 0] ?? 0;
    return states;
  }

  protected draw(_model: MapModel, looks: MapLooks): void {
    this.gl.uniform1f(this.uniform('u_dim'), tieDimming(looks.colors));
    if (this.#order.length > 0) this.gl.drawArraysInstanced(this.gl.TRIANGLE_STRIP, 0, (this.#pieces + 1) * 2, this.#order.length);
  }
}

function drawingOrder({ tieStyle, styles }: MapLooks): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(tieStyle.length);
  let next = 0;
  for (const layer of [0, 1]) {
    for (let tie = 0; tie < tieStyle.length; tie += 1) if (styles[tieStyle[tie] ?? 0]?.layer === layer) order[next++] = tie;
  }
  return order;
}
