import type { Module } from '@setpiece/playbook';
import type { Store, Timer } from '@setpiece/runtime';
import type { Database } from '../database.ts';
import { prepareWrites } from './apply-write.ts';
import { placeReads } from './places.ts';
import { journalReads } from './journal-reads.ts';
import { recordOfRow, type RecordRow } from './record-row.ts';

/** The runtime's store on SQLite: every commit is durable when it resolves. */
export function createStore(database: Database): Store {
  const apply = prepareWrites(database.connection, database.outbox);
  return {
    commit: (writes) =>
      database.writer.write(() => {
        database.outbox.begin(writes);
        for (const write of writes) apply(write);
      }),
    ...journalReads(database),
    ...timerReads(database),
    ...ownership(database),
    ...placeReads(database),
    ...recordReads(database),
  };
}

function timerReads({ connection }: Database): Pick<Store, 'dueTimers' | 'nextDue' | 'timersOf'> {
  const due = connection.prepare<[number, number], Timer>(
    'select run, id, kind, due from timers where due <= ? order by due limit ?',
  );
  const next = connection.prepare<[number], number | null>('select min(due) from timers where due > ?').pluck();
  const of = connection.prepare<[string], Timer>('select run, id, kind, due from timers where run = ? order by due');
  return {
    dueTimers: async (now, limit) => due.all(now, limit),
    nextDue: async (now) => (next.get(now) as number | null) ?? undefined,
    timersOf: async (run) => of.all(run),
  };
}

function ownership({
  connection,
  writer,
}: Database): Pick<
  Store,
  'heartbeat' | 'takeOver' | 'setAside' | 'release' | 'overdueParents' | 'pausedRuns' | 'waitingForRecord'
> {
  const heartbeat = connection.prepare(
    'insert into instances (id, lives_until) values (?, ?) on conflict (id) do update set lives_until = excluded.lives_until',
  );
  const take = connection
    .prepare<{ instance: string; now: number; alone: number }, string>(
      `update runs set owner = @instance, status = 'running', waiting_for = null, recoveries = recoveries + (status = 'running')
       where status in ('queued', 'running') and place is not 'waiting'
         and (owner is null or owner = @instance or @alone
              or not exists (select 1 from instances where id = runs.owner and lives_until > @now))
       returning id`,
    )
    .pluck();
  const aside = connection.prepare<[string, number], { run: string; crashes: number }>(
    `update runs set status = 'queued', owner = null where owner = ? and status = 'running' and recoveries >= ?
     returning id as run, recoveries as crashes`,
  );
  const release = connection.prepare(
    `update runs set status = 'queued', owner = null where owner = ? and status = 'running'`,
  );
  const dead = connection.prepare('delete from instances where id = ?');
  const parents = connection
    .prepare<[], string>(
      `select distinct waits.run from waits join runs on runs.id = waits.name
       where waits.kind = 'child' and runs.status in ('succeeded', 'failed', 'cancelled')`,
    )
    .pluck();
  const paused = connection
    .prepare<[], string>(
      `select id from runs where status = 'paused' and coalesce(error ->> 'code', '') <> 'engine_crashes'`,
    )
    .pluck();
  const record = connection
    .prepare<[string | null], string>(
      `select distinct run from waits where kind = 'record' and name = coalesce(?, name)`,
    )
    .pluck();
  return {
    heartbeat: (instance, until) => writer.write(() => void heartbeat.run(instance, until)),
    takeOver: (instance, { now, alone }) =>
      writer.write(() => take.all({ instance, now, alone: Number(alone) }) as string[]),
    setAside: (instance, crashes) => writer.write(() => aside.all(instance, crashes)),
    release: (instance) =>
      writer.write(() => {
        release.run(instance);
        dead.run(instance);
      }),
    pausedRuns: async () => paused.all() as string[],
    overdueParents: async () => parents.all() as string[],
    waitingForRecord: async (module) => record.all(module ?? null) as string[],
  };
}

function recordReads({
  connection,
}: Database): Pick<Store, 'module' | 'record' | 'recordOfKey' | 'recordsOf' | 'recordIds'> {
  const module = connection.prepare<[string], string>('select body from modules where name = ?').pluck();
  const record = connection.prepare<[string], RecordRow>('select * from records where uuid = ?');
  const ofKey = connection.prepare<[string, string], RecordRow>('select * from records where module = ? and key = ?');
  const page = connection.prepare<[string, number], RecordRow>(
    'select * from records where module = ? and id > ? order by id limit 500',
  );
  const last = connection.prepare<[], number | null>('select max(id) from records').pluck();
  let nextId = 0;
  return {
    async module(name) {
      const body = module.get(name);
      return body === undefined ? undefined : (JSON.parse(body) as Module);
    },
    async record(uuid) {
      const row = record.get(uuid);
      return row && recordOfRow(row);
    },
    async recordOfKey(name, key) {
      const row = ofKey.get(name, key);
      return row && recordOfRow(row);
    },
    *recordsOf(name) {
      for (let rows = page.all(name, 0); rows.length; rows = page.all(name, rows.at(-1)?.id ?? 0))
        yield* rows.map(recordOfRow);
    },
    async recordIds(count) {
      const first = Math.max(nextId, ((last.get() as number | null) ?? 0) + 1);
      nextId = first + count;
      return first;
    },
  };
}
