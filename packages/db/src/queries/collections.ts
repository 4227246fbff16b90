import type { Collection } from '@setpiece/playbook';
import { asc } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { collections } from '../tables/collections.ts';

/** All collections by name. */
export function collectionsInWorkspace({ drizzle }: Database): Collection[] {
  return drizzle
    .select()
    .from(collections)
    .orderBy(asc(collections.name))
    .all()
    .map(({ id, name, description }) => ({ id, name, ...(description !== null && { description }) }));
}
