import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { questionOf } from './question-of.ts';
import type { WaitingInput } from './waiting-input.ts';

/** More than this nobody reads; those who waited longest come first. */
const most = 500;

export async function listInputs(
  context: Context,
  { run }: { readonly run?: string } = {},
): Promise<readonly WaitingInput[]> {
  permit(context.actor, 'inputs.read');
  const open = await context.reader.waitingInputs({ limit: most, ...(run !== undefined && { run }) });
  return Promise.all(open.map((input) => questionOf(context, input)));
}
