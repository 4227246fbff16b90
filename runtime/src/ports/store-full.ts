/** The disk takes no more. Nothing of the commit was written; it can be repeated when there is room. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';
  constructor(options: ErrorOptions = {}) {
    super(
      'The disk that holds the workspace is full. Nothing was written. Make room; work goes on by itself then.',
      options,
    );
  }
}
