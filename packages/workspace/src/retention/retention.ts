import { putSetting, setting, type Database, type PruneRule } from '@setpiece/db';
import { RefusedError } from '../errors/refused-error.ts';

/** How many days ended runs are kept, by how they ended; null: for ever. */
export interface Retention {
  readonly succeeded: number | null;
  readonly failed: number | null;
  readonly cancelled: number | null;
  /** Test runs, however they ended. */
  readonly test: number | null;
  /** So many of the newest runs of each playbook are kept, however old they are. */
  readonly keepNewest: number;
}

/** What holds until somebody chooses. */
export const defaultRetention: Retention = { succeeded: 30, failed: 90, cancelled: 90, test: 7, keepNewest: 10 };

/** What is kept how long in this workspace. */
export function retentionOf(database: Database): Retention {
  return { ...defaultRetention, ...(setting(database, 'retention') as Partial<Retention> | undefined) };
}

/** @throws RefusedError when a number is none */
export async function keepRetention(database: Database, retention: Retention): Promise<void> {
  for (const name of ['succeeded', 'failed', 'cancelled', 'test'] as const) {
    const days = retention[name];
    if (days !== null && !(days > 0 && days <= 36_500))
      throw new RefusedError(
        `Retention of ${name} runs is ${days} days. Give a number of days above 0, or none to keep them.`,
      );
  }
  const { keepNewest } = retention;
  if (!Number.isInteger(keepNewest) || keepNewest < 0 || keepNewest > 100_000)
    throw new RefusedError(`${keepNewest} newest runs cannot be kept. Give a whole number from 0 to 100000.`);
  await putSetting(database, 'retention', { ...retention });
}

const day = 86_400_000;

/** The same as rules for the database. */
export function rulesOf({ succeeded, failed, cancelled, test }: Retention, now: number): PruneRule[] {
  const before = (days: number) => now - days * day;
  const rules: PruneRule[] = [];
  if (succeeded !== null) rules.push({ mode: 'live', statuses: ['succeeded'], endedBefore: before(succeeded) });
  if (failed !== null) rules.push({ mode: 'live', statuses: ['failed'], endedBefore: before(failed) });
  if (cancelled !== null) rules.push({ mode: 'live', statuses: ['cancelled'], endedBefore: before(cancelled) });
  if (test !== null)
    rules.push({ mode: 'test', statuses: ['succeeded', 'failed', 'cancelled'], endedBefore: before(test) });
  return rules;
}
