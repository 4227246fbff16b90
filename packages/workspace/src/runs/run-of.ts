import type { RunSummary } from '@setpiece/runtime';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { Services } from '../services/services.ts';

/** A run by its id. @throws NotFoundError */
export async function runOf({ reader }: Pick<Services, 'reader'>, id: string): Promise<RunSummary> {
  const run = await reader.run(id);
  if (run) return run;
  const begun = id.length < shortest ? [] : await runsThatBegin(reader, id);
  if (!begun.length) throw new NotFoundError('run', id);
  throw new NotFoundError('run', id, `There is no run "${id}" in this workspace. Did you mean ${begun.join(' or ')}?`);
}

/** A shorter piece of an id says nothing. */
const shortest = 4;

/** Ids that what was given is the beginning of, among the latest runs. */
async function runsThatBegin(reader: Services['reader'], id: string): Promise<string[]> {
  const latest = await reader.runs({ limit: 500 });
  const begun = latest.filter((run) => run.id.startsWith(id)).slice(0, 3);
  return begun.map((run) => `"${run.id}"`);
}
