import type { FieldModes, Value, WriteMode } from '@setpiece/playbook';

type Fields = Readonly<Record<string, Value>>;

/** How fields are written over those that a record has. */
export interface MergeFields {
  /** How lists are written. @default overwrite */
  readonly write?: WriteMode;
  readonly fieldModes?: FieldModes;
  /** Relations to add: IRI, or list of IRIs. */
  readonly links?: Fields;
  /** Only these fields are taken over. Absent: all. */
  readonly only?: readonly string[];
}

/** A record's fields after a write. Appending keeps what is there and adds what is new, each once. */
export function mergeFields(existing: Fields, given: Fields, options: MergeFields = {}): Fields {
  const merged: Record<string, Value> = { ...existing };
  for (const [name, value] of Object.entries(given)) {
    if (options.only && !options.only.includes(name)) continue;
    const mode = options.fieldModes?.[name] ?? options.write ?? 'overwrite';
    merged[name] = mode === 'append' && Array.isArray(existing[name]) ? union(existing[name], value) : value;
  }
  for (const [name, value] of Object.entries(options.links ?? {})) merged[name] = union(merged[name] ?? [], value);
  return merged;
}

function union(left: Value, right: Value): Value {
  const seen = new Map<string, Value>();
  for (const value of [...listOf(left), ...listOf(right)]) seen.set(nameOf(value), value);
  return [...seen.values()];
}

function listOf(value: Value): readonly Value[] {
  if (Array.isArray(value)) return value as readonly Value[];
  return value === null || value === '' ? [] : [value];
}

/** Records are equal when their IRIs are. */
function nameOf(value: Value): string {
  const iri = typeof value === 'object' && value !== null ? (value as Fields)['@id'] : value;
  return typeof iri === 'string' ? iri : JSON.stringify(value);
}
