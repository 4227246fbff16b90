/** A backup or a restore that cannot be done, with the next move. */
export class BackupFailure extends Error {
  override readonly name = 'BackupFailure';
}
