import type { StoredRecord } from '@setpiece/runtime';

/** A line of the table `records`. */
export interface RecordRow {
  readonly id: number;
  readonly uuid: string;
  readonly module: string;
  readonly key: string | null;
  readonly fields: string;
  readonly created_at: number;
  readonly modified_at: number;
  readonly revision: number;
}

/** The record that a line says. */
export function recordOfRow(row: RecordRow): StoredRecord {
  return {
    id: row.id,
    uuid: row.uuid,
    module: row.module,
    ...(row.key !== null && { key: row.key }),
    fields: JSON.parse(row.fields),
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
    revision: row.revision,
  };
}

/** The line that a record becomes. */
export function rowOfRecord(record: StoredRecord): RecordRow {
  return {
    id: record.id,
    uuid: record.uuid,
    module: record.module,
    key: record.key ?? null,
    fields: JSON.stringify(record.fields),
    created_at: record.createdAt,
    modified_at: record.modifiedAt,
    revision: record.revision,
  };
}
