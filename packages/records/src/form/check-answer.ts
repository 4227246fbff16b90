import { plainText, type FormField, type Picklist, type Value, type Values } from '@setpiece/playbook';
import { isEmpty, readField } from './read-field.ts';
import { visibleFields } from './visible-fields.ts';

/** What is wrong with one field of an answer. The message is a whole sentence and names the field. */
export interface AnswerProblem {
  readonly field: string;
  readonly message: string;
}

/** An answer as it counts: each field that is asked, with its value; and what keeps it from counting. */
export interface CheckedAnswer {
  /** The fields that are asked, now that the others are filled in like this. */
  readonly asked: readonly FormField[];
  readonly input: Values;
  readonly problems: readonly AnswerProblem[];
}

/** Where the items of picklists are known, their names are taken for them and unknown ones are refused. */
export interface AnswerLookups {
  readonly picklist?: (name: string) => Picklist | undefined;
}

/**
 * Reads what was filled in: by the type of each field, its bounds and options. A field that the others hide is not asked: it is not
 * required, and what it holds is dropped. A field that is not there takes its default.
 *
 * @example
 * checkAnswer([{ name: 'ttl', type: 'integer', required: true, max: 24 }], { ttl: '8' }); // { input: { ttl: 8 }, problems: [], asked: […] }
 */
export function checkAnswer(fields: readonly FormField[], given: Values, lookups: AnswerLookups = {}): CheckedAnswer {
  const problems: AnswerProblem[] = [];
  const read = new Map<string, Value>();
  const wrong = new Map<string, string>();
  for (const field of fields) {
    const result = readOf(field, given, lookups);
    if ('problem' in result) wrong.set(field.name, result.problem);
    else read.set(field.name, result.value);
  }
  const asked = visibleFields(fields, { ...given, ...Object.fromEntries(read) });
  const answerable = asked.filter(({ type }) => type !== 'label');
  for (const field of answerable) {
    const problem = wrong.get(field.name);
    if (problem !== undefined) problems.push({ field: field.name, message: `${field.label ?? field.name} ${problem}` });
  }
  return {
    asked,
    input: Object.fromEntries(
      answerable.flatMap(({ name }) => (read.has(name) ? [[name, read.get(name) ?? null]] : [])),
    ),
    problems,
  };
}

/** What a form begins with: the author's defaults, unchecked boxes, nothing chosen. */
export function firstInput(fields: readonly FormField[]): Values {
  return Object.fromEntries(fields.map((field) => [field.name, field.default ?? emptyValue(field)]));
}

function readOf(field: FormField, given: Values, { picklist }: AnswerLookups) {
  const raw = Object.hasOwn(given, field.name) ? (given[field.name] ?? null) : (field.default ?? null);
  const read = readField(field, raw);
  if ('problem' in read || field.type !== 'picklist' || isEmpty(read.value)) return read;
  const known = field.picklist === undefined ? undefined : picklist?.(field.picklist);
  if (!known) return read;
  const item = known.items.find(({ iri, value }) => iri === read.value || value === read.value);
  if (item) return { value: item.iri };
  return { problem: `has no item "${plainText(read.value)}" in picklist "${known.name}". Choose one that it has.` };
}

function emptyValue({ type }: FormField): Value {
  if (type === 'checkbox') return false;
  return type === 'multiselect' ? [] : null;
}
