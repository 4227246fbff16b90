import { configurationsOf, type SealedConfiguration } from '@setpiece/db';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { CoreServices } from '../services/services.ts';

/** @throws NotFoundError */
export function configurationOf({ database }: Pick<CoreServices, 'database'>, id: string): SealedConfiguration {
  const found = configurationsOf(database).find((one) => one.id === id);
  if (!found) throw new NotFoundError('configuration', id);
  return found;
}
