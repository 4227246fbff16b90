/** Version 2: removed playbooks are kept; a webhook is found by its address, and its runs under way are counted at once. */
export const archive = /* sql */ `
create table archived_playbooks (
  archive integer primary key, id text not null, name text not null, draft text not null, revision integer not null,
  archived_at integer not null, archived_by text
) strict;
create unique index playbooks_of_webhook on playbooks (webhook_token) where webhook_token is not null;
create index runs_under_way on runs (playbook) where status in ('queued', 'running');
`;
