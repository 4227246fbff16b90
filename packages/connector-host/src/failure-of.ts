import { ConnectorError } from '@setpiece/connector-kit';
import type { OperationFailure } from '@setpiece/playbook';

/** What a thrown thing means for the run. An aborted call is `timeout` or `aborted`, whatever the operation threw. */
export function failureOf(cause: unknown, signal: AbortSignal): OperationFailure {
  if (signal.aborted) return abortion(signal.reason);
  if (cause instanceof ConnectorError) return failureOfConnector(cause);
  if (!(cause instanceof Error)) return { code: 'connector_error', message: String(cause), retryable: false };
  const system = (cause as { code?: unknown }).code;
  const message = cause.message || cause.name;
  return typeof system === 'string' && /^E[A-Z]+$/.test(system)
    ? { code: system.toLowerCase(), message, retryable: true }
    : { code: 'connector_error', message, retryable: false };
}

function failureOfConnector({ code, message, retryable, retryAfterMs }: ConnectorError): OperationFailure {
  return { code, message, retryable, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

function abortion(reason: unknown): OperationFailure {
  const isTimeout = reason instanceof Error && reason.name === 'TimeoutError';
  return isTimeout
    ? { code: 'timeout', message: 'The operation did not answer in time.', retryable: true }
    : { code: 'aborted', message: 'The operation was stopped before it answered.', retryable: true };
}
