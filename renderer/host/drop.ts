/** Finds the files in what was dropped, folders opened, without what a browser saves beside a page. */
import type { DataTransferLike } from '../../shared/contract/host.ts';

/** Hidden files, and the folder of pictures and scripts that a browser saves beside a page. */
function isAside(name: string): boolean {
  return name.startsWith('.') || name.endsWith('_files') || name === '__MACOSX';
}

/** The dropped files, and those in dropped folders, in the order of their names. */
export async function droppedFiles(transfer: DataTransferLike): Promise<File[]> {
  // The entries must be taken before the first wait: afterwards the transfer is empty.
  const items = Array.from(transfer.items).filter((item) => item instanceof DataTransferItem && item.kind === 'file') as DataTransferItem[];
  const entries = items.map((item) => item.webkitGetAsEntry());
  const plain = Array.from(transfer.files).filter((file) => file instanceof File);
  if (entries.length === 0 || entries.includes(null)) return plain;
  const found = await Promise.all(entries.filter((entry) => entry !== null).map(filesOf));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const inside = (await entriesOf(entry)).filter((child) => !isAside(child.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(inside.map(filesOf));
  return found.flat();
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A reader answers in portions, and with an empty one at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
