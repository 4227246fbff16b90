import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { questionOf } from './question-of.ts';
import type { WaitingInput } from './waiting-input.ts';

export async function listInputs(context: Context): Promise<readonly WaitingInput[]> {
  permit(context.actor, 'inputs.read');
  const open = await context.reader.waitingInputs();
  return Promise.all(open.map((input) => questionOf(context, input)));
}
