/**
 * Version 6: a run says which run it repeats; ended runs can be removed, but only through `pruning`, and never open ones; which
 * runs use a blob is known; what runs said can be searched.
 */
export const lookingBack = /* sql */ `
alter table runs add column fork_run text;
alter table runs add column fork_step text;
alter table runs add column fork_visit integer;
create index runs_of_fork on runs (fork_run) where fork_run is not null;
create index runs_ended on runs (ended_at) where ended_at is not null;

create table pruning (run text primary key) strict, without rowid;
create trigger pruning_ended_runs before insert on pruning
when exists (select 1 from runs where id = new.run and status not in ('succeeded', 'failed', 'cancelled'))
begin select raise(abort, 'Only a run that has ended can be removed.'); end;
drop trigger events_append_only_delete;
create trigger events_append_only_delete before delete on events
when not exists (select 1 from pruning where run = old.run)
begin select raise(abort, 'Events are append-only.'); end;
create trigger runs_kept before delete on runs
when not exists (select 1 from pruning where run = old.id)
begin select raise(abort, 'A run is removed together with its journal.'); end;

create table blob_uses (run text not null, sha256 text not null, primary key (run, sha256)) strict, without rowid;
create index blob_uses_of_blob on blob_uses (sha256);
create trigger events_use_blobs after insert on events when new.refs is not null
begin insert or ignore into blob_uses (run, sha256) select new.run, value from json_each(iif(json_valid(new.refs), new.refs, '{}')); end;
insert or ignore into blob_uses (run, sha256)
select events.run, reference.value from events, json_each(iif(json_valid(events.refs), events.refs, '{}')) as reference where events.refs is not null;

create virtual table run_search using fts5 (text, content = '', contentless_delete = 1);
create table run_search_rows (row integer primary key, run text not null unique, seq integer not null) strict;
`;
