/** Columns of numbers behind a small head, packed into one buffer, so that they cross processes without objects. */
import { z } from 'zod';

type Column = Uint8Array | Uint16Array | Uint32Array | Float32Array;
type Make<C extends Column> = { new (buffer: ArrayBuffer, offset: number, length: number): C; BYTES_PER_ELEMENT: number };
export type Layout = Readonly<Record<string, Make<Column>>>;
export type ColumnsOf<L extends Layout> = { [K in keyof L]: InstanceType<L[K]> };

/** Columns start at multiples of this many bytes, so that typed arrays can lie on the buffer without a copy. */
const ALIGN = 8;
const aligned = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;

/** Packs into one buffer: length of the head (8 bytes), head as JSON, then each column in the order of the layout. */
export function packColumns<L extends Layout>(layout: L, head: unknown, columns: { readonly [K in keyof L]: Column }): Uint8Array<ArrayBuffer> {
  const list = Object.keys(layout).flatMap((name): Column[] => (columns[name] ? [columns[name]] : []));
  const json = new TextEncoder().encode(JSON.stringify({ head, lengths: list.map((column) => column.length) }));
  const out = new Uint8Array(list.reduce((sum, column) => sum + aligned(column.byteLength), aligned(ALIGN + json.length)));
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, ALIGN);
  let offset = aligned(ALIGN + json.length);
  for (const column of list) {
    out.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += aligned(column.byteLength);
  }
  return out;
}

/** Unpacks what `packColumns` packed. Throws when the buffer is cut or its head has another shape. */
export function unpackColumns<L extends Layout, H>(layout: L, head: z.ZodType<H>, buffer: ArrayBuffer): { head: H; columns: ColumnsOf<L> } {
  const names = Object.keys(layout);
  const headLength = new DataView(buffer).getUint32(0, true);
  const wire = z.object({ head, lengths: z.array(z.int().nonnegative()).length(names.length) })
    .parse(JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, ALIGN, headLength))));
  let offset = aligned(ALIGN + headLength);
  const columns = names.map((name, i): [string, Column] => {
    const make = layout[name] ?? Uint8Array;
    const length = wire.lengths[i] ?? 0;
    const column = new make(buffer, offset, length);
    offset += aligned(length * make.BYTES_PER_ELEMENT);
    return [name, column];
  });
  return { head: wire.head, columns: Object.fromEntries(columns) as ColumnsOf<L> };
}
