import { Dict } from '../values/dict.ts';

/** A copy that a template may change: objects become dicts that keep their order. */
export function workingCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(workingCopy);
  return new Dict(Object.entries(value).map(([key, item]) => [key, workingCopy(item)]));
}
