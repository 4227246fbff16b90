import type { Value } from '@setpiece/playbook';

/** A value as text for a field or label: texts as they are, nothing as nothing, lists and objects as JSON. */
export function plainText(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
