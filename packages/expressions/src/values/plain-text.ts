import { toPlain } from './to-plain.ts';

/** How a value prints in setpiece mode: texts as they are, everything else as JSON; a missing value is empty. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  const plain = toPlain(value);
  return typeof plain === 'string' ? plain : JSON.stringify(plain);
}
