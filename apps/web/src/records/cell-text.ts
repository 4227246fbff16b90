import { plainText } from '@setpiece/playbook';

/** A cell's text: an instant in local time, the name of a picklist item or linked record, else the value in one line. */
export function cellText(value: unknown, type?: string): string {
  if (type === 'datetime' || type === 'date') return instantText(value, type);
  if (Array.isArray(value)) return value.map((item) => cellText(item)).join(', ');
  if (typeof value !== 'object' || value === null) return plainText(value);
  const named = value as Readonly<Record<string, unknown>>;
  return plainText(named['itemValue'] ?? named['name'] ?? named['value'] ?? named['@id'] ?? value);
}

/** Instants are ISO texts, or epoch seconds or milliseconds, as their source wrote them. */
function instantText(value: unknown, type: 'datetime' | 'date'): string {
  if (typeof value !== 'string' && typeof value !== 'number') return plainText(value);
  const number = Number(value);
  const instant = new Date(Number.isNaN(number) ? value : number < 1e11 ? number * 1_000 : number);
  if (Number.isNaN(instant.getTime())) return plainText(value);
  return type === 'date'
    ? instant.toLocaleDateString(undefined, { dateStyle: 'medium' })
    : instant.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
