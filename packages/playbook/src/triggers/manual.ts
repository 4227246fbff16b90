import { z } from 'zod';
import { Filter } from '../filter.ts';
import { FormField } from '../form-field.ts';
import { triggerHead, triggerTail } from './trigger-head.ts';

/** A person starts it, on records of the modules or on none. */
export const ManualTrigger = z.strictObject({
  ...triggerHead,
  kind: z.literal('manual'),
  title: z.string().optional(),
  modules: z.array(z.string()).default([]),
  /** How many records it takes: none, one run for each, or one run for all. @default all */
  records: z.enum(['none', 'each', 'all']).optional(),
  inputs: z.array(FormField).default([]),
  /** Shown on a record only when it matches. */
  visible: z.record(z.string(), Filter).optional(),
  ...triggerTail,
});
export type ManualTrigger = z.infer<typeof ManualTrigger>;
