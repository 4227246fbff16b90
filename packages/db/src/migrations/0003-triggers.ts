/**
 * Version 3: what starts runs by itself. Changes of records that a published playbook waits for stand in an outbox, written with the
 * record; schedules know when they are due; runs say what caused them and how many duplicates they stand for.
 */
export const triggers = /* sql */ `
create table record_triggers (
  playbook text primary key, version text not null, module text not null,
  kind text not null check (kind in ('on_create', 'on_update', 'on_delete'))
) strict, without rowid;
create index record_triggers_of on record_triggers (module, kind);
insert into record_triggers (playbook, version, module, kind)
select playbook, id, json_extract(text, '$.trigger.module'), json_extract(text, '$.trigger.kind') from playbook_versions latest
where number = (select max(number) from playbook_versions where playbook = latest.playbook)
  and case when json_valid(text) then json_extract(text, '$.trigger.kind') end in ('on_create', 'on_update', 'on_delete');
create trigger playbook_versions_record_triggers after insert on playbook_versions when new.number is not null
begin
  delete from record_triggers where playbook = new.playbook;
  insert into record_triggers (playbook, version, module, kind)
  select new.playbook, new.id, json_extract(new.text, '$.trigger.module'), json_extract(new.text, '$.trigger.kind')
  where case when json_valid(new.text) then json_extract(new.text, '$.trigger.kind') end in ('on_create', 'on_update', 'on_delete');
end;

create table record_changes (
  id integer primary key autoincrement, playbook text not null, version text not null, kind text not null, before text, after text,
  at integer not null, cause_run text, cause_root text, cause_depth integer not null
) strict;
create index record_changes_of_playbook on record_changes (playbook, id);

alter table runs add column cause_run text;
alter table runs add column cause_root text;
alter table runs add column cause_depth integer;
alter table runs add column suppressed integer not null default 0;
create index runs_of_cause on runs (cause_root, playbook) where cause_root is not null;

alter table schedules add column missed text not null default 'run_once' check (missed in ('run_once', 'skip'));
alter table schedules add column from_trigger integer not null default 0 check (from_trigger in (0, 1));
alter table schedules add column next_due integer;
alter table schedules add column last_instant integer;
alter table schedules add column last_run text;
alter table schedules add column last_outcome text;
`;
