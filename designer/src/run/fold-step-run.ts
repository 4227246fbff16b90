import type { RunEvent, RunEventType } from '@setpiece/playbook';
import type { AttemptView, StepRunView } from './run-view.ts';

type Fold<Type extends RunEventType> = (stepRun: StepRunView, event: RunEvent<Type>) => StepRunView;

/** What each event says of the StepRun at its address. */
const folds: { readonly [Type in RunEventType]?: Fold<Type> } = {
  'step.started': (stepRun, { attempt, poll, inputs, at }) =>
    begun(stepRun, { attempt, ...(poll !== undefined && { poll }), inputs, startedAt: at }),
  'step.succeeded': (before, { at, attempt, inputs, output, outcome, provenance, option, message, log }) => {
    const stepRun = inputs === undefined ? before : begun(before, { attempt: attempt ?? 1, inputs, startedAt: at });
    const ended = endAttempt(stepRun, attempt, { output, endedAt: at });
    return { ...ended, status: 'succeeded', endedAt: at, output, outcome, provenance, option, message, log };
  },
  'step.failed': (stepRun, { at, attempt, error, output, outcome }) => {
    const ended = endAttempt(stepRun, attempt, { error, endedAt: at });
    return { ...ended, status: 'failed', endedAt: at, error, output, outcome };
  },
  'step.retry_scheduled': (stepRun, { at, attempt, error, output, due }) => {
    const ended = endAttempt(stepRun, attempt, { error, output, endedAt: at });
    return { ...ended, status: 'waiting', waitingFor: { kind: 'timer', due }, due };
  },
  'step.skipped': (stepRun, { at, reason }) => {
    return { ...stepRun, status: 'skipped', endedAt: at, outcome: 'skipped', skippedBecause: reason };
  },
  'step.dead': (stepRun, { at }) => ({ ...stepRun, status: 'dead', endedAt: at }),
  'step.in_doubt': (stepRun) => ({ ...stepRun, status: 'in_doubt' }),
  'loop.opened': (stepRun, { at, items }) => ({ ...going(stepRun), startedAt: at, items: items.length }),
  'loop.closed': (stepRun, { at, output }) => ({ ...stepRun, status: 'succeeded', endedAt: at, output }),
  'wait.opened': (stepRun, { for: waitingFor, due }) => ({ ...stepRun, status: 'waiting', waitingFor, due }),
  'input.answered': (stepRun, { name, option, at }) => {
    const answer = { name, ...(option !== undefined && { option }), at };
    return { ...stepRun, answers: [...(stepRun.answers ?? []), answer] };
  },
  'wait.closed': going,
  'child.started': (stepRun, { child }) => ({ ...stepRun, childRun: child }),
};

/** The StepRun after one event that speaks of it. */
export function foldStepEvent(stepRun: StepRunView, event: RunEvent): StepRunView {
  const fold = folds[event.type] as Fold<RunEventType> | undefined;
  return fold ? fold(stepRun, event) : stepRun;
}

function begun(stepRun: StepRunView, attempt: AttemptView): StepRunView {
  const { startedAt } = attempt;
  return { ...going(stepRun), startedAt: stepRun.startedAt ?? startedAt, attempts: [...stepRun.attempts, attempt] };
}

function going(stepRun: StepRunView): StepRunView {
  return { ...stepRun, status: 'running', waitingFor: undefined, due: undefined };
}

function endAttempt(stepRun: StepRunView, attempt: number | undefined, end: Partial<AttemptView>): StepRunView {
  const last = stepRun.attempts.findLastIndex((one) => attempt === undefined || one.attempt === attempt);
  const attempts = stepRun.attempts.map((one, index) => (index === last ? { ...one, ...end } : one));
  return { ...stepRun, attempts };
}
