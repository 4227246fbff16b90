import { configurationLimits, configurationsOf } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { ConfigurationView } from './configuration-view.ts';
import { viewOf } from './view-of.ts';

/** The configurations of a connector, or of all. */
export function listConfigurations(
  context: Context,
  { connector }: { readonly connector?: string } = {},
): ConfigurationView[] {
  permit(context.actor, 'configurations.read');
  const limitsOf = configurationLimits(context.database);
  return configurationsOf(context.database, connector).map((sealed) =>
    viewOf(
      context,
      sealed,
      limitsOf(sealed.connector).find(({ id }) => id === sealed.id),
    ),
  );
}
