/** The map as a PNG: drawn again from the same positions, styles and names, at any scale. */
import type { Emphasis } from './emphasis.ts';
import { paintAll } from './paint.ts';
import type { PaintScene } from './scene.ts';
import type { Words } from './write.ts';

/** PNG bytes, `scale` times the size of the view. Throws when the picture is too large for this computer. */
export async function paintPicture(scene: PaintScene, emphasis: Emphasis, words: Words, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(Math.round(scene.view.width * scale), Math.round(scene.view.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The picture was not made: this computer gave no memory for it. Try a smaller size.');
  context.scale(scale, scale);
  paintAll(context, scene, emphasis, words);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
