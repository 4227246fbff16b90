import type { FormField, Value, Values } from '@setpiece/playbook';
import { matchesFilter } from '@setpiece/records';
import { plainText } from '../frame/plain-text.ts';

/** Answers as the form holds them before they are sent: by field name, `null` for an empty one. */
export type Answers = Values;

/** What the form begins with: the author's defaults. */
export function firstAnswers(fields: readonly FormField[]): Answers {
  return Object.fromEntries(fields.map((field) => [field.name, field.default ?? emptyValue(field)]));
}

/** The fields that are asked, now that the others are filled in like this. */
export function visibleFields(fields: readonly FormField[], answers: Answers): FormField[] {
  return fields.filter(({ visible }) => !visible || matchesFilter(visible, answers));
}

/** What keeps the form from being sent, by field name. */
export function problemsOf(fields: readonly FormField[], answers: Answers): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const field of visibleFields(fields, answers)) {
    const problem = problemOf(field, answers[field.name]);
    if (problem) problems.set(field.name, problem);
  }
  return problems;
}

/** What is sent: each field that is asked, texts trimmed, local times as instants. */
export function answerOf(fields: readonly FormField[], answers: Answers): Values {
  const asking = visibleFields(fields, answers).filter(({ type }) => type !== 'label');
  return Object.fromEntries(asking.map((field) => [field.name, sentValue(field, answers[field.name] ?? null)]));
}

/** The literal options of a field; one that computes them has none here. */
export function optionsOf(field: FormField): { value: string; label: string }[] {
  if (!Array.isArray(field.options)) return [];
  const seen = new Map((field.options as readonly Value[]).map((option) => [textOf(option), textOf(option)]));
  return [...seen].map(([value, label]) => ({ value, label }));
}

function emptyValue({ type }: FormField): Value {
  if (type === 'checkbox') return false;
  return type === 'multiselect' ? [] : null;
}

function problemOf(field: FormField, value: Value | undefined): string | undefined {
  const name = field.label ?? field.name;
  if (isEmpty(value)) return field.required ? `${name} is needed.` : undefined;
  const check = checks[field.type];
  return check && !check.pattern.test(plainText(value)) ? `${name} is not ${check.what}.` : undefined;
}

const checks: Partial<Record<FormField['type'], { pattern: RegExp; what: string }>> = {
  email: { pattern: /^[^\s@]+@[^\s@]+$/, what: 'an e-mail address, e.g. ana@example.org' },
  url: { pattern: /^[a-z][a-z0-9+.-]*:\/\/\S+$/i, what: 'an address with its protocol, e.g. https://example.org' },
  ipv4: { pattern: /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/, what: 'an IPv4 address, e.g. 192.0.2.7' },
};

function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function sentValue({ type }: FormField, value: Value): Value {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return null;
  return type === 'datetime' && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : text;
}

function textOf(option: Value): string {
  if (typeof option !== 'object' || option === null || Array.isArray(option)) return plainText(option);
  const named = option as Readonly<Record<string, Value>>;
  return plainText(named['value'] ?? named['label'] ?? named['name'] ?? option);
}
