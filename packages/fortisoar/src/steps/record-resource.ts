import { isJsonObject, type FieldModes, type Value, type Values, type WriteMode } from '@setpiece/playbook';
import { SourceObject } from '../source-object.ts';

/** What a record step writes: its fields and relations, and how lists are written. */
export interface RecordResource {
  readonly fields: Values;
  readonly links?: Record<string, Value>;
  readonly updateFields?: string[];
  readonly write?: WriteMode;
  readonly fieldModes?: FieldModes;
}

const writeModes = new Map<unknown, WriteMode>([
  ['Overwrite', 'overwrite'],
  ['Append', 'append'],
]);

export function readResource(given: SourceObject): RecordResource {
  const resource = given.object('resource');
  const links = resource.peek('__link');
  if (isJsonObject(links)) resource.take('__link');
  const updateFields = readNames(resource, '__fieldsToUpdate');
  const fields = resource.keys.filter((key) => !key.startsWith('__')).map((key) => [key, resource.take(key) ?? null]);
  const write = writeModes.get(given.peek('operation'));
  if (write) given.take('operation');
  const fieldModes = readFieldModes(given.object('fieldOperation'));
  return {
    fields: Object.fromEntries(fields) as Values,
    ...(isJsonObject(links) && Object.keys(links).length && { links }),
    ...(updateFields.length && { updateFields }),
    ...(write && { write }),
    ...(Object.keys(fieldModes).length && { fieldModes }),
  };
}

function readNames(resource: SourceObject, key: string): string[] {
  const names = resource.peek(key);
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return [];
  resource.take(key);
  return names as string[];
}

function readFieldModes(given: SourceObject): FieldModes {
  const modes: FieldModes = {};
  for (const field of given.keys) {
    const mode = writeModes.get(given.peek(field));
    if (!mode) continue;
    modes[field] = mode;
    given.take(field);
  }
  return modes;
}
