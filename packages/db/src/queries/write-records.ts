import { randomUUID } from 'node:crypto';
import type { PlatformRecord } from '@setpiece/connector-kit';
import type { Module, Value } from '@setpiece/playbook';
import {
  keyBeside,
  mergeFields,
  planRecords,
  recordKey,
  recordView,
  uuidOf,
  type PlanOptions,
  type Store,
  type StoredRecord,
  type Write,
} from '@setpiece/runtime';
import { eq } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { records } from '../tables/records.ts';

/**
 * Creates records, or updates those with the same unique key, all in one transaction. Gives them as they are then. `run` is the run
 * that asks for it: playbooks that its change starts belong to its chain.
 *
 * @throws StaleRecord when somebody else wrote one of them at the same moment
 */
export async function upsertRecords(
  store: Store,
  module: Module,
  rows: readonly Readonly<Record<string, Value>>[],
  options: { readonly at: number; readonly mode?: PlanOptions['mode']; readonly run?: string },
): Promise<PlatformRecord[]> {
  const changes = rows.map((fields) => ({ fields }));
  const plan = await planRecords(store, module, changes, {
    mode: options.mode ?? 'upsert',
    now: options.at,
    uuid: randomUUID,
  });
  await store.commit([...causeOf(options.run), ...plan.writes]);
  return plan.records.map(({ record }) => recordView(record));
}

/**
 * Overwrites the named fields of one record. Absent when there is no record with that IRI.
 *
 * @throws StaleRecord when somebody else wrote it at the same moment; an Error that says so when another record has its unique key
 */
export async function updateRecord(
  store: Store,
  iri: string,
  fields: Readonly<Record<string, Value>>,
  { at, run }: { readonly at: number; readonly run?: string },
): Promise<PlatformRecord | undefined> {
  const existing = await store.record(uuidOf(iri));
  if (!existing) return undefined;
  const merged = mergeFields(existing.fields, fields);
  const key = await keyOf(store, existing, merged);
  const { key: _, ...rest } = existing;
  const record = {
    ...rest,
    ...(key !== undefined && { key }),
    fields: merged,
    modifiedAt: at,
    revision: existing.revision + 1,
  };
  await store.commit([...causeOf(run), { kind: 'record.update', record, expected: existing.revision }]);
  return recordView(record);
}

async function keyOf(
  store: Store,
  existing: StoredRecord,
  fields: StoredRecord['fields'],
): Promise<string | undefined> {
  const module = await store.module(existing.module);
  if (!module) return undefined;
  const key = recordKey(module.uniqueKey, fields);
  if (key === undefined || key === existing.key) return key;
  return keyBeside(module, existing, key, await store.recordOfKey(module.name, key));
}

/** Deletes one record. Says whether there was such a record. */
export function removeRecord(database: Database, iri: string, run?: string): Promise<boolean> {
  return database.writer.write(() => {
    const row = database.drizzle
      .delete(records)
      .where(eq(records.uuid, uuidOf(iri)))
      .returning()
      .get();
    if (!row) return false;
    const { key, ...rest } = row;
    database.outbox.begin(causeOf(run));
    database.outbox.deleted({ ...rest, ...(key !== null && { key }) });
    return true;
  });
}

function causeOf(run: string | undefined): Write[] {
  return run === undefined ? [] : [{ kind: 'record.cause', run }];
}
