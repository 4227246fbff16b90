import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { maximumFileBytes, tooLarge } from '@setpiece/playbook';
import { CommandFailure } from './command-failure.ts';
import { progressOf } from './progress.ts';

export interface InputFile {
  /** As given, or below the folder that was given. */
  readonly path: string;
  readonly text: string;
}

/**
 * The text of one file.
 *
 * @throws CommandFailure when it is not there, not readable, or too large (refused by size, unread)
 */
export function readInputFile(path: string): InputFile {
  const { size } = stat(path);
  if (size > maximumFileBytes) throw new CommandFailure(`${path}: ${tooLarge(size).message}`);
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch (cause) {
    throw new CommandFailure(`${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

/** Every `.json` file at or below a path, sorted by path. */
export function readInputFiles(path: string): InputFile[] {
  if (!stat(path).isDirectory()) return [readInputFile(path)];
  const paths = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const progress = progressOf('Reading', paths.length);
  const files = paths.map((one, index) => {
    progress.step(index + 1);
    return readInputFile(one);
  });
  progress.stop();
  return files;
}

function stat(path: string) {
  try {
    return statSync(path);
  } catch (cause) {
    throw new CommandFailure(`${path} is not there. Check the path.`, { cause });
  }
}
