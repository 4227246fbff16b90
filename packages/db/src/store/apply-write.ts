import { DuplicateStart, StaleRecord, StaleRun, type Write } from '@setpiece/runtime';
import type { Connection } from '../connection.ts';
import { hashOfEvent } from './event-chain.ts';
import { prepareEvents, type EventColumns } from './insert-events.ts';
import { encodeBody, hashOf } from './large-values.ts';
import type { RecordOutbox } from './record-outbox.ts';
import { preparePlaces } from './places.ts';
import { rowOfRecord } from './record-row.ts';
import { rowOf } from './run-row.ts';

type Apply<Kind extends Write['kind']> = (write: Extract<Write, { kind: Kind }>) => void;
type Appliers = { readonly [Kind in Write['kind']]: Apply<Kind> };

/** What each kind of write does, with its statements prepared once. Runs inside a transaction of the writer. */
export function prepareWrites(connection: Connection, outbox: RecordOutbox): (write: Write) => void {
  const appliers: Appliers = {
    ...runWrites(connection),
    ...journalWrites(connection),
    ...scheduleWrites(connection),
    ...recordWrites(connection, outbox),
  };
  return (write) => (appliers[write.kind] as (write: Write) => void)(write);
}

function runWrites(
  connection: Connection,
): Pick<Appliers, 'run.insert' | 'run.update' | 'run.ended' | 'run.close' | 'dedupe'> {
  const placed = preparePlaces(connection);
  const insert = connection.prepare(
    `insert into runs (id, playbook, playbook_name, version, mode, status, waiting_for, trigger_kind, trigger_by, seq, owner,
       parent_run, parent_step, parent_visit, parent_item, parent_async, started_at, ended_at, error, outputs, place,
       cause_run, cause_root, cause_depth, fork_run, fork_step, fork_visit)
     values (@id, @playbook, @playbook_name, @version, @mode, @status, @waiting_for, @trigger_kind, @trigger_by, @seq, @owner,
       @parent_run, @parent_step, @parent_visit, @parent_item, @parent_async, @started_at, @ended_at, @error, @outputs, @place,
       @cause_run, @cause_root, @cause_depth, @fork_run, @fork_step, @fork_visit)`,
  );
  const update = connection.prepare(
    `update runs set seq = ?, status = ?, waiting_for = ?, owner = ?, ended_at = ?, outputs = ?, recoveries = iif(?, 0, recoveries),
       error = coalesce(?, iif(? = 'paused', error, null)), place = iif(? = 'paused' and place = 'held', 'waiting', place)
     where id = ? and seq = ? and (owner is null or owner = ?) and status not in ('succeeded', 'failed', 'cancelled')`,
  );
  const late = connection.prepare(
    `update runs set seq = ? where id = ? and seq = ? and status in ('succeeded', 'failed', 'cancelled')`,
  );
  const ended = connection
    .prepare(`select 1 from runs where id = ? and status in ('succeeded', 'failed', 'cancelled')`)
    .pluck();
  const close = ['timers', 'waits', 'snapshots'].map((table) =>
    connection.prepare(`delete from ${table} where run = ?`),
  );
  const abandon = connection.prepare(`update attempts set status = 'cancelled' where run = ? and status = 'running'`);
  const dedupe = connection.prepare(
    'insert into dedupe (scope, key, run, first_seen) values (?, ?, ?, ?) on conflict do nothing',
  );
  const taken = connection.prepare('select run from dedupe where scope = ? and key = ?').pluck();
  return {
    'run.insert': ({ run, owner, line }) => void insert.run(rowOf(line ? placed(run, line) : run, owner)),
    'run.update'({ run, owner, expected, progress, set }) {
      const held = set.status === 'running' ? owner : null;
      const { changes } = update.run(
        set.seq,
        set.status,
        json(set.waitingFor),
        held,
        set.endedAt ?? null,
        json(set.outputs),
        Number(progress ?? false),
        // A paused run keeps saying why, whatever is noted in its journal meanwhile.
        json(set.error),
        set.status,
        // Nobody waits for a place that a paused run has.
        set.status,
        run,
        expected,
        owner,
      );
      // An ended run changes no more, but its journal still takes notes of what came too late.
      if (changes === 0 && late.run(set.seq, run, expected).changes === 0) throw new StaleRun(run);
    },
    'run.ended'({ run }) {
      if (!ended.get(run)) throw new StaleRecord(`run/${run}`);
    },
    'run.close'({ run }) {
      for (const statement of close) statement.run(run);
      abandon.run(run);
    },
    dedupe({ scope, key, run, at }) {
      if (dedupe.run(scope, key, run, at).changes === 0) throw new DuplicateStart(key, taken.get(scope, key) as string);
    },
  };
}

