import type { Schedule } from '@setpiece/playbook';
import { asc, eq } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { schedules } from '../tables/workspace.ts';

/** A schedule with its switch. */
export type ScheduleLine = Schedule & { readonly active: boolean };

/** All schedules by name. */
export function schedulesInWorkspace({ drizzle }: Database): ScheduleLine[] {
  return drizzle
    .select()
    .from(schedules)
    .orderBy(asc(schedules.name))
    .all()
    .map(({ id, name, playbook, cron, timeZone, input, oneActive, active }) => ({
      ...{ id, name, playbook, cron, timeZone, oneActive, active },
      ...(input !== null && { input }),
    }));
}

/** Creates or replaces schedules by id, all or none. */
export async function putSchedules(database: Database, given: readonly ScheduleLine[], at: number): Promise<void> {
  await database.writer.write(() => {
    for (const { input, oneActive, ...rest } of given) {
      const row = { ...rest, input: input ?? null, oneActive: oneActive ?? false };
      database.drizzle
        .insert(schedules)
        .values({ ...row, createdAt: at })
        .onConflictDoUpdate({ target: schedules.id, set: row })
        .run();
    }
  });
}

/** Says whether there was such a schedule. */
export function removeSchedule(database: Database, id: string): Promise<boolean> {
  return database.writer.write(() => database.drizzle.delete(schedules).where(eq(schedules.id, id)).run().changes > 0);
}
