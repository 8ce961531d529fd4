/** The few globals that exist alike in Node, in Electron and in the window; nothing else is visible to shared. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes: ArrayBufferView | ArrayBuffer): string;
}
