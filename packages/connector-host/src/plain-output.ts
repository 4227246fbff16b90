import { ConnectorError } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';

/** Deepest nesting that is taken over. */
const maximumDepth = 500;

/**
 * An operation's output as plain JSON that shares nothing with it. Dates become ISO text, BigInts their digits, bytes base64, Maps
 * objects, Sets lists; functions and symbols are dropped, `undefined` is null, and a key `__proto__` is left out.
 *
 * @throws ConnectorError `output_not_json` when it contains itself or is nested too deeply
 */
export function plainOutput(output: unknown): Value {
  return plain(output, [], new Set());
}

function plain(value: unknown, path: readonly string[], above: Set<object>): Value {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  // JSON knows no negative zero; adding zero takes its sign away.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return null;
  if (above.has(value)) throw notJson(`contains itself at ${place(path)}`);
  if (path.length > maximumDepth) throw notJson(`is nested more than ${maximumDepth} levels deep`);
  above.add(value);
  const copy = plainObject(value, path, above);
  above.delete(value);
  return copy;
}

function plainObject(value: object, path: readonly string[], above: Set<object>): Value {
  if (value instanceof Uint8Array) return base64(value);
  if (value instanceof Map) return plainEntries(entriesOf(value), path, above);
  const list = value instanceof Set ? [...value] : value;
  if (Array.isArray(list)) return list.map((element, index) => plain(element, [...path, String(index)], above));
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function') return plain((value as { toJSON(): unknown }).toJSON(), path, above);
  return plainEntries(Object.entries(value), path, above);
}

function plainEntries(entries: readonly (readonly [string, unknown])[], path: readonly string[], above: Set<object>) {
  const kept = entries.filter(
    ([key, value]) => key !== '__proto__' && typeof value !== 'function' && typeof value !== 'symbol',
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, plain(value, [...path, key], above)]));
}

function entriesOf(map: ReadonlyMap<unknown, unknown>): [string, unknown][] {
  return [...map].map(([key, value]) => [String(key), value]);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

function place(path: readonly string[]): string {
  return path.length ? `"${path.join('.')}"` : 'its top';
}

function notJson(reason: string): ConnectorError {
  const message = `The operation's output cannot be recorded: it ${reason}. The connector must return plain data.`;
  return new ConnectorError(message, { code: 'output_not_json', retryable: false });
}
