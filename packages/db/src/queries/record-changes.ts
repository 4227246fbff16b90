import type { Cause, StoredRecord } from '@setpiece/runtime';
import type { Database } from '../database.ts';

/** A change of a record that a playbook's trigger has yet to look at. */
export interface RecordChangeLine {
  /** Never used again, so that it can name the start. */
  readonly id: number;
  readonly playbook: string;
  /** The version that was the latest published one when the record changed. */
  readonly version: string;
  readonly kind: 'on_create' | 'on_update' | 'on_delete';
  readonly before?: StoredRecord;
  readonly after?: StoredRecord;
  readonly at: number;
  readonly cause?: Cause;
  /** Starts in the chain that led here, 0 when no run wrote the record. */
  readonly depth: number;
}

interface ChangeRow {
  readonly id: number;
  readonly playbook: string;
  readonly version: string;
  readonly kind: RecordChangeLine['kind'];
  readonly before: string | null;
  readonly after: string | null;
  readonly at: number;
  readonly cause_run: string | null;
  readonly cause_root: string | null;
  readonly cause_depth: number;
}

/** Playbooks with changes to look at. */
export function playbooksWithChanges({ connection }: Database): string[] {
  // One look into the index for each playbook, however many changes it has.
  return connection
    .prepare<[], string>(
      `with recursive lanes (playbook) as (
         select min(playbook) from record_changes
         union all select (select min(playbook) from record_changes where record_changes.playbook > lanes.playbook) from lanes
         where lanes.playbook is not null
       ) select playbook from lanes where playbook is not null`,
    )
    .pluck()
    .all() as string[];
}

/** The oldest changes that a playbook has to look at. */
export function recordChangesOf({ connection }: Database, playbook: string, limit: number): RecordChangeLine[] {
  return connection
    .prepare<[string, number], ChangeRow>('select * from record_changes where playbook = ? order by id limit ?')
    .all(playbook, limit)
    .map(lineOf);
}

/** Takes changes away that were looked at. */
export function removeRecordChanges(database: Database, ids: readonly number[]): Promise<void> {
  return database.writer.write(() => {
    const remove = database.connection.prepare('delete from record_changes where id = ?');
    for (const id of ids) remove.run(id);
  });
}

/** How many runs of a playbook one chain has started. */
export function runsOfCause({ connection }: Database, playbook: string, root: string): number {
  return connection
    .prepare<[string, string], number>('select count(*) from runs where cause_root = ? and playbook = ?')
    .pluck()
    .get(root, playbook) as number;
}

function lineOf({ before, after, cause_run, cause_root, cause_depth, ...row }: ChangeRow): RecordChangeLine {
  return {
    ...row,
    ...(before !== null && { before: JSON.parse(before) as StoredRecord }),
    ...(after !== null && { after: JSON.parse(after) as StoredRecord }),
    ...(cause_run !== null &&
      cause_root !== null && { cause: { run: cause_run, root: cause_root, depth: cause_depth } }),
    depth: cause_depth,
  };
}
