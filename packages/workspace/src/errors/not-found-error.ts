/** The thing that was named is not in this workspace. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';

  /** @param message - for a thing that is no part of a list: says what there is instead */
  constructor(what: string, id: string, message?: string) {
    super(
      message ??
        `There is no ${what} "${id}" in this workspace. It may have been removed, or be written otherwise: look among its ${what}s.`,
    );
  }
}
