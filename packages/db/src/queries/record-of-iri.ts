import type { PlatformRecord } from '@setpiece/connector-kit';
import { recordView, uuidOf } from '@setpiece/runtime';
import { eq } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { records } from '../tables/records.ts';

/** The record at an IRI, as playbooks see it. */
export function recordOfIri({ drizzle }: Database, iri: string): PlatformRecord | undefined {
  const row = drizzle
    .select()
    .from(records)
    .where(eq(records.uuid, uuidOf(iri)))
    .get();
  if (!row) return undefined;
  const { key, ...rest } = row;
  return recordView({ ...rest, ...(key !== null && { key }) });
}
