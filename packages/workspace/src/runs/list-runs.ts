import type { RunSummary } from '@setpiece/runtime';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { RunsQuery } from '../workspace-actions.ts';

export function listRuns({ actor, reader }: Context, query: RunsQuery = {}): Promise<readonly RunSummary[]> {
  permit(actor, 'runs.read');
  return reader.runs({ ...query, limit: query.limit ?? 100 });
}
