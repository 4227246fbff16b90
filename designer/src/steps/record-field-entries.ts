import type { Value, Values } from '@setpiece/playbook';

/** A record field and what fills it. */
export interface FieldEntry {
  readonly field: string;
  readonly value: Value;
}

/** The fields as a list, to edit them in order. */
export function fieldEntries(values: Values): FieldEntry[] {
  return Object.entries(values).map(([field, value]) => ({ field, value }));
}

/** The list as fields; of entries with one name the last counts. */
export function fieldValues(entries: readonly FieldEntry[]): Values {
  return Object.fromEntries(entries.map(({ field, value }) => [field, value]));
}
