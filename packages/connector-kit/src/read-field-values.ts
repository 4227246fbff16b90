import type { Value } from '@setpiece/playbook';
import type { ManifestField } from './manifest.ts';
import { visibleFields } from './visible-parameters.ts';

type Values = Readonly<Record<string, Value>>;

/** Something wrong with the value of one field. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export interface ReadFieldValues {
  /** Values of the fields that are shown for them, in the types that their fields want; defaults are filled in. */
  readonly values: Values;
  readonly problems: readonly FieldProblem[];
}

/**
 * Reads what a person or program gave for the fields of a configuration: required ones, types and options are checked, and a field
 * that the other values hide is left out.
 */
export function readFieldValues(fields: readonly ManifestField[], given: Values): ReadFieldValues {
  const known = allNames(fields);
  const problems: FieldProblem[] = Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) => ({
      field: name,
      message: `There is no field "${name}". It has ${[...known].join(', ') || 'none'}.`,
    }));
  const read: Record<string, Value> = {};
  for (const [name, value] of Object.entries(given)) {
    const field = fieldNamed(fields, name);
    if (field) read[name] = readValue(field, value) ?? value;
  }
  const values: Record<string, Value> = {};
  for (const field of visibleFields(fields, read)) {
    const value = Object.hasOwn(read, field.name) ? read[field.name] : field.value;
    const problem = problemOf(field, value);
    if (problem) problems.push({ field: field.name, message: problem });
    if (!isNothing(value)) values[field.name] = value as Value;
  }
  return { values, problems };
}

/** A stored configuration as the connector's fields are now. */
export interface ConfiguredValues {
  readonly values: Values;
  /** Required fields without a value: the configuration is only partially done. */
  readonly missing: readonly ManifestField[];
}

/**
 * Stored values, for the fields that the connector has now: it may have been updated since. A new field takes its default, and so
 * does one whose stored value is of another type than it wants.
 */
export function configuredValues(fields: readonly ManifestField[], stored: Values): ConfiguredValues {
  const fitting = Object.entries(stored).flatMap(([name, value]) => {
    const field = fieldNamed(fields, name);
    const read = field && readValue(field, value);
    return isNothing(read) ? [] : [[name, read as Value] as const];
  });
  const { values } = readFieldValues(fields, Object.fromEntries(fitting));
  return {
    values,
    missing: visibleFields(fields, values).filter(({ required, name }) => required && isNothing(values[name])),
  };
}

function problemOf(field: ManifestField, value: Value | undefined): string | undefined {
  const label = `"${field.title || field.name}"`;
  if (isNothing(value)) return field.required ? `${label} is required. Fill it in.` : undefined;
  if (readValue(field, value as Value) === undefined) return `${label} must be ${wanted(field)}.`;
  if (field.name === 'port' && field.type === 'integer' && !isPort(Number(value)))
    return `${label} must be a number from 1 to 65535, not ${Number(value)}.`;
  return undefined;
}

function isPort(number: number): boolean {
  return number >= 1 && number <= 65_535;
}

/** The value as the field's type wants it; undefined when it is none of that type. */
function readValue(field: ManifestField, value: Value): Value | undefined {
  if (isNothing(value)) return value;
  switch (field.type) {
    case 'integer':
      return numberOf(value, Number.isSafeInteger);
    case 'decimal':
    case 'numeric':
      return numberOf(value, Number.isFinite);
    case 'checkbox':
      return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
    case 'select':
      return isOption(field, value) ? value : undefined;
    case 'multiselect':
      return optionsOf(field, typeof value === 'string' ? value.split(',').map((one) => one.trim()) : value);
    case 'json':
    case 'object':
      return typeof value === 'string' ? jsonOf(value) : value;
    default:
      return typeof value === 'string' ? value : typeof value === 'object' ? undefined : String(value);
  }
}

function wanted(field: ManifestField): string {
  const options = field.options?.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ');
  const words: Readonly<Record<string, string>> = {
    integer: 'a whole number',
    decimal: 'a number',
    numeric: 'a number',
    checkbox: 'true or false',
    select: `one of ${options}`,
    multiselect: `a list of some of ${options}`,
    json: 'JSON',
    object: 'JSON',
  };
  return words[field.type] ?? 'text';
}

function numberOf(value: Value, isWanted: (number: number) => boolean): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && isWanted(number) ? number : undefined;
}

/** Without options, anything is one. */
function isOption({ options }: ManifestField, value: Value): boolean {
  return !options?.length || options.some((one) => one === value);
}

function optionsOf(field: ManifestField, value: Value): Value | undefined {
  return Array.isArray(value) && (value as readonly Value[]).every((one) => isOption(field, one)) ? value : undefined;
}

function jsonOf(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

function isNothing(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function allNames(fields: readonly ManifestField[]): Set<string> {
  return new Set(everyField(fields).map(({ name }) => name));
}

function fieldNamed(fields: readonly ManifestField[], name: string): ManifestField | undefined {
  return everyField(fields).find((field) => field.name === name);
}

/** The fields, with those of all branches. */
export function everyField(fields: readonly ManifestField[]): ManifestField[] {
  return fields.flatMap((field) => [field, ...everyField(Object.values(field.onchange ?? {}).flat())]);
}
