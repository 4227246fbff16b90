/**
 * Version 5: single-use links that answer a manual input. Only the hash of a link's token is kept. A link is not tied to its run's row:
 * it goes on saying that it was used, or expired, when the run is long gone.
 */
export const answerLinks = /* sql */ `
create table answer_links (
  hash text primary key, run text not null, step text not null, visit integer not null, item integer not null, recipient text,
  created_at integer not null, created_by text, expires_at integer not null, used_at integer
) strict, without rowid;
create index answer_links_of_run on answer_links (run);
create index answer_links_by_expiry on answer_links (expires_at);
`;
