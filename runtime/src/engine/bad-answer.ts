/** Somebody answered a manual input with an option that it does not have, or left a required field empty. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer';
}
