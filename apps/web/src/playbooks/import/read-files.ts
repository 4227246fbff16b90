/** A file to import: its path inside what was chosen, and its text. */
export interface ImportFile {
  readonly path: string;
  readonly text: string;
}

/** A file in hand, not read yet. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** Largest sum of bytes that one import takes, in bytes (64 MB). */
const maximumImportBytes = 64 * 1024 * 1024;

/** Only text that a playbook can stand in: the code and pictures of a connector pack are left out. */
export function isImportable(path: string): boolean {
  const segments = path.split('/');
  return (
    path.toLowerCase().endsWith('.json') && !segments.some((name) => name.startsWith('.') || name === 'node_modules')
  );
}

/** Reads the JSON files among those chosen. @throws Error when there are none, or too much of them */
export async function readFiles(chosen: readonly ChosenFile[]): Promise<ImportFile[]> {
  const usable = chosen.filter(({ path }) => isImportable(path));
  if (usable.length === 0) {
    throw new Error(
      'There is no JSON file among what was chosen. Choose *.playbook.json or bundle files, a FortiSOAR export, or the folder of a pack.',
    );
  }
  const bytes = usable.reduce((sum, { file }) => sum + file.size, 0);
  if (bytes > maximumImportBytes) {
    throw new Error(
      `These files have ${Math.ceil(bytes / 1024 / 1024)} MB together; one import takes 64 MB. Choose fewer files.`,
    );
  }
  return Promise.all(usable.map(async ({ path, file }) => ({ path, text: await file.text() })));
}
