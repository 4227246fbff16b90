import { modulesInWorkspace, recordCounts } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { ModuleSummary } from './records-page.ts';

export function listModules({ actor, database }: Context): readonly ModuleSummary[] {
  permit(actor, 'records.read');
  const counts = recordCounts(database);
  return modulesInWorkspace(database).map((module) => ({ ...module, records: counts[module.name] ?? 0 }));
}
