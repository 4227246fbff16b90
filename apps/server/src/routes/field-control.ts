import type { Filter, FilterCondition, FormField, FormFieldType, Value } from '@setpiece/playbook';
import { optionsOf } from '@setpiece/records';
import { controlName } from './answer-of-form.ts';
import { escapeHtml } from './page.ts';

/** The control of one field as HTML, with its hint, the condition under which it counts, and what is wrong with it. */
export function fieldControl(
  field: FormField,
  value: Value,
  problem: string | undefined,
  others: readonly FormField[],
): string {
  const label = escapeHtml(field.label ?? field.name);
  if (field.type === 'label') return `<p>${escapeHtml(textOf(field.default ?? null)) || label}</p>`;
  const star = field.required ? ' *' : '';
  const hints = [
    field.tooltip,
    typeHints[field.type],
    field.visible && `Counts only if ${conditionText(field.visible, others)}.`,
  ];
  const notes = hints.flatMap((hint) => (hint ? [escapeHtml(hint)] : [])).join('<br>');
  const id = escapeHtml(encodeURIComponent(controlName(field)));
  const hint = notes ? `<p class="hint" id="${id}-hint">${notes}</p>` : '';
  const wrong = problem === undefined ? '' : `<p class="problem" role="alert">${escapeHtml(problem)}</p>`;
  const attributes = ` id="${id}"${hint ? ` aria-describedby="${id}-hint"` : ''}`;
  const control = controlOf(field, value, attributes);
  const name = `<label for="${id}">${label}${star}</label>`;
  return `<div class="field">${field.type === 'checkbox' ? `${control}${name}${hint}` : `${name}${hint}${control}`}${wrong}</div>`;
}

function controlOf(field: FormField, value: Value, attributes: string): string {
  // A field that others may hide is required only where it counts: the server says so.
  const must = field.required && !field.visible ? ' required' : '';
  const name = `${attributes} name="${escapeHtml(controlName(field))}"`;
  switch (field.type) {
    case 'checkbox':
      return `<input type="checkbox"${name} value="true"${value === true ? ' checked' : ''}${must}>`;
    case 'textarea':
    case 'richtext':
    case 'html':
    case 'json':
      return `<textarea${name} rows="5"${must}>\n${escapeHtml(textOf(value))}</textarea>`;
    case 'select':
    case 'picklist':
    case 'multiselect':
      return optionsOf(field).length ? selectOf(field, name, must, value) : textControl(field, name, must, value);
    case 'text':
    case 'integer':
    case 'decimal':
    case 'date':
    case 'datetime':
    case 'email':
    case 'url':
    case 'phone':
    case 'ipv4':
    case 'lookup':
    case 'file':
    case 'password':
    case 'label':
      return textControl(field, name, must, value);
  }
}

function selectOf(field: FormField, name: string, must: string, value: Value): string {
  const isMany = field.type === 'multiselect';
  const chosen = new Set((Array.isArray(value) ? (value as readonly Value[]) : [value]).map(textOf));
  const options = optionsOf(field).map(
    ({ text, label }) =>
      `<option value="${escapeHtml(text)}"${chosen.has(text) || chosen.has(label) ? ' selected' : ''}>${escapeHtml(label)}</option>`,
  );
  if (!isMany) options.unshift('<option value=""></option>');
  return `<select${name}${isMany ? ' multiple' : ''}${must}>${options.join('')}</select>`;
}

function textControl({ type }: FormField, name: string, must: string, value: Value): string {
  const text = type === 'datetime' ? textOf(value).slice(0, 16) : textOf(value);
  const step = type === 'decimal' ? ' step="any"' : '';
  const secret = type === 'password' ? ' autocomplete="off"' : ` value="${escapeHtml(text)}"`;
  return `<input type="${inputTypes[type] ?? 'text'}"${name}${step}${secret}${must}>`;
}

const inputTypes: { readonly [Type in FormFieldType]?: string } = {
  integer: 'number',
  decimal: 'number',
  date: 'date',
  datetime: 'datetime-local',
  email: 'email',
  url: 'url',
  phone: 'tel',
  password: 'password',
};

const typeHints: { readonly [Type in FormFieldType]?: string } = {
  datetime: 'Time in UTC.',
  json: 'JSON.',
  lookup: 'IRI of a record.',
  file: 'IRI of an attachment.',
};

function conditionText({ logic, filters }: Filter, fields: readonly FormField[]): string {
  const parts = filters.map((part: Filter | FilterCondition) =>
    'logic' in part ? `(${conditionText(part, fields)})` : oneCondition(part, fields),
  );
  return parts.join(` ${logic} `);
}

function oneCondition({ field, operator, value = null }: FilterCondition, fields: readonly FormField[]): string {
  const about = fields.find(({ name }) => name === field);
  const name = `“${about?.label ?? field}”`;
  if (about?.type === 'checkbox' && operator === 'eq') return `${name} is ${value === false ? 'not ' : ''}checked`;
  const option = about && optionsOf(about).find(({ text }) => text === textOf(value));
  return `${name} ${operatorTexts[operator] ?? operator} ${option?.label ?? textOf(value)}`.trim();
}

const operatorTexts: { readonly [operator: string]: string } = {
  eq: 'is',
  neq: 'is not',
  gt: '>',
  gte: '≥',
  lt: '<',
  lte: '≤',
};

function textOf(value: Value): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}
