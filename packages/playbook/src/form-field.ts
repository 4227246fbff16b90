import { z } from 'zod';
import { Filter } from './filter.ts';
import { Value } from './value.ts';

export const FormFieldType = z.enum([
  'text',
  'textarea',
  'richtext',
  'html',
  'integer',
  'decimal',
  'checkbox',
  'datetime',
  'date',
  'select',
  'multiselect',
  'picklist',
  'lookup',
  'email',
  'url',
  'phone',
  'ipv4',
  'file',
  'json',
  'password',
  'label',
]);
export type FormFieldType = z.infer<typeof FormFieldType>;

/** One input that a person fills in: of a manual trigger, a manual input or a playbook's parameters. */
export const FormField = z.strictObject({
  name: z.string().min(1),
  label: z.string().optional(),
  type: FormFieldType,
  required: z.boolean().optional(),
  default: Value.optional(),
  /** Literal options, or one template that yields a list. */
  options: z.union([z.array(Value), z.string()]).optional(),
  picklist: z.string().optional(),
  module: z.string().optional(),
  tooltip: z.string().optional(),
  /** Bounds of a number; of a text or list, of its length. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** Regular expression that a whole text must fit. */
  pattern: z.string().optional(),
  /** Shown only when the other inputs match. */
  visible: Filter.optional(),
});
export type FormField = z.infer<typeof FormField>;
