import { removeConfiguration as deleteConfiguration } from '@setpiece/db';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { configurationOf } from './configuration-of.ts';
import { usesOfConfiguration } from './configuration-uses.ts';
import { configurationsChanged } from './save-configuration.ts';

/** @throws RefusedError that names the playbooks which use it, unless that is known and meant */
export async function removeConfiguration(
  context: Context,
  { id, evenIfUsed = false }: { readonly id: string; readonly evenIfUsed?: boolean },
): Promise<void> {
  permit(context.actor, 'configurations.write');
  const { name } = configurationOf(context, id);
  const names = new Set(usesOfConfiguration(context, { id }).map(({ playbook }) => `"${playbook.name}"`));
  if (names.size && !evenIfUsed)
    throw new RefusedError(
      `Configuration "${name}" is used by ${names.size === 1 ? 'a playbook' : `${names.size} playbooks`}: ${[...names].slice(0, 5).join(', ')}. ` +
        'Their steps would fail. Let them use another one first, or remove it all the same.',
    );
  await deleteConfiguration(context.database, id);
  await configurationsChanged(context);
}