function journalWrites(
  connection: Connection,
): Pick<Appliers, 'events' | 'snapshot' | 'attempt.open' | 'attempt.close'> {
  const insertEvents = prepareEvents(connection);
  const hashAt = connection
    .prepare<[string, number], Buffer | null>('select hash from events where run = ? and seq = ?')
    .pluck();
  const suppressed = connection.prepare('update runs set suppressed = suppressed + 1 where id = ?');
  const blob = connection.prepare('insert into blobs (sha256, size, text) values (?, ?, ?) on conflict do nothing');
  const snapshot = connection.prepare(
    `insert into snapshots (run, seq, body, sha256) values (?, ?, ?, ?)
     on conflict (run) do update set seq = excluded.seq, body = excluded.body, sha256 = excluded.sha256`,
  );
  const open = connection.prepare(
    `insert into attempts (run, key, attempt, step, visit, item, poll, status, started_at) values (?, ?, ?, ?, ?, ?, ?, 'running', ?)`,
  );
  const close = connection.prepare(
    'update attempts set status = ?, ended_at = ? where run = ? and key = ? and attempt = ?',
  );
  return {
    events({ events }) {
      let last: { readonly run: string; readonly seq: number; readonly hash: Buffer } | undefined;
      const rows: EventColumns[] = [];
      for (const { run, seq, at, type, ...rest } of events) {
        const { body, refs, blobs } = encodeBody(rest);
        for (const { sha256, text } of blobs) blob.run(sha256, text.length, text);
        const isNext = last?.run === run && last.seq === seq - 1;
        if (!isNext) insertEvents(rows.splice(0));
        // Asked of the database each time, so that no rollback and no other writer leaves a hash behind that is not there.
        const before = isNext ? last?.hash : seq > 1 ? (hashAt.get(run, seq - 1) as Buffer | null | undefined) : null;
        const hash = hashOfEvent(before ?? null, { run, seq, at, type, body, refs });
        rows.push([run, seq, at, type, body, refs, hash]);
        last = { run, seq, hash };
        if (type === 'trigger.suppressed') suppressed.run(run);
      }
      insertEvents(rows);
    },
    snapshot: ({ run, seq, text }) => void snapshot.run(run, seq, text, hashOf(text)),
    'attempt.open': ({ attempt: { run, key, attempt, step, visit, item, poll, startedAt } }) =>
      void open.run(run, key, attempt, step, visit, item ?? null, poll ?? null, startedAt),
    'attempt.close': ({ run, key, attempt, at, status }) => void close.run(status, at, run, key, attempt),
  };
}

function scheduleWrites(
  connection: Connection,
): Pick<Appliers, 'timer.set' | 'timer.clear' | 'wait.open' | 'wait.close' | 'cursor.set' | 'link.use'> {
  const setTimer = connection.prepare(
    'insert into timers (run, id, kind, due) values (?, ?, ?, ?) on conflict (run, id) do update set kind = excluded.kind, due = excluded.due',
  );
  const clearTimer = connection.prepare('delete from timers where run = ? and id = ?');
  const openWait = connection.prepare(
    `insert into waits (run, step, visit, item, kind, name, body, since) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (run, step, visit, item) do nothing`,
  );
  const closeWait = connection.prepare('delete from waits where run = ? and step = ? and visit = ? and item = ?');
  const useLink = connection.prepare('update answer_links set used_at = ? where hash = ? and used_at is null');
  const cursor = connection.prepare(
    'insert into cursors (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );
  return {
    'timer.set': ({ timer: { run, id, kind, due } }) => void setTimer.run(run, id, kind, due),
    'timer.clear': ({ run, id }) => void clearTimer.run(run, id),
    'wait.open': ({ wait }) =>
      void openWait.run(
        wait.run,
        wait.step,
        wait.visit,
        wait.item ?? -1,
        wait.for.kind,
        nameOf(wait.for),
        JSON.stringify(wait.for),
        wait.since,
      ),
    'wait.close': ({ run, step, visit, item }) => void closeWait.run(run, step, visit, item ?? -1),
    'link.use'({ hash, at }) {
      if (useLink.run(at, hash).changes === 0) throw new StaleRecord(`answer link ${hash.slice(0, 8)}`);
    },
    'cursor.set': ({ name, value }) => void cursor.run(name, JSON.stringify(value)),
  };
}

function recordWrites(
  connection: Connection,
  outbox: RecordOutbox,
): Pick<Appliers, 'record.insert' | 'record.update' | 'record.cause'> {
  const insert = connection.prepare(
    `insert into records (id, uuid, module, key, fields, created_at, modified_at, revision)
     values (@id, @uuid, @module, @key, @fields, @created_at, @modified_at, @revision) on conflict do nothing`,
  );
  const update = connection.prepare(
    `update or ignore records set key = @key, fields = @fields, modified_at = @modified_at, revision = @revision
     where uuid = @uuid and revision = @expected`,
  );
  return {
    'record.insert'({ record }) {
      if (insert.run(rowOfRecord(record)).changes === 0) throw new StaleRecord(`${record.module}/${record.uuid}`);
      outbox.created(record);
    },
    'record.update'({ record, expected }) {
      const { key, fields, modified_at, revision, uuid } = rowOfRecord(record);
      const note = outbox.updating(record);
      if (update.run({ key, fields, modified_at, revision, uuid, expected }).changes === 0)
        throw new StaleRecord(`${record.module}/${uuid}`);
      note?.();
    },
    // It is read by the outbox, from the list of all writes.
    'record.cause': () => {},
  };
}

/** What a wait can be found by: the signal, the module or the child run. */
function nameOf(waiting: Extract<Write, { kind: 'wait.open' }>['wait']['for']): string | null {
  if (waiting.kind === 'signal') return waiting.name;
  if (waiting.kind === 'record') return waiting.module;
  return waiting.kind === 'child' ? waiting.run : null;
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
