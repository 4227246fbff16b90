import type { JsonPatchOperation, Value } from '@setpiece/playbook';
import { pointerPart } from './json-pointer.ts';

/** The changes that make `after` of `before`; both plain JSON. */
export function difference(before: unknown, after: unknown, path = ''): JsonPatchOperation[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listDifference(before, after, path);
  if (isObject(before) && isObject(after)) return objectDifference(before, after, path);
  return [{ op: 'replace', path, value: after as Value }];
}

function listDifference(before: readonly unknown[], after: readonly unknown[], path: string): JsonPatchOperation[] {
  const shared = Math.min(before.length, after.length);
  const operations: JsonPatchOperation[] = [];
  for (let at = 0; at < shared; at++) operations.push(...difference(before[at], after[at], `${path}/${at}`));
  for (let at = before.length - 1; at >= shared; at--) operations.push({ op: 'remove', path: `${path}/${at}` });
  for (let at = shared; at < after.length; at++)
    operations.push({ op: 'add', path: `${path}/${at}`, value: after[at] as Value });
  return operations;
}

function objectDifference(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: string,
): JsonPatchOperation[] {
  const operations: JsonPatchOperation[] = [];
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) operations.push({ op: 'remove', path: `${path}/${pointerPart(key)}` });
  }
  for (const [key, value] of Object.entries(after)) {
    const inner = `${path}/${pointerPart(key)}`;
    if (Object.hasOwn(before, key)) operations.push(...difference(before[key], value, inner));
    else operations.push({ op: 'add', path: inner, value: value as Value });
  }
  return operations;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
