/** The thing that was named is not in this workspace. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';

  constructor(what: string, id: string) {
    super(`There is no ${what} "${id}" in this workspace. It may have been removed; reload the list.`);
  }
}
