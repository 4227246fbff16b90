import type { RunEvent } from '@setpiece/playbook';
import { foldRunStatus } from './fold-run-status.ts';
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
