/** Fails an operation with a message for the author. `code` is a class for retry policies. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly code: string;
  readonly retryable: boolean;

  constructor(message: string, options: { code?: string; retryable?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = options.code ?? 'connector_error';
    this.retryable = options.retryable ?? true;
  }
}
