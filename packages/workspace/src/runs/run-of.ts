import type { RunSummary } from '@setpiece/runtime';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { Services } from '../services/services.ts';

/** A run by its id. @throws NotFoundError */
export async function runOf({ reader }: Pick<Services, 'reader'>, id: string): Promise<RunSummary> {
  const run = await reader.run(id);
  if (!run) throw new NotFoundError('run', id);
  return run;
}
