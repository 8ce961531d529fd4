/** What the drop overlay says. While dragging, only the number and the MIME types of the files are known, never their names. */
import { counted } from '../../shared/text/words.ts';

/** What the browser tells about one dragged item. */
export interface DraggedItem {
  kind: string;
  type: string;
}

/** How one kind of file is called, singular and plural. */
function kindWords(type: string): [string, string] {
  if (type === 'text/html') return ['web page', 'web pages'];
  if (type.startsWith('text/')) return ['text file', 'text files'];
  if (type === 'application/pdf') return ['PDF', 'PDFs'];
  if (type.startsWith('image/')) return ['picture', 'pictures'];
  // Folders and files of an unknown type look alike here.
  return ['other file or folder', 'other files or folders'];
}

const listed = (parts: readonly string[]): string =>
  (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`);

/** True when files (and not, say, a selected text) are being dragged. */
export const dragsFiles = (types: readonly string[]): boolean => types.includes('Files');

/** Heading and first sentence of the overlay. */
export function dropWords(items: readonly DraggedItem[], library: string): { heading: string; kinds: string } {
  const files = items.filter(({ kind }) => kind === 'file');
  const counts = new Map<string, { words: [string, string]; count: number }>();
  for (const { type } of files) {
    const words = kindWords(type);
    counts.set(words[0], { words, count: (counts.get(words[0])?.count ?? 0) + 1 });
  }
  const kinds = listed([...counts.values()].map(({ words, count }) => counted(count, ...words)));
  return {
    heading: `Drop to add ${files.length === 0 ? 'files' : counted(files.length, 'file')} to ${library}`,
    kinds: kinds === '' ? '' : `${kinds}. `,
  };
}
