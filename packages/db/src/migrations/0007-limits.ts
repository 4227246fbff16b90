/** Version with limits: runs stand in line for a place of their playbook, calls for one of their configuration. */
export const limits = /* sql */ `
alter table runs add column place text check (place in ('waiting', 'held'));
create index runs_in_line on runs (playbook) where place = 'waiting' and status = 'queued';
create index places_held on runs (playbook) where place = 'held' and status not in ('succeeded', 'failed', 'cancelled');
alter table configurations add column max_concurrent integer check (max_concurrent > 0);
alter table configurations add column rate_per_minute integer check (rate_per_minute > 0);
`;
