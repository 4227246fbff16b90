import { createCallGate } from '@setpiece/connector-host';
import type { CallGate } from '@setpiece/connector-kit';
import { configurationLimits, type Database } from '@setpiece/db';
import type { Clock } from '@setpiece/runtime';
import { chosenConfiguration } from './chosen-configuration.ts';

/** Keeps calls in line whose configuration has limits. */
export function createWorkspaceGate(database: Database, clock: Clock): CallGate {
  const limitsOf = configurationLimits(database);
  return createCallGate({
    clock,
    limitsOf(connector, wanted) {
      const found = chosenConfiguration(limitsOf(connector), wanted);
      return found && { configuration: found.id, ...found };
    },
  });
}
