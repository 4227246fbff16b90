import { z } from 'zod';
import { Duration } from './duration.ts';
import { Assignment, Template, Value } from './value.ts';

/** Runs the step once for each item; `vars.item` is the item. The result is a list in item order. */
export const ForEach = z.strictObject({
  items: Value,
  parallel: z.boolean().optional(),
  /** How many items at once when parallel. @default 10 */
  concurrency: z.union([z.number().int().positive(), z.string()]).optional(),
  /** One call for a whole batch. */
  bulk: z.boolean().optional(),
  /** @default 100 */
  batchSize: z.union([z.number().int().positive(), z.string()]).optional(),
  /** Items for which this is false are left out. */
  condition: Template.optional(),
});
export type ForEach = z.infer<typeof ForEach>;

/** Repeats the step until the condition holds; `vars.result` is the last result. */
export const Until = z.strictObject({
  condition: Template,
  /** Seconds between tries. */
  delay: z.union([z.number().nonnegative(), z.string()]).optional(),
  retries: z.union([z.number().int().nonnegative(), z.string()]).optional(),
});
export type Until = z.infer<typeof Until>;

/** Tries again after a failure. `attempts` counts tries in all. */
export const Retry = z.strictObject({
  attempts: z.number().int().min(1).max(1000),
  /** Wait before the next try. @default none */
  delay: Duration.optional(),
  /** @default fixed */
  backoff: z.enum(['fixed', 'exponential']).optional(),
  /** Part of the delay that is random, 0 to 1. @default 0 */
  jitter: z.number().min(0).max(1).optional(),
  /** Error codes or classes of them (`errorClasses`) that are tried again. Absent: every retryable error. */
  on: z.array(z.string()).optional(),
});
export type Retry = z.infer<typeof Retry>;

export const OnError = z.enum(['fail', 'continue', 'route']);
export type OnError = z.infer<typeof OnError>;

/** What a source file said and has no place here. Never executed. */
export const Origin = z.record(z.string(), Value);
export type Origin = z.infer<typeof Origin>;

/** Keys of the format in front of a step's own ones. */
export const stepHead = {
  id: z.string().min(1),
  name: z.string().min(1),
};

/** Keys common to every step kind, behind the step's own ones. */
export const stepTail = {
  description: z.string().optional(),
  disabled: z.boolean().optional(),
  when: Template.optional(),
  forEach: ForEach.optional(),
  until: Until.optional(),
  retry: Retry.optional(),
  timeout: Duration.optional(),
  onError: OnError.optional(),
  join: z.enum(['all', 'any']).optional(),
  mockOutput: Value.optional(),
  variables: z.array(Assignment).optional(),
  message: Template.optional(),
  origin: Origin.optional(),
};
