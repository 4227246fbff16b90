import type { Diagnostic } from '@setpiece/playbook';
import {
  ConflictError,
  LineFull,
  StoreFull,
  PayloadTooLarge,
  NotFoundError,
  PermissionError,
  RefusedError,
  type Conflict,
} from '@setpiece/workspace';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

/** What an error's `data` says besides its code. */
export interface ErrorDetails {
  /** The author's mistakes, for BAD_REQUEST. */
  readonly diagnostics?: readonly Diagnostic[];
  /** The revision that stands now, for CONFLICT. */
  readonly conflict?: Conflict;
}

/** The error that a caller sees for what a use case threw. Anything unknown stays an internal error. */
export function toTRPCError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof ConflictError) return new TRPCError({ code: 'CONFLICT', message: cause.message, cause });
  if (cause instanceof NotFoundError) return new TRPCError({ code: 'NOT_FOUND', message: cause.message, cause });
  if (cause instanceof PermissionError) return new TRPCError({ code: 'FORBIDDEN', message: cause.message, cause });
  if (cause instanceof RefusedError) return new TRPCError({ code: 'BAD_REQUEST', message: cause.message, cause });
  if (cause instanceof LineFull) return new TRPCError({ code: 'TOO_MANY_REQUESTS', message: cause.message, cause });
  if (cause instanceof PayloadTooLarge)
    return new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: cause.message, cause });
  if (cause instanceof StoreFull) return new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: cause.message, cause });
  return error;
}

/** Details of an error for its `data`. */
export function errorDetails(cause: unknown): ErrorDetails {
  if (cause instanceof ConflictError) return { conflict: cause.conflict };
  if (cause instanceof RefusedError) return { diagnostics: cause.diagnostics };
  if (cause instanceof ZodError) return { diagnostics: cause.issues.map(issueDiagnostic) };
  return {};
}

/** One sentence for a person. Internal errors say nothing of their inside. */
export function errorMessage(error: TRPCError): string {
  if (error.cause instanceof ZodError)
    return error.cause.issues.map((issue) => issueDiagnostic(issue).message).join(' ');
  if (error.code === 'INTERNAL_SERVER_ERROR')
    return 'Something failed inside the server. Its log says what; try again.';
  return error.message;
}

function issueDiagnostic(issue: ZodError['issues'][number]): Diagnostic {
  const path = issue.path.map(String).join('.');
  return {
    code: 'INVALID_INPUT',
    severity: 'error',
    message: `${path || 'The input'}: ${issue.message}.`.replace('..', '.'),
    at: { path },
  };
}
