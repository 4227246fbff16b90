import { z } from 'zod';

/** One item of an enumerated list. `iri` and `uuid` are stable across packs and appear in playbooks. */
export const PicklistItem = z.strictObject({
  uuid: z.string(),
  iri: z.string(),
  value: z.string(),
  order: z.number().optional(),
  color: z.string().nullable().optional(),
  icon: z.string().nullable().optional(),
});
export type PicklistItem = z.infer<typeof PicklistItem>;

export const Picklist = z.strictObject({
  name: z.string(),
  uuid: z.string().optional(),
  items: z.array(PicklistItem),
});
export type Picklist = z.infer<typeof Picklist>;
