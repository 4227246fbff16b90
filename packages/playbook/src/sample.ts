import { z } from 'zod';
import { Value, Values } from './value.ts';

/**
 * A trigger payload to run with, and outputs that stand in for steps by id. `{"$failure": {code, message}}` fails the step,
 * `{"$items": […]}` has an output for each item of a loop, `{"$visits": […]}` one for each time that the step is entered.
 * `{"$inputs": …}` gives the step its evaluated inputs, of a loop its items, as they stand there; it then does its work, unless
 * `$output` beside it has what comes of it.
 */
export const Sample = z.strictObject({
  name: z.string().min(1),
  input: Value,
  mocks: Values.optional(),
});
export type Sample = z.infer<typeof Sample>;

/** Something that a run does to the world, or would do: a call of an operation that is not read-only, or records written. */
export const ExpectedEffect = z.strictObject({
  /** Id of the step. */
  step: z.string(),
  /** `connector.operation`, or the kind of a step that writes records. */
  operation: z.string().optional(),
  /** Evaluated parameters, of a step that writes records its evaluated inputs. What is not named is not compared, at any depth. */
  inputs: Values.optional(),
});
export type ExpectedEffect = z.infer<typeof ExpectedEffect>;

/** A test of the playbook that stands in its file. */
export const PlaybookTest = z.strictObject({
  name: z.string().min(1),
  input: Value,
  mocks: Values.optional(),
  expect: z.strictObject({
    /** @default 'succeeded' */
    status: z.enum(['succeeded', 'failed']).optional(),
    /** Ids of steps that must run, in this order; steps of parallel branches may change places. */
    steps: z.array(z.string()).optional(),
    /** Outputs that are not named are not compared. */
    outputs: Values.optional(),
    /** All effects of the run, in any order. Absent: not compared. */
    effects: z.array(ExpectedEffect).optional(),
  }),
});
export type PlaybookTest = z.infer<typeof PlaybookTest>;
