import { z } from 'zod';
import { Value, Values } from './value.ts';

/** A trigger payload to run with, and outputs that stand in for steps by id. */
export const Sample = z.strictObject({
  name: z.string().min(1),
  input: Value,
  mocks: Values.optional(),
});
export type Sample = z.infer<typeof Sample>;

/** A test of the playbook that stands in its file. */
export const PlaybookTest = z.strictObject({
  name: z.string().min(1),
  input: Value,
  mocks: Values.optional(),
  expect: z.strictObject({
    status: z.enum(['succeeded', 'failed']).optional(),
    /** Ids of steps that must run, in this order. */
    steps: z.array(z.string()).optional(),
    outputs: Values.optional(),
  }),
});
export type PlaybookTest = z.infer<typeof PlaybookTest>;
