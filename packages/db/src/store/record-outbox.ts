import type { Cause, StoredRecord, Write } from '@setpiece/runtime';
import type { Connection } from '../connection.ts';
import { recordOfRow, type RecordRow } from './record-row.ts';

type ChangeKind = 'on_create' | 'on_update' | 'on_delete';

interface Watcher {
  readonly playbook: string;
  readonly version: string;
}

/**
 * Notes changes of records that an active playbook waits for, in the transaction of the change itself: a change without its note, or a
 * note without its change, cannot be. An update that changes no field is none.
 */
export class RecordOutbox {
  readonly #watchers;
  readonly #insert;
  readonly #record;
  readonly #causeOf;
  readonly #listeners = new Set<() => void>();
  #writes: readonly Write[] = [];
  #cause: Cause | null | undefined;
  #isTold = false;

  constructor(connection: Connection) {
    this.#watchers = connection.prepare<[string, ChangeKind], Watcher>(
      `select record_triggers.playbook, record_triggers.version from record_triggers
       join playbooks on playbooks.id = record_triggers.playbook
       where record_triggers.module = ? and record_triggers.kind = ? and playbooks.active = 1`,
    );
    this.#insert = connection.prepare(
      `insert into record_changes (playbook, version, kind, before, after, at, cause_run, cause_root, cause_depth)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#record = connection.prepare<[string], RecordRow>('select * from records where uuid = ?');
    // Sub-playbooks belong to the chain of the run that called them.
    this.#causeOf = connection.prepare<[string], { root: string; depth: number }>(
      `with recursive callers (id, parent, root, depth) as (
         select id, parent_run, cause_root, cause_depth from runs where id = ?
         union all select runs.id, runs.parent_run, runs.cause_root, runs.cause_depth from runs join callers on runs.id = callers.parent
       )
       select coalesce(root, id) as root, coalesce(depth, 0) + 1 as depth from callers where root is not null or parent is null limit 1`,
    );
  }

  /** Calls back after changes were noted. Gives the function that ends it. */
  onAdded(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The writes of one commit come now; the run among them is the cause of its records. */
  begin(writes: readonly Write[]): void {
    this.#writes = writes;
    this.#cause = undefined;
  }

  created(record: StoredRecord): void {
    this.#note('on_create', record, undefined, record);
  }

  /** Call it before the update; what it gives notes the change. */
  updating(record: StoredRecord): (() => void) | undefined {
    if (!this.#watchers.get(record.module, 'on_update')) return undefined;
    const row = this.#record.get(record.uuid);
    if (!row || row.fields === JSON.stringify(record.fields)) return undefined;
    return () => this.#note('on_update', record, recordOfRow(row), record);
  }

  deleted(record: StoredRecord): void {
    this.#note('on_delete', record, record, undefined);
  }

  #note(kind: ChangeKind, record: StoredRecord, before: StoredRecord | undefined, after: StoredRecord | undefined) {
    const watchers = this.#watchers.all(record.module, kind);
    if (!watchers.length) return;
    if (this.#cause === undefined) this.#cause = this.#findCause();
    const cause = this.#cause;
    const texts = [before && JSON.stringify(before), after && JSON.stringify(after)].map((text) => text ?? null);
    const chain = [cause?.run ?? null, cause?.root ?? null, cause?.depth ?? 0];
    for (const { playbook, version } of watchers)
      this.#insert.run(playbook, version, kind, ...texts, record.modifiedAt, ...chain);
    this.#tell();
  }

  #findCause(): Cause | null {
    const run = this.#writes.map(runOf).find((one) => one !== undefined);
    const chain = run === undefined ? undefined : this.#causeOf.get(run);
    return run !== undefined && chain ? { run, ...chain } : null;
  }

  /** After the transaction, which is synchronous. */
  #tell(): void {
    if (this.#isTold) return;
    this.#isTold = true;
    setImmediate(() => {
      this.#isTold = false;
      for (const listener of this.#listeners) listener();
    });
  }
}

function runOf(write: Write): string | undefined {
  return write.kind === 'run.update' || write.kind === 'record.cause' ? write.run : undefined;
}
