import { randomUUID } from 'node:crypto';
import { putSchedules, type ScheduleLine } from '@setpiece/db';
import type { Values } from '@setpiece/playbook';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { draftOf } from '../playbooks/draft-of.ts';
import type { Context } from '../services/services.ts';
import { cronProblem } from './cron.ts';
import { scheduleOf } from './schedule-of.ts';

/** What a person says of a schedule. */
export interface SaveSchedule {
  /** Absent: a new one. */
  readonly id?: string;
  readonly name: string;
  readonly playbook: string;
  readonly cron: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly input?: Values;
  /** @default false */
  readonly oneActive?: boolean;
  /** @default run_once */
  readonly missed?: 'run_once' | 'skip';
  /** @default true for a new one, else as it is */
  readonly active?: boolean;
}

/** Adds or changes a schedule. */
export async function saveSchedule(context: Context, given: SaveSchedule): Promise<{ id: string }> {
  permit(context.actor, 'schedules.write');
  const existing = given.id === undefined ? undefined : scheduleOf(context, given.id);
  if (existing?.fromTrigger) throw ofTrigger(existing);
  const problem = cronProblem(given.cron, given.timeZone);
  if (problem !== undefined) throw new RefusedError(problem);
  if (!given.name.trim()) throw new RefusedError('The schedule has no name. Give it one that says what it is for.');
  const { id: playbook } = draftOf(context, given.playbook);
  const { id = randomUUID(), active = existing?.active ?? true } = given;
  await putSchedules(context.database, [{ ...given, id, playbook, active }], context.clock.now());
  await context.triggers.schedules.look();
  return { id };
}

function ofTrigger({ name }: ScheduleLine): RefusedError {
  return new RefusedError(
    `"${name}" belongs to the schedule trigger of its playbook. Change the trigger there and publish, or add another schedule.`,
  );
}
