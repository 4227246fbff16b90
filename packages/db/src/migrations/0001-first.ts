/** Version 1: the journal with what rides in it, the workspace's documents, records and settings. */
export const first = /* sql */ `
create table playbooks (
  id text primary key, name text not null, collection text references collections(id) on delete set null,
  draft text not null, revision integer not null, active integer not null default 0 check (active in (0, 1)),
  iri text unique, steps integer not null, trigger_kind text not null, problems text not null default '{"errors":0,"warnings":0}',
  webhook_token text, created_at integer not null, modified_at integer not null, modified_by text
) strict;

create table playbook_versions (
  id text primary key, playbook text not null, number integer, text text not null, machine text not null, sha256 text not null,
  machine_format integer not null, created_at integer not null, created_by text, unique (playbook, number)
) strict;
create trigger playbook_versions_immutable before update on playbook_versions
begin select raise(abort, 'A playbook version is immutable.'); end;

create table collections (
  id text primary key, name text not null, description text, created_at integer not null
) strict;

create table runs (
  id text primary key, playbook text not null, playbook_name text not null, version text not null, mode text not null check (mode in ('live', 'test')),
  status text not null check (status in ('queued', 'running', 'waiting', 'in_doubt', 'paused', 'succeeded', 'failed', 'cancelled')),
  waiting_for text, trigger_kind text not null, trigger_by text, seq integer not null, owner text, recoveries integer not null default 0,
  parent_run text, parent_step text, parent_visit integer, parent_item integer, parent_async integer,
  started_at integer not null, ended_at integer, error text, outputs text,
  check (status <> 'waiting' or waiting_for is not null),
  check (status <> 'running' or owner is not null),
  check (status not in ('succeeded', 'failed', 'cancelled') or ended_at is not null)
) strict;
create index runs_of_playbook on runs (playbook, id);
create index runs_open on runs (status) where status not in ('succeeded', 'failed', 'cancelled');
create index runs_of_parent on runs (parent_run) where parent_run is not null;
create trigger runs_end_states_immutable before update of status, waiting_for, ended_at, error, outputs, owner on runs
when old.status in ('succeeded', 'failed', 'cancelled')
begin select raise(abort, 'A run that has ended is immutable.'); end;

create table events (
  run text not null references runs(id), seq integer not null, at integer not null, type text not null, body text not null, refs text,
  primary key (run, seq)
) strict, without rowid;
create trigger events_append_only_update before update on events begin select raise(abort, 'Events are append-only.'); end;
create trigger events_append_only_delete before delete on events begin select raise(abort, 'Events are append-only.'); end;

create table snapshots (
  run text primary key references runs(id), seq integer not null, body text not null, sha256 text not null
) strict, without rowid;

create table attempts (
  run text not null references runs(id), key text not null, attempt integer not null, step text not null, visit integer not null, item integer,
  poll integer, status text not null check (status in ('running', 'succeeded', 'failed', 'in_doubt', 'cancelled')), started_at integer not null, ended_at integer,
  primary key (run, key, attempt)
) strict, without rowid;

create table timers (
  run text not null references runs(id), id text not null, kind text not null, due integer not null, primary key (run, id)
) strict, without rowid;
create index timers_due on timers (due);

create table waits (
  run text not null references runs(id), step text not null, visit integer not null, item integer not null, kind text not null, name text,
  body text not null, since integer not null, primary key (run, step, visit, item)
) strict, without rowid;
create index waits_by_name on waits (kind, name);

create table dedupe (
  scope text not null, key text not null, run text not null, first_seen integer not null, primary key (scope, key)
) strict, without rowid;

create table blobs (sha256 text primary key, size integer not null, text text not null) strict;

create table instances (id text primary key, lives_until integer not null) strict, without rowid;

create table cursors (name text primary key, value text not null) strict, without rowid;

create table modules (name text primary key, body text not null, built_in integer not null default 0) strict, without rowid;

create table records (
  id integer primary key, uuid text not null unique, module text not null, key text, fields text not null,
  created_at integer not null, modified_at integer not null, revision integer not null
) strict;
create unique index records_by_key on records (module, key) where key is not null;
create index records_of_module on records (module, id);

create table picklists (name text primary key, body text not null, built_in integer not null default 0) strict, without rowid;

create table macros (name text primary key, value text not null, modified_at integer not null) strict, without rowid;

create table configurations (
  id text primary key, connector text not null, name text not null, is_default integer not null default 0 check (is_default in (0, 1)),
  sealed text not null, created_at integer not null, modified_at integer not null, unique (connector, name)
) strict;

create table connectors (
  name text not null, version text not null, manifest text not null, installed_at integer not null, primary key (name, version)
) strict, without rowid;

create table schedules (
  id text primary key, name text not null, playbook text not null, cron text not null, time_zone text not null, input text, one_active integer not null default 0,
  active integer not null default 0, created_at integer not null
) strict;

create table settings (name text primary key, value text not null) strict, without rowid;
create table secrets (name text primary key, sealed text not null, modified_at integer not null) strict, without rowid;
`;
