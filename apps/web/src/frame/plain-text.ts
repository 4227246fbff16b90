/** A value in one line: texts as they are, nothing as nothing, lists and objects as JSON. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
