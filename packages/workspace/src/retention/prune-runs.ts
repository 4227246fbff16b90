import { storageSize, type StorageSize } from '@setpiece/db';
import type { RunMode, RunStatus } from '@setpiece/playbook';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import type { Pruned, PruneOrder } from './pruner.ts';
import { keepRetention, retentionOf, rulesOf, type Retention } from './retention.ts';

/** Which runs are to be removed. Nothing given: what the workspace's retention says. */
export interface PruneRuns {
  /** Only runs that ended so many days ago or more. */
  readonly olderThanDays?: number;
  /** @default every end state */
  readonly statuses?: readonly RunStatus[];
  readonly mode?: RunMode;
  /** @default that of the retention; 0 where `olderThanDays` is given */
  readonly keepNewest?: number;
}

/** What the database takes, and what is kept how long. */
export interface StorageView extends StorageSize {
  readonly retention: Retention;
}

export async function getStorage({ actor, database }: Context): Promise<StorageView> {
  permit(actor, 'settings.read');
  return { ...(await storageSize(database)), retention: retentionOf(database) };
}

export async function setRetention({ actor, database }: Context, retention: Retention): Promise<void> {
  permit(actor, 'settings.write');
  await keepRetention(database, retention);
}

/** What a prune would remove. Nothing is changed. */
export async function planPrune(context: Context, wanted: PruneRuns): Promise<Pruned> {
  permit(context.actor, 'settings.read');
  return context.pruner.plan(orderOf(context, wanted));
}

/** Removes ended runs with everything that belongs to them. */
export async function pruneRuns(context: Context, wanted: PruneRuns): Promise<Pruned> {
  permit(context.actor, 'settings.write');
  return context.pruner.prune(orderOf(context, wanted));
}

const ended: readonly RunStatus[] = ['succeeded', 'failed', 'cancelled'];

function orderOf({ database, clock }: Context, { olderThanDays, statuses, mode, keepNewest }: PruneRuns): PruneOrder {
  const retention = retentionOf(database);
  if (olderThanDays === undefined && (statuses || mode))
    throw new RefusedError('Say also how old the runs have to be that are removed, e.g. 30 days.');
  if (olderThanDays === undefined)
    return { rules: rulesOf(retention, clock.now()), keepNewest: keepNewest ?? retention.keepNewest };
  if (!(olderThanDays >= 0)) throw new RefusedError(`${olderThanDays} is no number of days. Give 0 or more.`);
  const open = statuses?.find((status) => !ended.includes(status));
  if (open) throw new RefusedError(`Runs that are ${open} are never removed. Choose succeeded, failed or cancelled.`);
  const endedBefore = clock.now() - olderThanDays * 86_400_000;
  return { rules: [{ mode, statuses: statuses ?? ended, endedBefore }], keepNewest: keepNewest ?? 0 };
}
