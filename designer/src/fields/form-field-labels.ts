import { FormFieldType } from '@setpiece/playbook';

/** What the types of inputs are called on the screen. */
export const formFieldLabels = {
  text: 'Text',
  textarea: 'Long text',
  richtext: 'Rich text',
  html: 'HTML',
  integer: 'Whole number',
  decimal: 'Number',
  checkbox: 'Checkbox',
  datetime: 'Date and time',
  date: 'Date',
  select: 'Choice',
  multiselect: 'Several choices',
  picklist: 'Picklist',
  lookup: 'Record',
  email: 'E-mail address',
  url: 'Address (URL)',
  phone: 'Phone number',
  ipv4: 'IPv4 address',
  file: 'File',
  json: 'JSON',
  password: 'Password',
  label: 'Text to read',
} as const satisfies Record<FormFieldType, string>;

/** The types to choose from. */
export const formFieldChoices = FormFieldType.options.map((type) => ({ value: type, label: formFieldLabels[type] }));
