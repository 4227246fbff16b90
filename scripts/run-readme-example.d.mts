/**
 * Runs the first TypeScript example in the README of the room at `room`, a folder's address that ends in a slash. Gives the
 * lines that it printed, and those that the comments at its `console.log` calls promise.
 *
 * @throws Error when the example ends with an error or warns
 */
export function runReadmeExample(room: URL): {
  readonly printed: readonly string[];
  readonly promised: readonly string[];
};
