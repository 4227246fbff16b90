import { macroValues } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { Macro } from '../workspace-actions.ts';

export function listMacros({ actor, database }: Context): readonly Macro[] {
  permit(actor, 'macros.read');
  const macros = Object.entries(macroValues(database)).map(([name, value]) => ({ name, value }));
  return macros.toSorted((a, b) => a.name.localeCompare(b.name));
}
