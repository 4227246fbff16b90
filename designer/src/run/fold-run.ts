import type { RunEvent } from '@setpiece/playbook';
import { foldStepEvent } from './fold-step-run.ts';
import type { RunView, StepRunView, StepSummary } from './run-view.ts';
import { summarize } from './summarize.ts';

/** The run after more events of its journal. Events that were seen already change nothing. */
export function foldRun(view: RunView, events: readonly RunEvent[]): RunView {
  const fresh = events.filter(({ seq }) => seq > view.lastSeq);
  if (!fresh.length) return view;
  const stepRuns = new Map(view.stepRuns);
  const touched = new Set<string>();
  let next = view;
  for (const event of fresh) {
    next = { ...foldRunStatus(next, event), lastSeq: event.seq };
    foldStep(stepRuns, touched, event);
  }
  return { ...next, stepRuns, steps: summaries(view.steps, stepRuns, touched) };
}

function foldRunStatus(view: RunView, event: RunEvent): RunView {
  switch (event.type) {
    case 'run.accepted':
      return { ...view, status: 'queued', input: event.input, startedAt: event.at };
    case 'run.started':
      return { ...view, status: 'running', vars: event.vars };
    case 'run.paused':
      return { ...view, status: 'paused' };
    case 'run.resumed':
      return { ...view, status: 'running' };
    case 'run.succeeded':
      return { ...view, status: 'succeeded', endedAt: event.at, outputs: event.outputs };
    case 'run.failed':
      return { ...view, status: 'failed', endedAt: event.at, error: event.error, failedStep: event.step };
    case 'run.cancelled':
      return { ...view, status: 'cancelled', endedAt: event.at };
    case 'wait.opened':
      return { ...view, status: 'waiting' };
    case 'step.started':
    case 'wait.closed':
      return { ...view, status: 'running' };
    default:
      return view;
  }
}

function foldStep(stepRuns: Map<string, StepRunView>, touched: Set<string>, event: RunEvent): void {
  if (event.type === 'run.cancelled' || event.type === 'run.failed') {
    for (const [key, stepRun] of stepRuns) {
      if (stepRun.endedAt !== undefined) continue;
      stepRuns.set(key, { ...stepRun, status: 'cancelled', endedAt: event.at });
      touched.add(stepRun.step);
    }
    return;
  }
  if (!('step' in event) || !('visit' in event)) return;
  const key = addressKey(event);
  stepRuns.set(key, foldStepEvent(stepRuns.get(key) ?? pendingStepRun(event), event));
  touched.add(event.step);
}

function addressKey({ step, visit, item }: { step: string; visit: number; item?: number | undefined }): string {
  return `${step}/${visit}/${item ?? ''}`;
}

function pendingStepRun(address: { step: string; visit: number; item?: number | undefined }): StepRunView {
  const { step, visit, item } = address;
  return { step, visit, ...(item !== undefined && { item }), status: 'pending', attempts: [] };
}

function summaries(
  before: Readonly<Record<string, StepSummary>>,
  stepRuns: ReadonlyMap<string, StepRunView>,
  touched: ReadonlySet<string>,
): Readonly<Record<string, StepSummary>> {
  if (!touched.size) return before;
  const byStep = Map.groupBy(
    [...stepRuns.values()].filter(({ step }) => touched.has(step)),
    ({ step }) => step,
  );
  return { ...before, ...Object.fromEntries([...byStep].map(([step, runs]) => [step, summarize(runs)])) };
}
