import type { ChosenFile } from './read-files.ts';

/** All files of a drop, those inside dropped folders included, with their path below what was dropped. */
export async function droppedFiles(items: Iterable<DataTransferItem>): Promise<ChosenFile[]> {
  // Everything must be taken before the first await: the browser empties the list after the event.
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = dropped.map(async ({ entry, file }) => {
    if (entry) return filesBelow(entry);
    return file ? [{ path: file.name, file }] : [];
  });
  return (await Promise.all(found)).flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isDirectory(entry)) return [];
  return (await Promise.all((await childrenOf(entry)).map(filesBelow))).flat();
}

/** A reader hands a folder out in parts; an empty part is the end. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return children;
    children.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
