import type { Schedule } from '@setpiece/playbook';
import type { Database } from '../database.ts';
import { and, asc, eq, isNotNull, isNull, lte, min, or } from '../drizzle.ts';
import { schedules } from '../tables/workspace.ts';

/** What became of the latest instant of a schedule that was looked at. */
export interface ScheduleOutcome {
  readonly kind: 'started' | 'skipped' | 'missed' | 'failed';
  /** The instant, epoch milliseconds. */
  readonly instant: number;
  /** The run that was started, or the one that was still open. */
  readonly run?: string;
  /** Instants before it that nobody was there for. */
  readonly missed?: number;
  readonly message?: string;
}

/** A schedule with its switch and where it stands. Times are epoch milliseconds. */
export interface ScheduleLine extends Schedule {
  readonly active: boolean;
  readonly missed: 'run_once' | 'skip';
  /** Made by the schedule trigger of its playbook, and kept like it. */
  readonly fromTrigger: boolean;
  readonly nextDue?: number;
  readonly lastInstant?: number;
  readonly lastRun?: string;
  readonly lastOutcome?: ScheduleOutcome;
}

/** What is kept of where a schedule stands. `null` takes a value away. */
export interface ScheduleProgress {
  readonly nextDue?: number | null;
  readonly lastInstant?: number;
  readonly lastRun?: string;
  readonly lastOutcome?: ScheduleOutcome;
}

/** All schedules by name. */
export function schedulesInWorkspace({ drizzle }: Database): ScheduleLine[] {
  return drizzle.select().from(schedules).orderBy(asc(schedules.name), asc(schedules.id)).all().map(lineOf);
}

/** A schedule by its id. */
export function scheduleOfId({ drizzle }: Database, id: string): ScheduleLine | undefined {
  const row = drizzle.select().from(schedules).where(eq(schedules.id, id)).get();
  return row && lineOf(row);
}

/** Schedules that are switched on and due, or have yet to be told when they are. */
export function dueSchedules({ drizzle }: Database, now: number): ScheduleLine[] {
  const isDue = or(isNull(schedules.nextDue), lte(schedules.nextDue, now));
  return drizzle
    .select()
    .from(schedules)
    .where(and(eq(schedules.active, true), isDue))
    .orderBy(asc(schedules.nextDue), asc(schedules.id))
    .all()
    .map(lineOf);
}

/** Schedules that have run an instant which is still to come: the clock was put back. */
export function schedulesAhead({ drizzle }: Database, now: number): ScheduleLine[] {
  const rows = drizzle.select().from(schedules).where(eq(schedules.active, true)).all();
  return rows.map(lineOf).filter(({ lastInstant = 0 }) => lastInstant > now);
}

/** When the next schedule is due. */
export function nextScheduleDue({ drizzle }: Database): number | undefined {
  const on = and(eq(schedules.active, true), isNotNull(schedules.nextDue));
  return (
    drizzle
      .select({ due: min(schedules.nextDue) })
      .from(schedules)
      .where(on)
      .get()?.due ?? undefined
  );
}

/** Creates or replaces schedules by id, all or none. What they ran stays known; when they are due is found anew. */
export async function putSchedules(
  database: Database,
  given: readonly (Schedule & { readonly active: boolean; readonly fromTrigger?: boolean })[],
  at: number,
): Promise<void> {
  await database.writer.write(() => {
    for (const { input = null, oneActive = false, missed = 'run_once', fromTrigger = false, ...rest } of given) {
      const { id, name, playbook, cron, timeZone, active } = rest;
      const row = { id, name, playbook, cron, timeZone, active, input, oneActive, missed, fromTrigger, nextDue: null };
      database.drizzle
        .insert(schedules)
        .values({ ...row, createdAt: at })
        .onConflictDoUpdate({ target: schedules.id, set: row })
        .run();
    }
  });
}

/** Switches a schedule on or off. Switched on, it looks only ahead. Says whether there was such a schedule. */
export function switchSchedule(database: Database, id: string, active: boolean): Promise<boolean> {
  const change = database.drizzle.update(schedules).set({ active, nextDue: null }).where(eq(schedules.id, id));
  return database.writer.write(() => change.run().changes > 0);
}

/** Notes where a schedule stands. */
export async function noteSchedule(database: Database, id: string, progress: ScheduleProgress): Promise<void> {
  const { lastOutcome, ...rest } = progress;
  const set = { ...rest, ...(lastOutcome && { lastOutcome: JSON.stringify(lastOutcome) }) };
  await database.writer.write(() => database.drizzle.update(schedules).set(set).where(eq(schedules.id, id)).run());
}

/** Says whether there was such a schedule. */
export function removeSchedule(database: Database, id: string): Promise<boolean> {
  return database.writer.write(() => database.drizzle.delete(schedules).where(eq(schedules.id, id)).run().changes > 0);
}

function lineOf(row: typeof schedules.$inferSelect): ScheduleLine {
  const { id, name, playbook, cron, timeZone, oneActive, active, missed, fromTrigger } = row;
  return {
    ...{ id, name, playbook, cron, timeZone, oneActive, active, missed, fromTrigger },
    ...(row.input !== null && { input: row.input }),
    ...(row.nextDue !== null && { nextDue: row.nextDue }),
    ...(row.lastInstant !== null && { lastInstant: row.lastInstant }),
    ...(row.lastRun !== null && { lastRun: row.lastRun }),
    ...(row.lastOutcome !== null && { lastOutcome: JSON.parse(row.lastOutcome) as ScheduleOutcome }),
  };
}
