import {
  installedConnectors,
  macroValues,
  modulesInWorkspace,
  picklistsInWorkspace,
  putConnectors,
  putModules,
  setMacros,
  type Database,
} from '@setpiece/db';
import type { Services } from '../services/services.ts';

/** Gives a workspace what playbooks of another one lean on: modules, picklists, known connectors and global variables. */
export async function takeOverContent(
  { database, catalog, clock }: Pick<Services, 'database' | 'catalog' | 'clock'>,
  from: Database,
): Promise<void> {
  const at = clock.now();
  await putModules(database, { modules: modulesInWorkspace(from), picklists: picklistsInWorkspace(from) });
  await putConnectors(database, installedConnectors(from), at);
  const macros = Object.entries(macroValues(from)).map(([name, value]) => ({ name, value }));
  await setMacros(database, macros, at);
  catalog.changed();
}
