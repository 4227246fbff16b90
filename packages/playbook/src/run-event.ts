import { z } from 'zod';
import { GivenAnswer } from './given-answer.ts';
import { JsonPatchOperation } from './json-patch.ts';
import { OperationFailure } from './operation-failure.ts';
import { Provenance, RunMode } from './run-status.ts';
import { Value, Values } from './value.ts';

/** Which StepRun an event speaks of: a step, how often it was entered (from 1), and the item's index in a loop. */
export const StepAddress = z.strictObject({
  step: z.string(),
  visit: z.number().int(),
  item: z.number().int().optional(),
});
export type StepAddress = z.infer<typeof StepAddress>;

/**
 * Which run a run repeats. With a step: its history up to that visit was taken over, and `inputs` stand for the evaluated ones
 * of that visit (of a loop: its items).
 */
export const RunFork = z.strictObject({
  run: z.string(),
  step: z.string().optional(),
  visit: z.number().int().optional(),
  inputs: Value.optional(),
});
export type RunFork = z.infer<typeof RunFork>;

const address = StepAddress.shape;
const attempt = { attempt: z.number().int(), poll: z.number().int().optional() };

/** What a waiting StepRun waits for. `due` is epoch milliseconds. */
export const WaitingFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('timer'), due: z.number() }),
  z.strictObject({ kind: z.literal('signal'), name: z.string() }),
  /** `record`: IRI of the one record that is waited for, when it is a certain one. */
  z.strictObject({ kind: z.literal('record'), module: z.string(), filter: Value, record: z.string().optional() }),
  z.strictObject({ kind: z.literal('input'), form: Value }),
  z.strictObject({ kind: z.literal('child'), run: z.string() }),
  /** A configuration takes only so many calls at once, or so many a minute. `ahead`: calls before this one as it came. */
  z.strictObject({
    kind: z.literal('place'),
    connector: z.string(),
    configuration: z.string(),
    name: z.string(),
    ahead: z.number().int(),
  }),
]);
export type WaitingFor = z.infer<typeof WaitingFor>;

/** How a step's outcome leaves it: which class of routes is taken. */
export const Outcome = z.enum(['done', 'error', 'timeout', 'skipped', 'fail']);
export type Outcome = z.infer<typeof Outcome>;

const bodies = {
  'run.accepted': {
    playbook: z.string(),
    version: z.string(),
    mode: RunMode,
    /** `cause`: the run that wrote the record whose change starts this one, the first of that chain, and its length. */
    trigger: z.strictObject({
      kind: z.string(),
      by: z.string().optional(),
      key: z.string().optional(),
      cause: z.strictObject({ run: z.string(), root: z.string(), depth: z.number().int() }).optional(),
    }),
    input: Value,
    /** `vars.currentUser`. */
    user: z.string().optional(),
    /** Outputs that stand in for steps by id; only in test runs. */
    mocks: Values.optional(),
    /** `async`: the parent does not wait for it. `vars`: what the parent passes on. */
    parent: z.strictObject({ run: z.string(), ...address, async: z.boolean().optional() }).optional(),
    vars: Values.optional(),
    fork: RunFork.optional(),
    /** Why it fails at once: it was accepted so that people see that it did not run. */
    refused: OperationFailure.optional(),
  },
  /** `vars` as the run begins: input, request, parameters and trigger variables. */
  'run.started': { vars: Values },
  'run.paused': { reason: z.string() },
  'run.resumed': { by: z.string().optional() },
  'run.cancel_requested': { by: z.string().optional() },
  'run.succeeded': { outputs: Values },
  'run.failed': { error: OperationFailure, step: z.string().optional() },
  'run.cancelled': { by: z.string().optional() },
  /** `patch` is what evaluating the inputs changed; it is applied when the step succeeds. */
  'step.started': {
    ...address,
    ...attempt,
    inputs: Value,
    key: z.string(),
    patch: z.array(JsonPatchOperation).optional(),
  },
  /** `inputs`: the step began and ended at once, and no `step.started` stands before this event; it began when it ended. */
  'step.succeeded': {
    ...address,
    attempt: z.number().int().optional(),
    inputs: Value.optional(),
    output: Value,
    outcome: Outcome,
    option: z.string().optional(),
    patch: z.array(JsonPatchOperation).optional(),
    message: z.string().optional(),
    /** What the step's code wrote to its console. */
    log: z.array(z.string()).optional(),
    provenance: Provenance,
  },
  'step.failed': {
    ...address,
    attempt: z.number().int().optional(),
    error: OperationFailure,
    outcome: Outcome,
    output: Value.optional(),
    patch: z.array(JsonPatchOperation).optional(),
  },
  'step.skipped': { ...address, reason: z.enum(['disabled', 'when', 'condition']) },
  'step.dead': { ...address },
  'step.in_doubt': { ...address, ...attempt },
  'step.retry_scheduled': {
    ...address,
    ...attempt,
    due: z.number(),
    error: OperationFailure.optional(),
    output: Value.optional(),
  },
  'loop.opened': {
    step: z.string(),
    visit: z.number().int(),
    items: z.array(Value),
    indexes: z.array(z.number().int()).optional(),
  },
  'loop.closed': { step: z.string(), visit: z.number().int(), output: Value },
  'wait.opened': { ...address, for: WaitingFor, due: z.number().optional() },
  'wait.closed': {
    ...address,
    by: z.enum(['timer', 'signal', 'timeout', 'record', 'child', 'cancel', 'place']),
    payload: Value.optional(),
  },
  /** One of the answers that a manual input wants. */
  'input.answered': { ...address, ...GivenAnswer.shape },
  /** People were told that they are asked: at first (`reminder` 0), or again. `to` are those whom a mail was sent to. */
  'input.notified': {
    ...address,
    reminder: z.number().int(),
    to: z.array(z.string()),
    error: OperationFailure.optional(),
  },
  'timer.fired': { timer: z.string(), kind: z.string() },
  'signal.received': { name: z.string(), payload: Value, by: z.string().optional() },
  'child.started': { ...address, child: z.string(), playbook: z.string() },
  'child.ended': {
    ...address,
    child: z.string(),
    status: z.enum(['succeeded', 'failed', 'cancelled']),
    outputs: Values.optional(),
    error: OperationFailure.optional(),
  },
  'result.ignored': { ...address, attempt: z.number().int().optional(), reason: z.string(), output: Value.optional() },
  /** Another start was answered with this run: its key was equal, or only one run at a time is wanted. */
  'trigger.suppressed': { key: z.string(), run: z.string(), reason: z.enum(['duplicate', 'one_active']).optional() },
} as const;

/** The type of an event of a run, such as `step.started`. */
export type RunEventType = keyof typeof bodies;
/** Every type that an event of a run can have. */
export const runEventTypes = Object.keys(bodies) as readonly RunEventType[];

/** What a kind of event says, besides run, sequence number and time. */
export type RunEventBody<Type extends RunEventType = RunEventType> = {
  [Key in Type]: { readonly type: Key } & z.infer<z.ZodObject<(typeof bodies)[Key]>>;
}[Type];

/** One line of a run's journal, and of the live stream of it. `seq` is gapless from 1; `at` is epoch milliseconds. */
export type RunEvent<Type extends RunEventType = RunEventType> = {
  readonly run: string;
  readonly seq: number;
  readonly at: number;
} & RunEventBody<Type>;

/** The schema of one event body, for readers that do not trust their source. */
export function runEventSchema(type: RunEventType) {
  return z.strictObject({ type: z.literal(type), ...bodies[type] });
}
