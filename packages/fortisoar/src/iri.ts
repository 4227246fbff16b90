/** Last part of an IRI: `/api/3/workflow_steps/1234` -> `1234`. An id alone is its own last part. */
export function lastPart(iri: unknown): string | undefined {
  if (typeof iri !== 'string') return undefined;
  const last = iri.slice(iri.lastIndexOf('/') + 1);
  return last === '' || last === 'undefined' || last === 'null' ? undefined : last;
}

/** The module that an address of records names: `/api/3/upsert/alerts` -> `alerts`. Other texts stay as they are. */
export function moduleOf(address: string): string {
  return /^\/?api\/(?:3\/(?:upsert\/)?|ingest-feeds\/)([A-Za-z0-9_-]+)$/.exec(address)?.[1] ?? address;
}
