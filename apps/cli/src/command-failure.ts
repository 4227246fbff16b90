/** The thing that was asked for failed (exit code 1). The message is for the person at the terminal. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** The command was written wrongly (exit code 2). */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
