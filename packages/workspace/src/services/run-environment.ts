import type { Environment } from '@setpiece/expressions';
import { macroValue, macroValues, recordOfIri, type Database } from '@setpiece/db';
import { picklistItem } from '@setpiece/records';
import type { CodeRunner, EnvironmentSource, ValueEvaluator } from '@setpiece/runtime';
import { timeZoneOf } from '../settings/time-zone.ts';
import type { CatalogSource } from './catalog-source.ts';

/** What dynamic values look up in the workspace, beside the clock. */
export function lookupsOf(database: Database, catalog: CatalogSource): Omit<Environment, 'now' | 'random'> {
  return {
    timeZone: timeZoneOf(database),
    picklistItem: (list, item) => picklistItem(catalog.get().picklists, list, item),
    record: (iri) => recordOfIri(database, iri),
    macro: (name) => macroValue(database, name),
  };
}

/** The same for runs, with the global variables as they are when the run asks. */
export function createRunEnvironment(
  database: Database,
  catalog: CatalogSource,
  evaluator: ValueEvaluator,
  code: CodeRunner,
): EnvironmentSource {
  return {
    forRun: async () => ({
      globalVars: macroValues(database),
      environment: lookupsOf(database, catalog),
      evaluator,
      code,
    }),
  };
}
