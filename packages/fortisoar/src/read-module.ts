import { isJsonObject, type Field, type FieldType, type Module, type Value } from '@setpiece/playbook';
import { picklistNameOf } from './read-form-field.ts';
import { SourceObject } from './source-object.ts';

const types = new Map<unknown, FieldType>([
  ['text', 'text'],
  ['string', 'text'],
  ['textarea', 'textarea'],
  ['richtext', 'richtext'],
  ['html', 'html'],
  ['integer', 'integer'],
  ['decimal', 'decimal'],
  ['checkbox', 'checkbox'],
  ['datetime', 'datetime'],
  ['date', 'date'],
  ['email', 'email'],
  ['url', 'url'],
  ['phone', 'phone'],
  ['ipv4', 'ipv4'],
  ['ipv6', 'ipv6'],
  ['domain', 'domain'],
  ['filehash', 'filehash'],
  ['json', 'json'],
  ['object', 'object'],
  ['picklist', 'picklist'],
  ['multiselectpicklist', 'multiselect'],
  ['lookup', 'lookup'],
  ['manyToMany', 'many'],
  ['oneToMany', 'many'],
  ['file', 'file'],
  ['image', 'image'],
  ['password', 'password'],
  ['tags', 'tags'],
]);

/** Reads a `StagingModelMetadata` object (`modules/<type>/mmd.json`). It may hold a few added fields only. */
export function readModule(value: Value): Module {
  const source = new SourceObject(value);
  const name = source.text('type') ?? source.text('module') ?? 'unknown';
  const titles = source.object('descriptions');
  const plural = titles.text('plural');
  return {
    name,
    label: titles.text('singular') ?? name,
    ...(plural !== undefined && { plural }),
    fields: source.list('attributes').flatMap(readField),
    uniqueKey: readUniqueKey(source),
  };
}

function readField(value: Value): Field[] {
  const source = new SourceObject(value);
  const name = source.text('name');
  if (name === undefined) return [];
  const type = typeOf(source);
  const label = source.object('descriptions').text('singular');
  const tooltip = source.text('tooltip');
  const picklist = picklistNameOf(source.peek('dataSource'));
  const module = type === 'lookup' || type === 'many' ? relatedModule(source) : undefined;
  return [
    {
      name,
      ...(label !== undefined && { label }),
      type,
      ...(source.object('validation').peek('required') === true && { required: true }),
      ...(picklist !== undefined && { picklist }),
      ...(module !== undefined && { module }),
      ...(tooltip !== undefined && { tooltip }),
    },
  ];
}

/** Its form says more than its storage: a date is stored as a number. Without a form the storage decides. */
function typeOf(source: SourceObject): FieldType {
  const form = source.peek('formType');
  const known = types.get(form);
  if (known) return known;
  const stored = source.peek('type');
  if (stored === 'boolean') return 'checkbox';
  if (stored === 'picklists') return source.peek('collection') === true ? 'multiselect' : 'picklist';
  const byStorage = types.get(stored);
  if (byStorage) return byStorage;
  return isJsonObject(source.peek('dataSource')) ? (source.peek('collection') === true ? 'many' : 'lookup') : 'text';
}

function relatedModule(source: SourceObject): string | undefined {
  const { model } = isJsonObject(source.peek('dataSource')) ? (source.peek('dataSource') as { model?: Value }) : {};
  return typeof model === 'string' ? model : source.text('type');
}

/** `[{ alerts_unique: { columns: ['sourceId', 'tenant'] } }]`; the first constraint is the upsert key. */
function readUniqueKey(source: SourceObject): string[] {
  const [first] = source.list('uniqueConstraint');
  const constraints = isJsonObject(first) ? Object.values(first) : [];
  const columns = constraints.flatMap((constraint) => (isJsonObject(constraint) ? [constraint['columns']] : []));
  return Array.isArray(columns[0]) ? columns[0].filter((column) => typeof column === 'string') : [];
}
