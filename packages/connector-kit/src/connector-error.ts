/** Fails an operation with a message for the author. `code` is a class for retry policies. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly code: string;
  readonly retryable: boolean;
  /** The far side asked not to be called again sooner. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    options: { code?: string; retryable?: boolean; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = options.code ?? 'connector_error';
    this.retryable = options.retryable ?? true;
    this.retryAfterMs = options.retryAfterMs;
  }
}
