/** What of a slice passes the filter, node by node and tie by tie. */
import { z } from 'zod';
import { packColumns, unpackColumns } from './columns.ts';

const MaskHead = z.object({
  revision: z.int().nonnegative(),
  /** Papers, nodes and ties that pass. */
  papers: z.int().nonnegative(),
  nodes: z.int().nonnegative(),
  ties: z.int().nonnegative(),
});
export type MaskHead = z.infer<typeof MaskHead>;

/** One byte for each node and each tie of the slice, in its order: 1 passes, 0 does not. */
export interface Mask extends MaskHead { nodePasses: Uint8Array; tiePasses: Uint8Array }

const layout = { nodePasses: Uint8Array, tiePasses: Uint8Array } as const;

export function encodeMask({ nodePasses, tiePasses, ...head }: Mask): Uint8Array<ArrayBuffer> {
  return packColumns(layout, head, { nodePasses, tiePasses });
}

/** Unpacks what `encodeMask` packed. Throws when the buffer is cut or its head has another shape. */
export function decodeMask(buffer: ArrayBuffer): Mask {
  const { head, columns } = unpackColumns(layout, MaskHead, buffer);
  return { ...head, ...columns };
}
