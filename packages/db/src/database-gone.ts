/** The database file was replaced or taken away while it was in use. What was written since is in a file that nobody finds any more. */
export class DatabaseGone extends Error {
  override readonly name = 'DatabaseGone';
  constructor(file: string, what: string) {
    super(
      `The database file ${file} was ${what} while Setpiece used it. Nothing is written any more, and Setpiece stops. ` +
        'Put the right file in place, or restore a backup with "setpiece restore", then start again.',
    );
  }
}
