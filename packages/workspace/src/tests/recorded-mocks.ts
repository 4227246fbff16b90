import { isTemplate } from '@setpiece/expressions';
import type { RunEvent, Step, StepKind, Value, Values } from '@setpiece/playbook';
import type { StepRunView } from '@setpiece/runtime';

/** What a run says of its steps. */
export interface RecordedRun {
  readonly steps: readonly Step[];
  readonly views: readonly StepRunView[];
  readonly events: readonly RunEvent[];
  /** Id of the step whose input a person edited. */
  readonly edited?: string;
}

/** Mocks by step id with which a test does what the run did. */
export function recordedMocks(run: RecordedRun): Values {
  return Object.fromEntries(
    run.steps.flatMap((step) => {
      const mock = mockOfStep(run, step);
      return mock === undefined ? [] : [[step.id, mock] as const];
    }),
  );
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

function mockOfStep(run: RecordedRun, step: Step): Value | undefined {
  const isEdited = run.edited === step.id;
  if (!isEdited && !outside.has(step.kind)) return undefined;
  const own = run.views.filter((view) => view.step === step.id);
  const visits = [...Map.groupBy(own, ({ visit }) => visit)].toSorted(([a], [b]) => a - b);
  const mocks = visits.map(([visit, views]) => {
    const output = outside.has(step.kind) ? outputOfVisit(step, views) : undefined;
    return isEdited ? withInputs(inputsOfVisit(run, step, visit, views), output) : output;
  });
  if (mocks.every((mock) => mock === undefined)) return undefined;
  return mocks.length === 1 ? mocks[0] : { $visits: mocks.map((mock) => mock ?? null) };
}

/** A mock is one value for all visits: where one has edited inputs, each is given those that it had. */
function withInputs(inputs: Value | undefined, output: Value | undefined): Value | undefined {
  if (inputs === undefined) return output;
  return { $inputs: inputs, ...(output !== undefined && { $output: output }) };
}

function inputsOfVisit(
  { events }: RecordedRun,
  { id, forEach }: Step,
  visit: number,
  views: readonly StepRunView[],
): Value | undefined {
  if (!forEach) return views[0]?.attempts.at(-1)?.inputs;
  const opened = events.find(
    (event): event is RunEvent<'loop.opened'> =>
      event.type === 'loop.opened' && event.step === id && event.visit === visit,
  );
  return opened && [...opened.items];
}

function outputOfVisit(step: Step, views: readonly StepRunView[]): Value | undefined {
  if (!step.forEach) return views[0] && outputOf(step, views[0]);
  const items: Value[] = [];
  for (const view of views) if (view.item !== undefined) items[view.item] = outputOf(step, view) ?? null;
  return items.length ? { $items: Array.from(items, (item) => item ?? null) } : undefined;
}

function outputOf(step: Step, { status, output, error }: StepRunView): Value | undefined {
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
