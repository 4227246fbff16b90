import { isTemplate } from '@setpiece/expressions';
import type { PlaybookTest, Step, StepKind, Value, Values } from '@setpiece/playbook';
import type { StepRunView } from '@setpiece/runtime';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { runOf } from '../runs/run-of.ts';
import { getRun } from '../runs/get-run.ts';
import type { Context } from '../services/services.ts';
import { stepsBegun } from './steps-begun.ts';

/** A test made from a run, and the playbook that it belongs to. */
export interface RecordedTest {
  readonly playbook: string;
  readonly playbookName: string;
  readonly test: PlaybookTest;
}

/**
 * A test that does what a run did: its payload, the recorded outputs of steps that ask the outside, and its end. Parameters of
 * calls are left out, since they may hold secrets; what the far side answered is in it.
 *
 * @throws NotFoundError, RefusedError when the run has not ended by itself
 */
export async function recordTest(context: Context, { id }: { readonly id: string }): Promise<RecordedTest> {
  permit(context.actor, 'runs.read');
  const { status, playbook: playbookId, playbookName } = await runOf(context, id);
  if (status !== 'succeeded' && status !== 'failed')
    throw new RefusedError(`Run ${id} is ${status}. A test can be made from a run that succeeded or failed.`);
  const [view, [accepted]] = await Promise.all([getRun(context, { id }), context.reader.events(id)]);
  if (accepted?.type !== 'run.accepted') throw new Error(`The journal of run ${id} has no beginning.`);
  if (accepted.vars)
    throw new RefusedError(
      `Run ${id} was given the variables of another run, which a test cannot give. Choose another.`,
    );
  if (accepted.fork?.inputs !== undefined)
    throw new RefusedError(
      `Run ${id} repeats another run with edited input of a step, which a test cannot give. Choose a run without.`,
    );
  const { outputs } = view.run;
  const mocks = mocksOf(view.playbook.steps, view.steps);
  const test: PlaybookTest = {
    name: `Run ${id}`,
    input: accepted.input,
    ...(Object.keys(mocks).length && { mocks }),
    expect: { status, steps: stepsBegun(view), ...(outputs && Object.keys(outputs).length && { outputs }) },
  };
  return { playbook: playbookId, playbookName, test };
}

/** Steps whose result does not follow from the payload: they ask a system, a person, the clock or records that a test has not. */
const outside: ReadonlySet<StepKind> = new Set([
  'connector',
  'reference',
  'wait',
  'manual_input',
  'code',
  'find_records',
  'update_record',
]);

function mocksOf(steps: readonly Step[], views: readonly StepRunView[]): Values {
  const byStep = Map.groupBy(views, ({ step }) => step);
  return Object.fromEntries(
    steps.flatMap((step) => {
      const mock = outside.has(step.kind) ? mockOfStep(step, byStep.get(step.id) ?? []) : undefined;
      return mock === undefined ? [] : [[step.id, mock] as const];
    }),
  );
}

function mockOfStep(step: Step, views: readonly StepRunView[]): Value | undefined {
  const visits = [...Map.groupBy(views, ({ visit }) => visit)].toSorted(([a], [b]) => a - b);
  const mocks = visits.map(([, ofVisit]) => mockOfVisit(step, ofVisit));
  if (mocks.every((mock) => mock === undefined)) return undefined;
  return mocks.length === 1 ? mocks[0] : { $visits: mocks.map((mock) => mock ?? null) };
}

function mockOfVisit(step: Step, views: readonly StepRunView[]): Value | undefined {
  if (!step.forEach) return views[0] && mockOfRun(step, views[0]);
  const items: Value[] = [];
  for (const view of views) if (view.item !== undefined) items[view.item] = mockOfRun(step, view) ?? null;
  return items.length ? { $items: Array.from(items, (item) => item ?? null) } : undefined;
}

function mockOfRun(step: Step, { status, output, error }: StepRunView): Value | undefined {
  if (status === 'failed' && error) return { $failure: literal({ ...error, retryable: false }) };
  if (status !== 'succeeded' || output === undefined) return undefined;
  return literal(step.kind === 'connector' ? ((output as Values)['data'] ?? null) : output);
}

/** The same value as a mock, which is read as a dynamic value: texts that look like one are put in quotes. */
function literal(value: Value): Value {
  if (typeof value === 'string') return isTemplate(value) ? quoted(value) : value;
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, literal(one as Value)]));
}

function quoted(text: string): string {
  return text.replace(/\{(?=[{%#])/g, '{{ "{" }}');
}
