import type { PlatformRecord } from '@setpiece/connector-kit';
import { recordView } from '@setpiece/runtime';
import { and, count, desc, eq, like } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { records } from '../tables/records.ts';

/** A page of a module's records, the newest first. `search` finds text anywhere in them. */
export function recordsOfModule(
  { drizzle }: Database,
  query: { readonly module: string; readonly limit: number; readonly offset: number; readonly search?: string },
): { total: number; records: PlatformRecord[] } {
  const { module, limit, offset, search } = query;
  const where = and(eq(records.module, module), search ? like(records.fields, `%${escaped(search)}%`) : undefined);
  const total = drizzle.select({ total: count() }).from(records).where(where).get()?.total ?? 0;
  const rows = drizzle.select().from(records).where(where).orderBy(desc(records.id)).limit(limit).offset(offset).all();
  return { total, records: rows.map(({ key, ...row }) => recordView({ ...row, ...(key !== null && { key }) })) };
}

/** How many records each module has. */
export function recordCounts({ drizzle }: Database): Record<string, number> {
  const rows = drizzle.select({ module: records.module, total: count() }).from(records).groupBy(records.module).all();
  return Object.fromEntries(rows.map(({ module, total }) => [module, total]));
}

/** Fields are stored as JSON, so quotes and backslashes stand escaped there. */
function escaped(search: string): string {
  return JSON.stringify(search).slice(1, -1);
}
