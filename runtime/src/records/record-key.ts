import type { Value } from '@setpiece/playbook';

/**
 * Text of the values that make a record unique. Absent when there is no such key, or a value is missing: such a record is equal
 * to no other.
 */
export function recordKey(uniqueKey: readonly string[], fields: Readonly<Record<string, Value>>): string | undefined {
  if (uniqueKey.length === 0) return undefined;
  const values = uniqueKey.map((name) => fields[name] ?? null);
  return values.some((value) => value === null || value === '') ? undefined : JSON.stringify(values);
}
