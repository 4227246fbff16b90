import type { Diagnostic } from '@setpiece/playbook';
import { CommandFailure } from './command-failure.ts';
import { diagnosticLine } from './terminal.ts';

/** Errors of the workspace that are a person's to mend; anything else is a bug and goes on as it is. */
const expected = new Set([
  'RefusedError',
  'NotFoundError',
  'ConflictError',
  'PermissionError',
  'WorkspaceError',
  'TRPCClientError',
  'StartFailure',
  'BackupFailure',
]);

/** Turns what a use case threw, here or in the server, into a message with every diagnostic. @throws always */
export function asCommandFailure(cause: unknown): never {
  if (!(cause instanceof Error) || !isExpected(cause)) throw cause;
  // Some messages say all of it already.
  const diagnostics = diagnosticsOf(cause)
    .filter(({ message }) => !cause.message.includes(message))
    .map((one) => `\n  ${diagnosticLine(one)}`);
  throw new CommandFailure(`${cause.message}${diagnostics.join('')}`, { cause });
}

function isExpected(cause: Error): boolean {
  return expected.has(cause.name) || /^(Workspace|Database|Lock)/.test(cause.name);
}

function diagnosticsOf(cause: Error): readonly Diagnostic[] {
  const given = cause as { diagnostics?: readonly Diagnostic[]; data?: { diagnostics?: readonly Diagnostic[] } };
  return given.diagnostics ?? given.data?.diagnostics ?? [];
}
