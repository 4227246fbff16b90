import type { OperationFailure } from '@setpiece/playbook';
import { DamagedJournal } from '../ports/damaged-journal.ts';

/** Code of a run that was paused because the engine died again and again while it worked on it. It is not woken at boot. */
export const crashesCode = 'engine_crashes';

/** Why a run cannot go on, as its row says. */
export function pauseReason(error: unknown): OperationFailure {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof DamagedJournal ? 'damaged_journal' : 'version_unreadable';
  return { code, message, retryable: true };
}

/** The same for a run during whose work the engine died. */
export function crashesReason(crashes: number): OperationFailure {
  const message =
    `The engine stopped ${crashes} times while it worked on this run, and the run got no further in between. ` +
    'It is paused so that the others can go on. Find out what its open step does to the engine, then resume or cancel it.';
  return { code: crashesCode, message, retryable: true };
}

/** The same for a run whose commits the journal refuses again and again, for a reason of its own. */
export function refusalReason(error: unknown): OperationFailure {
  const message =
    `What this run wanted to record was refused three times: ${error instanceof Error ? error.message : String(error)}. ` +
    'It is paused so that its calls are not made again and again. Look at what its open step gives, then resume or cancel it.';
  return { code: 'commit_refused', message, retryable: true };
}

/** The database could not be asked; this says nothing about the run. */
export function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (
    typeof code === 'string' &&
    code.startsWith('SQLITE_') &&
    !/^SQLITE_(CORRUPT|NOTADB|CONSTRAINT|MISMATCH|TOOBIG)/.test(code)
  );
}
