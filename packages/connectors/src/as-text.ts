import type { Value } from '@setpiece/playbook';

/** A value as text: text as it is, nothing as '', lists and objects as JSON. */
export function asText(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
