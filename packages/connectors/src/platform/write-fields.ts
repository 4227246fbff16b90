import type { PlatformRecord } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';

/** The fields of a new record: what is written, and `__link` as relations. Other keys with two underscores are directions. */
export function newFields(body: PlatformRecord): PlatformRecord {
  return updatedFields({}, body);
}

/** The fields to overwrite in a record; `__link` adds to what a relation has. */
export function updatedFields(record: PlatformRecord, body: PlatformRecord): PlatformRecord {
  const plain = Object.entries(body).filter(([name]) => !name.startsWith('__'));
  const links = Object.entries((body['__link'] ?? {}) as Readonly<Record<string, Value>>);
  const linked = links.map(([name, added]) => [name, union(record[name] ?? null, added)] as const);
  return Object.fromEntries([...plain, ...linked]);
}

function union(present: Value, added: Value): Value {
  const iris = new Map([...listOf(present), ...listOf(added)].map((one) => [iriOf(one), one]));
  return [...iris.values()];
}

function listOf(value: Value): readonly Value[] {
  if (value === null || value === '') return [];
  return Array.isArray(value) ? (value as readonly Value[]) : [value];
}

function iriOf(value: Value): string {
  const iri = typeof value === 'object' && value !== null ? (value as PlatformRecord)['@id'] : value;
  return typeof iri === 'string' ? iri : JSON.stringify(value);
}
