import { z } from 'zod';
import { Value } from './value.ts';

/** Operators of record filters, as FortiSOAR spells them. `changed` only makes sense in an update trigger. */
export const FilterOperator = z.enum([
  'eq',
  'neq',
  'like',
  'notlike',
  'in',
  'nin',
  'in_all',
  'isnull',
  'lt',
  'lte',
  'gt',
  'gte',
  'changed',
  'contains',
  'exists',
]);
export type FilterOperator = z.infer<typeof FilterOperator>;

/** `field` may be a path (`alerts.id`). */
export const FilterCondition = z.strictObject({
  field: z.string(),
  operator: FilterOperator,
  value: Value.optional(),
  type: z.string().optional(),
});
export type FilterCondition = z.infer<typeof FilterCondition>;

/** A tree of conditions over records. */
export interface Filter {
  logic: 'and' | 'or';
  filters: (FilterCondition | Filter)[];
}
export const Filter: z.ZodType<Filter> = z.strictObject({
  logic: z.enum(['and', 'or']),
  filters: z.array(z.union([FilterCondition, z.lazy(() => Filter)])),
});

export const Sort = z.strictObject({ field: z.string(), direction: z.enum(['asc', 'desc']) });
export type Sort = z.infer<typeof Sort>;
