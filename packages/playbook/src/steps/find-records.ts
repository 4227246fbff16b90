import { z } from 'zod';
import { Filter, Sort } from '../filter.ts';
import { stepHead, stepTail } from '../step-common.ts';

/** Looks records up. The result is a list. */
export const FindRecordsStep = z.strictObject({
  ...stepHead,
  kind: z.literal('find_records'),
  module: z.string().min(1),
  filter: Filter.optional(),
  sort: z.array(Sort).optional(),
  /** @default 30 */
  limit: z.union([z.number().int().positive(), z.string()]).optional(),
  /** Only these fields. Absent: all. */
  select: z.array(z.string()).optional(),
  relationships: z.boolean().optional(),
  ...stepTail,
});
export type FindRecordsStep = z.infer<typeof FindRecordsStep>;
