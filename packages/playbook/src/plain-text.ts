/** A JSON value as text for a field or a label: texts as they are, nothing as '', lists and objects as JSON on one line. */
export function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
