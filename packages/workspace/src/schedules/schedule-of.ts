import { scheduleOfId, type ScheduleLine } from '@setpiece/db';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { Services } from '../services/services.ts';

/** A schedule by its id. @throws NotFoundError */
export function scheduleOf({ database }: Pick<Services, 'database'>, id: string): ScheduleLine {
  const schedule = scheduleOfId(database, id);
  if (!schedule) throw new NotFoundError('schedule', id);
  return schedule;
}
