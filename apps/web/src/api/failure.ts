import type { Diagnostic } from '@setpiece/playbook';
import { TRPCClientError } from '@trpc/client';

/** The error code that the server gave, e.g. `NOT_FOUND`; absent when it did not answer at all. */
export function failureCode(error: unknown): string | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null && 'code' in data ? String(data.code) : undefined;
}

/** What the server found wrong with fields of a form. */
export function fieldProblems(error: unknown): readonly { readonly field: string; readonly message: string }[] {
  if (!(error instanceof TRPCClientError)) return [];
  const { diagnostics = [] } = (error.data ?? {}) as { readonly diagnostics?: readonly Diagnostic[] };
  return diagnostics.flatMap(({ at, message }) => (at?.field === undefined ? [] : [{ field: at.field, message }]));
}

/** Whether asking again would give the same answer. */
export function isRefusal(error: unknown): boolean {
  const code = failureCode(error);
  return code !== undefined && code !== 'INTERNAL_SERVER_ERROR' && code !== 'TIMEOUT';
}

/** What went wrong and what to do next, for a person. */
export function failureMessage(error: unknown): string {
  const code = failureCode(error);
  if (error instanceof TRPCClientError && code === undefined) {
    return 'The server did not answer. It may be restarting: wait until the banner at the top is gone, then try again.';
  }
  if (code === 'INTERNAL_SERVER_ERROR') {
    return `${sentence(messageOf(error))} Try again; if it stays, look at what the server printed in its terminal.`;
  }
  return sentence(messageOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
