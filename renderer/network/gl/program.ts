/** The little of WebGL 2 that both programs of the map share: compiling, columns as attributes, and places of people as a texture. */

/** Places lie in a texture of this width, row by row. */
const TEXTURE_WIDTH = 1024;

/** GLSL that reads the place of a person by row. */
export const READ_PLACES = `
uniform highp sampler2D u_places;
vec2 placeOf(uint row) { return texelFetch(u_places, ivec2(int(row) % ${TEXTURE_WIDTH}, int(row) / ${TEXTURE_WIDTH}), 0).xy; }
`;

export type Column = Float32Array | Uint32Array | Uint8Array;

/** The context as WebGL 2. Throws where the browser gives only the older one. */
export function webgl2(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGL2RenderingContext {
  if (gl instanceof WebGL2RenderingContext) return gl;
  throw new Error('The map cannot be drawn: this browser has no WebGL 2.');
}

/** Compiles and links. Throws with the compiler's words, unless the context has been lost: then all is made again anyway. */
export function linkProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
    const shader = gl.createShader(type);
    if (!shader) break;
    gl.shaderSource(shader, `#version 300 es\nprecision highp float;\n${source}`);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`The map cannot be drawn: ${gl.getProgramInfoLog(program) ?? 'a program was not linked'}`);
  }
  return program;
}

/** One attribute, per vertex or (`each`) per instance, of the vertex array that is bound. */
export function attribute(gl: WebGL2RenderingContext, program: WebGLProgram, name: string, column: Column, size: number, each: boolean): WebGLBuffer {
  const buffer = gl.createBuffer();
  const location = gl.getAttribLocation(program, name);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, column, gl.STATIC_DRAW);
  if (location < 0) return buffer;
  gl.enableVertexAttribArray(location);
  if (column instanceof Float32Array) gl.vertexAttribPointer(location, size, gl.FLOAT, false, 0, 0);
  else gl.vertexAttribIPointer(location, size, column instanceof Uint32Array ? gl.UNSIGNED_INT : gl.UNSIGNED_BYTE, 0, 0);
  gl.vertexAttribDivisor(location, each ? 1 : 0);
  return buffer;
}

/** Where everyone stands, as a texture: x and y of each person. */
export class PlacesTexture {
  readonly #gl: WebGL2RenderingContext;
  readonly #texture: WebGLTexture;
  #padded = new Float32Array(0);

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#texture = gl.createTexture();
    this.bind();
    for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
    for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
  }

  bind(): void {
    this.#gl.activeTexture(this.#gl.TEXTURE0);
    this.#gl.bindTexture(this.#gl.TEXTURE_2D, this.#texture);
  }

  /** Hands places to the graphics card: x and y in turn. The texture must be bound. */
  fill(places: Float32Array): void {
    const gl = this.#gl;
    const height = Math.max(1, Math.ceil(places.length / 2 / TEXTURE_WIDTH));
    const length = TEXTURE_WIDTH * height * 2;
    const sameSize = this.#padded.length === length;
    if (!sameSize) this.#padded = new Float32Array(length);
    this.#padded.set(places);
    if (sameSize) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, TEXTURE_WIDTH, height, gl.RG, gl.FLOAT, this.#padded);
    else gl.texImage2D(gl.TEXTURE_2D, 0, gl.RG32F, TEXTURE_WIDTH, height, 0, gl.RG, gl.FLOAT, this.#padded);
  }

  delete(): void { this.#gl.deleteTexture(this.#texture); }
}
