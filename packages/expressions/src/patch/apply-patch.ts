import type { JsonPatchOperation } from '@setpiece/playbook';
import { pointerKeys } from './json-pointer.ts';

/** Applies the changes to a value and returns the new one; the input is left as it is. @throws Error for a path that leads nowhere */
export function applyPatch<T>(target: T, patch: readonly JsonPatchOperation[]): T {
  return patch.reduce<unknown>(
    (value, operation) => applyAt(value, pointerKeys(operation.path), operation),
    target,
  ) as T;
}

function applyAt(value: unknown, keys: readonly string[], operation: JsonPatchOperation): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return operation.op === 'remove' ? null : operation.value;
  if (Array.isArray(value)) return applyToList(value, key, rest, operation);
  if (typeof value !== 'object' || value === null) throw new Error(`The patch path "${operation.path}" leads nowhere.`);
  return applyToObject(value as Record<string, unknown>, key, rest, operation);
}

function applyToList(
  list: readonly unknown[],
  key: string,
  rest: readonly string[],
  operation: JsonPatchOperation,
): unknown[] {
  const index = key === '-' ? list.length : Number(key);
  if (!Number.isInteger(index) || index < 0 || index > list.length)
    throw new Error(`The patch path "${operation.path}" leads nowhere.`);
  if (rest.length > 0) return list.with(index, applyAt(list[index], rest, operation));
  if (operation.op === 'remove') return list.toSpliced(index, 1);
  return list.toSpliced(index, operation.op === 'add' ? 0 : 1, operation.value);
}

function applyToObject(
  object: Record<string, unknown>,
  key: string,
  rest: readonly string[],
  operation: JsonPatchOperation,
): Record<string, unknown> {
  const copy = { ...object };
  if (rest.length > 0 && !Object.hasOwn(object, key))
    throw new Error(`The patch path "${operation.path}" leads nowhere.`);
  if (rest.length === 0 && operation.op === 'remove') {
    delete copy[key];
    return copy;
  }
  const value = rest.length > 0 ? applyAt(object[key], rest, operation) : (operation as { value: unknown }).value;
  Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
  return copy;
}
