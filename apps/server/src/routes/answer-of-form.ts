import type { FormField, Value } from '@setpiece/playbook';
import type { LinkAnswer, LinkPage } from '@setpiece/workspace';

/** Name of a field's control: apart from those of the page itself. */
export function controlName({ name }: FormField): string {
  return `field.${name}`;
}

/** What was filled in on the page of a question. */
export function answerOfForm(
  { fields, options }: Extract<LinkPage, { kind: 'question' }>,
  form: URLSearchParams,
): LinkAnswer {
  const option = form.get('option');
  const name = form.get('name');
  const asked = fields.filter(({ type }) => type !== 'label');
  return {
    ...(options.length && option !== null && { option }),
    ...(name !== null && { name }),
    input: Object.fromEntries(asked.map((field) => [field.name, valueOf(field, form)])),
  };
}

function valueOf(field: FormField, form: URLSearchParams): Value {
  const control = controlName(field);
  if (field.type === 'checkbox') return form.has(control);
  if (field.type === 'multiselect') return form.getAll(control);
  const text = form.get(control);
  if (text === null || text === '') return null;
  // The page asks for times in UTC: which zone its reader is in is not known here.
  return field.type === 'datetime' && /T\d\d:\d\d(:\d\d)?$/.test(text) ? `${text}Z` : text;
}
