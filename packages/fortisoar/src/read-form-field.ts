import { isJsonObject, type FormField, type FormFieldType, type Value } from '@setpiece/playbook';
import { readFilter } from './read-filter.ts';
import type { Report } from './report.ts';
import { SourceObject } from './source-object.ts';

const types = new Map<unknown, FormFieldType>([
  ['text', 'text'],
  ['textarea', 'textarea'],
  ['richtext', 'richtext'],
  ['html', 'html'],
  ['emailTemplate', 'html'],
  ['integer', 'integer'],
  ['decimal', 'decimal'],
  ['numeric', 'decimal'],
  ['checkbox', 'checkbox'],
  ['datetime', 'datetime'],
  ['date', 'date'],
  ['select', 'select'],
  ['dynamicList', 'select'],
  ['multiselect', 'multiselect'],
  ['multiselectpicklist', 'multiselect'],
  ['picklist', 'picklist'],
  ['lookup', 'lookup'],
  ['email', 'email'],
  ['url', 'url'],
  ['phone', 'phone'],
  ['ipv4', 'ipv4'],
  ['file', 'file'],
  ['json', 'json'],
  ['object', 'json'],
  ['password', 'password'],
]);

/** The inputs that a person fills in. What they say beyond {@link FormField} comes back by name. */
export function readFormFields(
  list: readonly Value[],
  report: Report,
): { readonly fields: FormField[]; readonly rest: Record<string, Value> } {
  const fields: FormField[] = [];
  const rest: Record<string, Value> = {};
  for (const source of list) {
    const input = new SourceObject(source);
    const field = readFormField(input, report);
    if (!field) continue;
    fields.push(field);
    const left = input.rest();
    if (Object.keys(left).length) rest[field.name] = left;
  }
  return { fields, rest };
}

function readFormField(input: SourceObject, report: Report): FormField | undefined {
  const name = input.text('name');
  if (!name) {
    report('INPUT_WITHOUT_NAME', 'warning', 'An input without a name was left out. Add it again with a name.');
    return undefined;
  }
  const field: FormField = { name, type: typeOf(input, name, report) };
  const label = input.text('label');
  if (label !== undefined) field.label = label;
  if (input.flag('required')) field.required = true;
  const tooltip = input.text('tooltip');
  if (tooltip !== undefined) field.tooltip = tooltip;
  readDefault(input, field);
  readSource(input, field);
  const { filter, exact } = readFilter(input.peek('visibilityQuery'), report, `inputs.${name}.visible`);
  if (filter) field.visible = filter;
  if (exact) input.take('visibilityQuery');
  return field;
}

function typeOf(input: SourceObject, name: string, report: Report): FormFieldType {
  const given = input.peek('formType');
  const known = types.get(given);
  if (known === given) input.take('formType');
  if (known) return known;
  const message = `Input "${name}" has type ${JSON.stringify(given)}, which is not known here; it is read as text. Choose its type.`;
  report('UNKNOWN_INPUT_TYPE', 'warning', message);
  return 'text';
}

/** Defaults that only the source can compute (a date some days ago, a whole person) stay in the rest. */
function readDefault(input: SourceObject, field: FormField): void {
  const given = input.peek('defaultValue');
  if (given === undefined || given === null || given === '') return;
  if (isJsonObject(given) && field.type !== 'picklist' && field.type !== 'json') {
    const iri = given['@id'];
    if (field.type === 'lookup' && typeof iri === 'string') field.default = iri;
    return;
  }
  field.default = given;
  input.take('defaultValue');
}

/** Where its options come from: a list or template, a picklist, the records of a module. */
function readSource(input: SourceObject, field: FormField): void {
  const options = input.peek('options');
  if ((typeof options === 'string' && options) || Array.isArray(options)) {
    field.options = options as string | Value[];
    input.take('options');
  }
  const source = input.peek('dataSource');
  if (!isJsonObject(source)) return;
  const { model } = source;
  if (field.type === 'lookup' && typeof model === 'string') field.module = model;
  const picklist = picklistNameOf(source);
  if (picklist) field.picklist = picklist;
}

/** `dataSource` names the picklist in a filter on `listName__name`. */
export function picklistNameOf(dataSource: Value | undefined): string | undefined {
  if (!isJsonObject(dataSource) || !isJsonObject(dataSource['query'])) return undefined;
  const { filters } = dataSource['query'];
  if (!Array.isArray(filters)) return undefined;
  const names = (filters as readonly Value[]).flatMap((filter) =>
    isJsonObject(filter) && filter['field'] === 'listName__name' ? [filter['value']] : [],
  );
  return typeof names[0] === 'string' ? names[0] : undefined;
}
