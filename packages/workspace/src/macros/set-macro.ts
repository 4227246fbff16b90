import { setMacro as putMacro } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { Macro } from '../workspace-actions.ts';

export async function setMacro({ actor, database, clock }: Context, { name, value }: Macro): Promise<void> {
  permit(actor, 'macros.write');
  await putMacro(database, name, value, clock.now());
}
