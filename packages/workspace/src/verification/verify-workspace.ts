import type { Context } from '../services/services.ts';
import { keepVerification } from './nightly.ts';
import { verifyJournal, type Verification, type VerifyJournal } from './verify-journal.ts';

/** Verifies now, and notes what was found when it was everything. */
export async function verifyWorkspace(context: Context, input: VerifyJournal = {}): Promise<Verification> {
  const found = await verifyJournal(context, input);
  if (input.run === undefined) await keepVerification(context, found);
  return found;
}
