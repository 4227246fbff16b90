import type { Value } from '@setpiece/playbook';

/**
 * Every value that a path such as `alerts.id` leads to: lists on the way are looked through, a key that is the whole rest of
 * the path is preferred. Empty when there is none.
 */
export function valuesAt(record: Value | undefined, path: string): readonly Value[] {
  if (record === undefined || record === null || typeof record !== 'object') return [];
  if (Array.isArray(record)) return record.flatMap((element: Value) => valuesAt(element, path));
  const fields = record as Readonly<Record<string, Value>>;
  if (Object.hasOwn(fields, path)) return [fields[path] ?? null];
  const dot = path.indexOf('.');
  if (dot < 0) return [];
  const head = path.slice(0, dot);
  return Object.hasOwn(fields, head) ? valuesAt(fields[head], path.slice(dot + 1)) : [];
}
