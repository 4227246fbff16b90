import { fitsPattern } from '@setpiece/expressions';
import { plainText, type FormField, type FormFieldType, type Value } from '@setpiece/playbook';
import { optionsOf } from './field-options.ts';

/** What a field's raw value comes to: the value as steps see it, or what is wrong, as the end of a sentence about the field. */
export type FieldValue = { readonly value: Value } | { readonly problem: string };

/** The value of a field from what a person or program filled in: numbers from text, choices from their text, dates as instants. */
export function readField(field: FormField, raw: Value): FieldValue {
  if (isEmpty(raw)) return readEmpty(field);
  const read = (readers[field.type] ?? readText)(field, raw);
  return 'problem' in read ? read : bounded(field, read.value);
}

/** Whether nothing was filled in. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function readEmpty({ type, required }: FormField): FieldValue {
  if (required) return { problem: type === 'checkbox' ? 'must be checked.' : 'is needed.' };
  if (type === 'checkbox') return { value: false };
  return { value: type === 'multiselect' ? [] : null };
}

type Reader = (field: FormField, raw: Value) => FieldValue;

const readers: { readonly [Type in FormFieldType]?: Reader } = {
  textarea: readLines,
  richtext: readLines,
  html: readLines,
  password: readLines,
  integer: (_, raw) => readNumber(raw, /^[-+]?\d+$/, 'a whole number, e.g. 3'),
  decimal: (_, raw) => readNumber(raw, /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i, 'a number, e.g. 2.5'),
  checkbox: readCheckbox,
  datetime: (_, raw) => readInstant(raw),
  date: (_, raw) => readDay(raw),
  select: (field, raw) => readChoice(field, raw),
  multiselect: readChoices,
  picklist: (field, raw) => readReference(field, raw),
  lookup: (field, raw) => readReference(field, raw),
  email: shaped(/^[^\s@]+@[^\s@]+$/, 'an e-mail address, e.g. ana@example.org'),
  url: shaped(/^[a-z][a-z0-9+.-]*:\/\/\S+$/i, 'an address with its protocol, e.g. https://example.org'),
  phone: shaped(/^\+?[\d\s()./-]{3,}$/, 'a phone number, e.g. +49 30 123456'),
  ipv4: shaped(/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/, 'an IPv4 address, e.g. 192.0.2.7'),
  json: readJson,
  label: () => ({ value: null }),
};

function readText(_: FormField, raw: Value): FieldValue {
  return typeof raw === 'object' ? { problem: 'is not text.' } : { value: String(raw).trim() };
}

/** White space inside and at the end of longer texts and secrets may mean something. */
function readLines(_: FormField, raw: Value): FieldValue {
  return typeof raw === 'object' ? { problem: 'is not text.' } : { value: String(raw) };
}

function shaped(shape: RegExp, what: string): Reader {
  return (field, raw) => {
    const read = readText(field, raw);
    return 'problem' in read || shape.test(plainText(read.value)) ? read : { problem: `is not ${what}.` };
  };
}

function readNumber(raw: Value, shape: RegExp, what: string): FieldValue {
  const text = typeof raw === 'number' || typeof raw === 'string' ? String(raw).trim() : '';
  const number = Number(text);
  return shape.test(text) && Number.isFinite(number) ? { value: number } : { problem: `is not ${what}.` };
}

/** Forms send `on` for a checked box. */
function readCheckbox({ required }: FormField, raw: Value): FieldValue {
  const text = plainText(raw).toLowerCase();
  const checked = ['true', 'on', 'yes', '1'].includes(text);
  if (!checked && !['false', 'off', 'no', '0'].includes(text)) return { problem: 'is neither true nor false.' };
  return required && !checked ? { problem: 'must be checked.' } : { value: checked };
}

/** ISO text, or epoch seconds or milliseconds. */
function readInstant(raw: Value): FieldValue {
  const number = typeof raw === 'number' ? raw : /^\d{9,}(\.\d+)?$/.test(plainText(raw)) ? Number(raw) : undefined;
  const instant = number === undefined ? Date.parse(plainText(raw).trim()) : number < 1e11 ? number * 1000 : number;
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? { problem: 'is not a date and time, e.g. 2026-05-01T08:00:00Z.' }
    : { value: date.toISOString() };
}

function readDay(raw: Value): FieldValue {
  const day = /^(\d{4}-\d\d-\d\d)/.exec(plainText(raw).trim())?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(day))
    ? { value: day }
    : { problem: 'is not a date, e.g. 2026-05-01.' };
}

function readChoice(field: FormField, raw: Value): FieldValue {
  const options = optionsOf(field);
  if (!options.length) return readReference(field, raw);
  const text = plainText(raw);
  const chosen = options.find((option) => option.text === text) ?? options.find(({ label }) => label === text);
  if (chosen) return { value: chosen.value };
  return { problem: `has no option "${text}". Choose one of ${listed(options.map(({ label }) => label))}.` };
}

function readChoices(field: FormField, raw: Value): FieldValue {
  const values: Value[] = [];
  for (const one of Array.isArray(raw) ? (raw as readonly Value[]) : [raw]) {
    const read = readChoice(field, one);
    if ('problem' in read) return read;
    values.push(read.value);
  }
  return { value: values };
}

/** The IRI of a record or picklist item, given as text or as the thing itself. */
function readReference(_: FormField, raw: Value): FieldValue {
  if (typeof raw !== 'object' || raw === null) return { value: typeof raw === 'string' ? raw.trim() : raw };
  const iri = (raw as Readonly<Record<string, Value>>)['@id'];
  return typeof iri === 'string' ? { value: iri } : { problem: 'names nothing. Give its IRI.' };
}

/** JSON text, or the value itself. Text alone is no JSON field's value: it could not be told from JSON text. */
function readJson(field: FormField, raw: Value): FieldValue {
  if (typeof raw !== 'string') return { value: raw };
  try {
    const value = JSON.parse(raw) as Value;
    if (value === null) return readEmpty(field);
    if (typeof value !== 'string') return { value };
  } catch {
    // Said below.
  }
  return { problem: 'is not JSON, e.g. {"a": 1}.' };
}

/** Bounds are of the number, else of the length. */
function bounded({ min, max, pattern }: FormField, value: Value): FieldValue {
  if (typeof value === 'number') {
    if (min !== undefined && value < min) return { problem: `must be at least ${min}.` };
    if (max !== undefined && value > max) return { problem: `must be at most ${max}.` };
  } else if (typeof value === 'string' || Array.isArray(value)) {
    const unit = typeof value === 'string' ? 'characters' : 'choices';
    if (min !== undefined && value.length < min) return { problem: `needs at least ${min} ${unit}.` };
    if (max !== undefined && value.length > max) return { problem: `takes at most ${max} ${unit}.` };
  }
  const fits = pattern === undefined || pattern === '' || typeof value !== 'string' || fitsPattern(value, pattern);
  return fits === false ? { problem: `does not fit the pattern ${pattern}.` } : { value };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => `"${name}"`);
  return names.length > shown.length ? `${shown.join(', ')} or another` : shown.join(', ');
}
