import { modulesInWorkspace, picklistsInWorkspace, putModules, putSetting, setting, type Database } from '@setpiece/db';
import { mergeModules } from '@setpiece/fortisoar';
import { builtInModules, builtInPicklists } from '@setpiece/records';
import type { Context } from '../services/services.ts';
import { mergePicklists } from '../import/merge-picklists.ts';
import { importPlaybooks } from '../import/import-playbooks.ts';
import type { ImportFile } from '../import/import-plan-view.ts';
import { publishPlaybook } from '../playbooks/publish-playbook.ts';
import { setActive } from '../playbooks/set-active.ts';

/** Raised when modules or picklists are added to the built-in ones. */
const builtInVersion = 1;

/** What every workspace begins with: modules and picklists, and at its first opening the examples, published and active. */
export async function seedWorkspace(context: Context, examples: readonly ImportFile[]): Promise<void> {
  const { database } = context;
  const seeded = setting(database, 'seeded');
  if (seeded === builtInVersion) return;
  await putModules(database, builtIn(database));
  context.catalog.changed();
  if (seeded === undefined && examples.length) await seedExamples(context, examples);
  await putSetting(database, 'seeded', builtInVersion);
}

/** What an import has added to a built-in module or picklist stays. */
function builtIn(database: Database) {
  return {
    modules: mergeModules(builtInModules, modulesInWorkspace(database)),
    picklists: mergePicklists(builtInPicklists, picklistsInWorkspace(database)),
    builtIn: true,
  };
}

async function seedExamples(context: Context, examples: readonly ImportFile[]): Promise<void> {
  const { imported } = await importPlaybooks(context, { files: examples });
  for (const { id } of imported) {
    const { number } = await publishPlaybook(context, { id });
    if (number !== undefined) await setActive(context, { id, active: true });
  }
}
