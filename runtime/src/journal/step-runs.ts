import {
  isFinal,
  type RunEvent,
  type RunEventType,
  type RunStatus,
  type StepAddress,
  type StepRunStatus,
} from '@setpiece/playbook';
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
  const noted = notes[event.type] as ((found: Map<string, Draft>, event: RunEvent) => void) | undefined;
  noted?.(found, event);
}

const notes: { readonly [Type in RunEventType]?: (found: Map<string, Draft>, event: RunEvent<Type>) => void } = {
  'step.started'(found, event) {
    const { attempt, poll, inputs } = event;
    begin(found, event).attempts.push({ attempt, ...(poll !== undefined && { poll }), inputs, startedAt: event.at });
  },
  'step.succeeded'(found, event) {
    const { output, option, message, log, provenance, attempt = 1, inputs } = event;
    if (inputs !== undefined) begin(found, event).attempts.push({ attempt, inputs, startedAt: event.at });
    const view = end(found, event, 'succeeded');
    Object.assign(view, { output, ...(option !== undefined && { option }), ...(message !== undefined && { message }) });
    endAttempt(view, event.at, { output, provenance, ...(log && { log }) });
  },
  'step.failed'(found, event) {
    const { error, output } = event;
    const view = end(found, event, 'failed');
    Object.assign(view, { error, ...(output !== undefined && { output }) });
    endAttempt(view, event.at, { error });
  },
  'step.skipped': (found, event) => void end(found, event, 'skipped'),
  'step.dead': (found, event) => void end(found, event, 'dead'),
  'step.in_doubt': (found, event) => void (at(found, event).status = 'in_doubt'),
  'step.retry_scheduled'(found, event) {
    const { error, output } = event;
    const view = at(found, event);
    view.status = 'waiting';
    endAttempt(view, event.at, { ...(error && { error }), ...(output !== undefined && { output }) });
  },
  'loop.opened': (found, event) => void begin(found, event),
  'wait.opened'(found, event) {
    const view = at(found, event);
    view.status = 'waiting';
    view.waitingFor = event.for;
  },
  'input.answered'(found, event) {
    const view = at(found, event);
    const { by, name, via, option } = event;
    view.answers = [...(view.answers ?? []), { by, name, via, at: event.at, ...(option !== undefined && { option }) }];
  },
  'wait.closed'(found, event) {
    const view = at(found, event);
    view.status = 'running';
    delete view.waitingFor;
  },
};

function begin(found: Map<string, Draft>, event: RunEvent & StepAddress): Draft {
  const view = at(found, event);
  view.status = 'running';
  view.startedAt ??= event.at;
  return view;
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
