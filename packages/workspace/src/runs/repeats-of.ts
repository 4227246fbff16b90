import { runsThatRepeat } from '@setpiece/db';
import type { RunSummary } from '@setpiece/runtime';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';

export function repeatsOf({ actor, database }: Context, { id }: { readonly id: string }): readonly RunSummary[] {
  permit(actor, 'runs.read');
  return runsThatRepeat(database, id);
}
