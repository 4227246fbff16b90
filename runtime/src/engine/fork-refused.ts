/** A run cannot be repeated from there. The message says why, and what to do instead. */
export class ForkRefused extends Error {
  override readonly name = 'ForkRefused';
}
