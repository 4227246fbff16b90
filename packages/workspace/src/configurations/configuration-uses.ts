import { configurationsOf, configurationUses, type ConfigurationUse } from '@setpiece/db';
import { isTemplate } from '@setpiece/expressions';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { WantedConfiguration } from './configuration-view.ts';
import { configurationOf } from './configuration-of.ts';

/** The steps that run with a configuration: those that name it, and of the default one those that name none. */
export function usesOfConfiguration(context: Context, { id }: { readonly id: string }): readonly ConfigurationUse[] {
  permit(context.actor, 'configurations.read');
  const { connector, name, isDefault } = configurationOf(context, id);
  return configurationUses(context.database, connector).filter(({ configuration }) =>
    configuration === undefined ? isDefault : configuration === id || configuration === name,
  );
}

/** Configurations that playbooks name and that are not here, by connector. */
export function wantedConfigurations(
  context: Context,
  { connector }: { readonly connector: string },
): readonly WantedConfiguration[] {
  permit(context.actor, 'configurations.read');
  const known = new Set(configurationsOf(context.database, connector).flatMap(({ id, name }) => [id, name]));
  const wanted = Map.groupBy(
    configurationUses(context.database, connector).filter(
      ({ configuration }) => configuration !== undefined && !known.has(configuration) && !isTemplate(configuration),
    ),
    ({ configuration }) => configuration ?? '',
  );
  return [...wanted].map(([configuration, uses]) => ({
    connector,
    configuration,
    playbooks: [...new Map(uses.map(({ playbook }) => [playbook.id, playbook])).values()],
  }));
}
