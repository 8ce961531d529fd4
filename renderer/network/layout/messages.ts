/** What the window and the layout's thread say to each other. */
import type { LayoutState } from '../types.ts';
import type { LayoutSlice } from '../../../shared/layout/network.ts';

export type ToWorker =
  | { kind: 'load'; generation: number; slice: LayoutSlice }
  | { kind: 'run' }
  | { kind: 'pause' }
  /** A person (by row of the slice) was put somewhere by hand. */
  | { kind: 'pin'; row: number; x: number; y: number }
  | { kind: 'drawn' };

export interface FromWorker {
  /** Of the slice these positions belong to. */
  generation: number;
  /** x and y in turn, in the order of the slice. */
  positions: Float32Array<ArrayBuffer>;
  /** 1 for whoever was placed where there was room. */
  apart: Uint8Array<ArrayBuffer>;
  state: LayoutState;
}
