/** A program of the map inside sigma: sigma gives it the context and the camera, the sheet what there is to draw, in one call. */
import type { RenderParams } from 'sigma/types';
import type { MapLooks, MapModel } from '../model.ts';
import { PlacesTexture, READ_PLACES, attribute, linkProgram, webgl2, type Column } from './program.ts';
import { Standing, type Standings } from '../../../shared/style/standing.ts';
import type { Sheet } from './sheet.ts';

/** What both vertex shaders know: sigma's matrix, the canvas in its own pixels, how large sizes and pixels of the page are there, and how an instance stands. */
const COMMON = `${READ_PLACES}
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_scale, u_pixel, u_dim;
in uint a_state;
bool removed() { return a_state == ${Standing.removed}u; }
float opacity() { return a_state == ${Standing.dimmed}u ? u_dim : 1.0; }
`;
/** Off the canvas: nothing is drawn of this instance. */
export const NOWHERE = 'vec4(2.0, 2.0, 2.0, 1.0)';

/** Attributes of a program by name: the column, and numbers per vertex or instance. The first is per vertex. */
export type Attributes = readonly (readonly [name: string, column: Column, size: number])[];

export abstract class SheetProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  protected readonly gl: WebGL2RenderingContext;
  readonly #sheet: Sheet;
  readonly #program: WebGLProgram;
  readonly #places: PlacesTexture;
  readonly #shape: WebGLVertexArrayObject;
  readonly #uniforms = new Map<string, WebGLUniformLocation | null>();
  #buffers: WebGLBuffer[] = [];
  #states: WebGLBuffer | null = null;
  #taken = { looks: -1, places: -1, standings: -1 };

  constructor(gl: WebGLRenderingContext | WebGL2RenderingContext, sheet: Sheet, vertex: string, fragment: string) {
    this.gl = webgl2(gl);
    this.#sheet = sheet;
    this.#program = linkProgram(this.gl, COMMON + vertex, fragment);
    this.#places = new PlacesTexture(this.gl);
    this.#shape = this.gl.createVertexArray();
  }

  /** Takes over another network, or other looks. */
  protected abstract take(model: MapModel, looks: MapLooks): Attributes;
  /** How the instances stand, in the order in which they are drawn. */
  protected abstract statesOf(standings: Standings): Uint8Array;
  protected abstract draw(model: MapModel, looks: MapLooks): void;

  /** Sigma counts and hands over its own items here. There are none: the sheet holds everything. */
  reallocate(): void { this.gl.bindVertexArray(null); }
  process(): void { this.gl.bindVertexArray(null); }

  render({ matrix, width, height, pixelRatio, sizeRatio }: RenderParams): void {
    const { gl } = this;
    const { model, looks } = this.#sheet;
    if (!model || !looks || Number.isNaN(model.x[0])) return;
    // Sigma has its own frame for picking bound here, which we do without.
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.useProgram(this.#program);
    gl.enable(gl.BLEND);
    gl.bindVertexArray(this.#shape);
    this.#places.bind();
    this.#takeNews(model, looks);
    gl.uniform1i(this.uniform('u_places'), 0);
    gl.uniformMatrix3fv(this.uniform('u_matrix'), false, matrix);
    gl.uniform2f(this.uniform('u_size'), width * pixelRatio, height * pixelRatio);
    gl.uniform1f(this.uniform('u_scale'), (model.density * pixelRatio) / sizeRatio);
    gl.uniform1f(this.uniform('u_pixel'), pixelRatio);
    this.draw(model, looks);
    gl.bindVertexArray(null);
  }

  kill(): void {
    this.#free();
    this.#places.delete();
    this.gl.deleteVertexArray(this.#shape);
    this.gl.deleteProgram(this.#program);
  }

  protected uniform(name: string): WebGLUniformLocation | null {
    const known = this.#uniforms.get(name);
    if (known !== undefined) return known;
    const found = this.gl.getUniformLocation(this.#program, name);
    this.#uniforms.set(name, found);
    return found;
  }

  /** Hands over what has changed since the last drawing, and nothing else. */
  #takeNews(model: MapModel, looks: MapLooks): void {
    const { version, places, standings } = this.#sheet;
    if (this.#taken.looks !== version.looks) {
      this.#free();
      this.#buffers = this.take(model, looks).map(([name, column, size], index) => attribute(this.gl, this.#program, name, column, size, index > 0));
      this.#taken.standings = -1;
    }
    if (this.#taken.places !== version.places) this.#places.fill(places);
    if (this.#taken.standings !== version.standings) {
      this.gl.deleteBuffer(this.#states);
      this.#states = attribute(this.gl, this.#program, 'a_state', this.statesOf(standings), 1, true);
    }
    this.#taken = { ...version };
  }

  #free(): void {
    for (const buffer of this.#buffers) this.gl.deleteBuffer(buffer);
    this.gl.deleteBuffer(this.#states);
    this.#states = null;
    this.#buffers = [];
  }
}
