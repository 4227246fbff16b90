import type { RunEvent, RunStatus, StepAddress, Values } from '@setpiece/playbook';
import type { PlaybookVersion } from '../ports/playbook-source.ts';
import type { StepRunView } from '../ports/run-reader.ts';
import { fold } from './fold.ts';
import { loadVersion } from './loaded-version.ts';
import { emptyState, type OpenStep, type RunState } from './run-state.ts';
import { stepRunsOf } from './step-runs.ts';

/** A run as it was right after one of its events. */
export interface StateAtEvent {
  readonly event: RunEvent;
  /** `waiting` and `in_doubt` when nothing that was open went on by itself. */
  readonly status: RunStatus;
  /** Steps that were under way, of a loop each open item. */
  readonly active: readonly StepAddress[];
  /** `vars` without `result` and `item`, which are local to a step. */
  readonly vars: Values;
  /** StepRuns up to then, in the order in which they began. */
  readonly steps: readonly StepRunView[];
}

/**
 * The state of a run at an event, from its journal alone: recorded values are put together again and the machine is moved; nothing
 * is evaluated. Undefined: the journal has no such event.
 */
export function stateAt(events: readonly RunEvent[], seq: number, version: PlaybookVersion): StateAtEvent | undefined {
  const until = events.filter((event) => event.seq <= seq);
  const event = until.at(-1);
  if (event?.seq !== seq) return undefined;
  const loaded = loadVersion(version);
  const state = emptyState(event.run);
  for (const one of until) fold(state, one, loaded);
  const steps = stepRunsOf(until, state.status);
  return { event, status: statusOf(until, state, steps), active: activeIn(state), vars: state.vars, steps };
}

/** Everything that is open waits, when one thing waits and nothing is running. */
function statusOf(until: readonly RunEvent[], { status }: RunState, steps: readonly StepRunView[]): RunStatus {
  if (status !== 'running') return status;
  if (!until.some(({ type }) => type === 'run.started')) return 'queued';
  const open = new Set(steps.filter(({ attempts }) => attempts.length > 0).map((step) => step.status));
  if (open.has('running')) return 'running';
  if (open.has('in_doubt') || steps.some(asksAboutDoubt)) return 'in_doubt';
  return open.has('waiting') ? 'waiting' : 'running';
}

function asksAboutDoubt({ status, waitingFor }: StepRunView): boolean {
  return (
    status === 'waiting' && waitingFor?.kind === 'input' && (waitingFor.form as Values | null)?.['inDoubt'] === true
  );
}

function activeIn({ open }: RunState): StepAddress[] {
  return [...open.values()].flatMap(addressesOf);
}

function addressesOf({ step, visit, loop }: OpenStep): StepAddress[] {
  if (!loop || loop.open.size === 0) return [{ step, visit }];
  return [...loop.open.keys()].map((item) => ({ step, visit, item }));
}
