import { removeMacro as deleteMacro } from '@setpiece/db';
import { NotFoundError } from '../errors/not-found-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';

export async function removeMacro({ actor, database }: Context, { name }: { readonly name: string }): Promise<void> {
  permit(actor, 'macros.write');
  if (!(await deleteMacro(database, name))) throw new NotFoundError('global variable', name);
}
