import { putConfiguration } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { configurationOf } from './configuration-of.ts';
import { configurationsChanged } from './save-configuration.ts';

/** Makes it the one that steps use which name none. */
export async function setDefaultConfiguration(context: Context, { id }: { readonly id: string }): Promise<void> {
  permit(context.actor, 'configurations.write');
  await putConfiguration(context.database, { ...configurationOf(context, id), isDefault: true });
  await configurationsChanged(context);
}
