import Sqlite from 'better-sqlite3';

/** How far a copy is, in database pages. */
export interface CopyProgress {
  readonly total: number;
  readonly remaining: number;
}

/**
 * Copies a database file while others write to it: the copy is one moment of it, complete with everything committed by then.
 *
 * @throws when the source is no database, or the copy is not sound
 */
export async function copyDatabase(
  source: string,
  target: string,
  onProgress?: (progress: CopyProgress) => void,
): Promise<void> {
  const connection = new Sqlite(source, { readonly: true, fileMustExist: true });
  try {
    await connection.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress?.({ total: totalPages, remaining: remainingPages });
        return 500;
      },
    });
  } finally {
    connection.close();
  }
  assertSound(target);
}

function assertSound(file: string): void {
  const connection = new Sqlite(file);
  try {
    const verdict = connection.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok')
      throw new Error(`The copy ${file} is not sound: ${String(verdict)}. Copy again to another disk.`);
    // The copy stands alone: no write-ahead log has to come along.
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}
