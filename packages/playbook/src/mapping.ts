import { z } from 'zod';
import { Template, Value } from './value.ts';

/** A record field and the template that fills it; the source item is `vars.item`. */
export const FieldMapping = z.strictObject({ field: z.string().min(1), value: Value });
export type FieldMapping = z.infer<typeof FieldMapping>;

/**
 * Which source values mean one picklist item. `match` is FortiSOAR's language: numbers by space or comma, ranges
 * `91..100` (inclusive) and `>5<91` (exclusive), strings by comma.
 */
export const PicklistRuleItem = z.strictObject({ item: z.string(), match: z.string() });

/** Turns a source value into a picklist item; `default` stands in when nothing matches. */
export const PicklistRule = z.strictObject({
  field: z.string().min(1),
  picklist: z.string().min(1),
  source: Template,
  items: z.array(PicklistRuleItem),
  default: z.string().optional(),
});
export type PicklistRule = z.infer<typeof PicklistRule>;

/** How source items become records of one module. */
export const Mapping = z.strictObject({
  module: z.string().min(1),
  /** Fields that together identify a record. Empty: the module's own unique key. */
  key: z.array(z.string()).default([]),
  mode: z.enum(['upsert', 'create', 'skip_existing']).default('upsert'),
  fields: z.array(FieldMapping),
  picklists: z.array(PicklistRule).default([]),
});
export type Mapping = z.infer<typeof Mapping>;
