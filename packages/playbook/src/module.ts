import { z } from 'zod';

export const FieldType = z.enum([
  'text',
  'textarea',
  'richtext',
  'html',
  'integer',
  'decimal',
  'checkbox',
  'datetime',
  'date',
  'email',
  'url',
  'phone',
  'ipv4',
  'ipv6',
  'domain',
  'filehash',
  'json',
  'object',
  'picklist',
  'multiselect',
  'lookup',
  'many',
  'file',
  'image',
  'password',
  'tags',
]);
export type FieldType = z.infer<typeof FieldType>;

/** An attribute of a record. */
export const Field = z.strictObject({
  name: z.string().min(1),
  label: z.string().optional(),
  type: FieldType,
  required: z.boolean().optional(),
  /** Name of the picklist, for `picklist` and `multiselect`. */
  picklist: z.string().optional(),
  /** Name of the other module, for `lookup` and `many`. */
  module: z.string().optional(),
  tooltip: z.string().optional(),
});
export type Field = z.infer<typeof Field>;

/** A kind of data: alerts, incidents, indicators, … */
export const Module = z.strictObject({
  name: z.string().min(1),
  label: z.string(),
  plural: z.string().optional(),
  fields: z.array(Field),
  /** Fields whose values together are unique: the upsert key. */
  uniqueKey: z.array(z.string()).default([]),
});
export type Module = z.infer<typeof Module>;
