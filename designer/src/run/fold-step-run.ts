import type { RunEvent } from '@setpiece/playbook';
import type { AttemptView, StepRunView } from './run-view.ts';

/** The StepRun after one event that speaks of it. */
export function foldStepEvent(stepRun: StepRunView, event: RunEvent): StepRunView {
  switch (event.type) {
    case 'step.started':
      return begin(stepRun, event);
    case 'step.succeeded': {
      const { at, output, provenance, option, message } = event;
      const ended = endAttempt(stepRun, event.attempt, { output, endedAt: at });
      return {
        ...ended,
        status: 'succeeded',
        endedAt: at,
        output,
        provenance,
        option,
        message,
        outcome: event.outcome,
      };
    }
    case 'step.failed': {
      const { at, error, output } = event;
      const ended = endAttempt(stepRun, event.attempt, { error, endedAt: at });
      return { ...ended, status: 'failed', endedAt: at, error, output, outcome: event.outcome };
    }
    case 'step.retry_scheduled':
      return {
        ...endAttempt(stepRun, event.attempt, { error: event.error, output: event.output, endedAt: event.at }),
        status: 'waiting',
        waitingFor: { kind: 'timer', due: event.due },
        due: event.due,
      };
    case 'step.skipped':
      return { ...stepRun, status: 'skipped', endedAt: event.at, outcome: 'skipped', message: event.reason };
    case 'step.dead':
      return { ...stepRun, status: 'dead', endedAt: event.at };
    case 'step.in_doubt':
      return { ...stepRun, status: 'in_doubt' };
    case 'loop.opened':
      return { ...stepRun, status: 'running', startedAt: event.at, items: event.items.length };
    case 'loop.closed':
      return { ...stepRun, status: 'succeeded', endedAt: event.at, output: event.output };
    case 'wait.opened':
      return { ...stepRun, status: 'waiting', waitingFor: event.for, due: event.due };
    case 'wait.closed':
      return { ...stepRun, status: 'running', waitingFor: undefined, due: undefined };
    case 'child.started':
      return { ...stepRun, childRun: event.child };
    default:
      return stepRun;
  }
}

function begin(stepRun: StepRunView, event: RunEvent<'step.started'>): StepRunView {
  const { attempt, poll, inputs, at } = event;
  const started: AttemptView = { attempt, ...(poll !== undefined && { poll }), inputs, startedAt: at };
  return {
    ...stepRun,
    status: 'running',
    startedAt: stepRun.startedAt ?? at,
    waitingFor: undefined,
    due: undefined,
    attempts: [...stepRun.attempts, started],
  };
}

function endAttempt(stepRun: StepRunView, attempt: number | undefined, end: Partial<AttemptView>): StepRunView {
  const last = stepRun.attempts.findLastIndex((one) => attempt === undefined || one.attempt === attempt);
  const attempts = stepRun.attempts.map((one, index) => (index === last ? { ...one, ...end } : one));
  return { ...stepRun, attempts };
}
