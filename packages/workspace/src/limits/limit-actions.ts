import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { LimitChanges } from './limit-settings.ts';
import type { LimitView } from './limit-view.ts';

/** Every limit of the workspace. */
export function listLimits({ actor, limits }: Context): readonly LimitView[] {
  permit(actor, 'settings.read');
  return limits.list();
}

/** Changes some limits, all or none of them. */
export async function setLimits(context: Context, changes: LimitChanges): Promise<readonly LimitView[]> {
  permit(context.actor, 'settings.write');
  await context.limits.change(changes);
  return context.limits.list();
}
