import { isFinal, type RunEvent, type RunStatus, type StepAddress, type StepRunStatus } from '@setpiece/playbook';
import type { AttemptView, StepRunView } from '../ports/run-reader.ts';

type Draft = { -readonly [Key in keyof StepRunView]: StepRunView[Key] } & { attempts: AttemptView[] };

/** The StepRuns of a run, in the order in which they began. `status` is the run's: what is open when it has ended was cancelled. */
export function stepRunsOf(events: readonly RunEvent[], status: RunStatus): StepRunView[] {
  const found = new Map<string, Draft>();
  for (const event of events) note(found, event);
  const views = [...found.values()];
  if (isFinal(status)) for (const view of views) if (!endStates.has(view.status)) view.status = 'cancelled';
  return views;
}

const endStates: ReadonlySet<StepRunStatus> = new Set(['succeeded', 'failed', 'skipped', 'dead', 'cancelled']);

function note(found: Map<string, Draft>, event: RunEvent): void {
  switch (event.type) {
    case 'step.started': {
      const view = at(found, event);
      view.status = 'running';
      view.startedAt ??= event.at;
      const { attempt, poll, inputs } = event;
      view.attempts.push({ attempt, ...(poll !== undefined && { poll }), inputs, startedAt: event.at });
      return;
    }
    case 'step.succeeded': {
      const view = end(found, event, 'succeeded');
      const { output, option, message, provenance } = event;
      Object.assign(view, {
        output,
        ...(option !== undefined && { option }),
        ...(message !== undefined && { message }),
      });
      endAttempt(view, event.at, { output, provenance });
      return;
    }
    case 'step.failed': {
      const view = end(found, event, 'failed');
      const { error, output } = event;
      Object.assign(view, { error, ...(output !== undefined && { output }) });
      endAttempt(view, event.at, { error });
      return;
    }
    case 'step.skipped':
      end(found, event, 'skipped');
      return;
    case 'step.dead':
      end(found, event, 'dead');
      return;
    case 'step.in_doubt':
      at(found, event).status = 'in_doubt';
      return;
    case 'step.retry_scheduled': {
      const view = at(found, event);
      view.status = 'waiting';
      const { error, output } = event;
      endAttempt(view, event.at, { ...(error && { error }), ...(output !== undefined && { output }) });
      return;
    }
    case 'loop.opened': {
      const view = at(found, event);
      view.status = 'running';
      view.startedAt ??= event.at;
      return;
    }
    case 'wait.opened': {
      const view = at(found, event);
      view.status = 'waiting';
      view.waitingFor = event.for;
      return;
    }
    case 'wait.closed': {
      const view = at(found, event);
      view.status = 'running';
      delete view.waitingFor;
      return;
    }
    default:
      return;
  }
}

function end(found: Map<string, Draft>, event: RunEvent & StepAddress, status: StepRunStatus): Draft {
  const view = at(found, event);
  view.status = status;
  view.endedAt = event.at;
  return view;
}

function at(found: Map<string, Draft>, { step, visit, item }: StepAddress): Draft {
  const name = `${step}\n${visit}\n${item ?? ''}`;
  let view = found.get(name);
  if (!view) {
    view = { step, visit, ...(item !== undefined && { item }), status: 'pending', attempts: [] };
    found.set(name, view);
  }
  return view;
}

function endAttempt(view: Draft, endedAt: number, result: Partial<AttemptView>): void {
  const last = view.attempts.at(-1);
  if (last && last.endedAt === undefined) view.attempts[view.attempts.length - 1] = { ...last, ...result, endedAt };
}
