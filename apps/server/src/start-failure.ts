/** The server cannot start; the message is for the person who started it and names the next move. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
