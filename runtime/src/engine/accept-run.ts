import type { RunEvent, RunFork } from '@setpiece/playbook';
import { milliseconds } from '@setpiece/playbook';
import type { ParentStep } from '../ports/run-summary.ts';
import type { LineEntry, Write } from '../ports/write.ts';
import type { StartRun } from '../runtime.ts';
import { replayed } from './fork-history.ts';

/** A run that begins to exist with one commit. */
export interface AcceptedRun {
  readonly run: string;
  readonly accepted: RunEvent<'run.accepted'>;
  readonly writes: readonly Write[];
  /** What a re-run takes over of the run that it repeats. */
  readonly history: readonly RunEvent[];
  readonly key?: string;
}

/** The row, the first event, the start key and the deadline of a run: together they are the promise that it will be run. */
export function acceptRun(given: {
  readonly request: StartRun;
  readonly run: string;
  readonly at: number;
  readonly instance: string;
  /** Milliseconds that it may take when its playbook has no deadline. @default Infinity */
  readonly deadline?: number;
  readonly parent?: ParentStep;
  readonly vars?: RunEvent<'run.accepted'>['vars'];
  readonly history?: readonly RunEvent[];
  readonly line?: LineEntry;
}): AcceptedRun {
  const { request, run, at, instance, parent, line } = given;
  const accepted = acceptedEvent(given);
  const history = replayed(given.history ?? [], run);
  const { playbook } = request.version;
  const summary = {
    id: run,
    playbook: playbook.id,
    playbookName: playbook.name,
    version: request.version.id,
    mode: request.mode,
    status: 'running',
    trigger: withoutKey(accepted.trigger),
    startedAt: at,
    seq: 1 + history.length,
    ...(parent && { parent }),
    ...(accepted.fork && { fork: forkOf(accepted.fork) }),
  } as const;
  const { key } = request.trigger;
  const writes: Write[] = [{ kind: 'run.insert', run: summary, owner: instance, ...(line && { line }) }];
  if (key !== undefined) writes.unshift({ kind: 'dedupe', scope: playbook.id, key, run, at });
  writes.push({ kind: 'events', events: [accepted, ...history] });
  const most = playbook.deadline ? milliseconds(playbook.deadline) : (given.deadline ?? Infinity);
  if (Number.isFinite(most))
    writes.push({ kind: 'timer.set', timer: { run, id: 'deadline', kind: 'deadline', due: at + most } });
  return { run, accepted, history, writes, ...(key !== undefined && { key }) };
}

function acceptedEvent({ request, run, at, parent, vars }: Parameters<typeof acceptRun>[0]): RunEvent<'run.accepted'> {
  const { version, mode, trigger, input, mocks, user, fork, refused } = request;
  return {
    run,
    seq: 1,
    at,
    type: 'run.accepted',
    playbook: version.playbook.id,
    version: version.id,
    mode,
    trigger: { ...trigger },
    input,
    ...(user !== undefined && { user }),
    ...(mode === 'test' && mocks && { mocks }),
    ...(parent && { parent: { ...parent } }),
    ...((vars ?? request.vars) && { vars: vars ?? request.vars }),
    ...(fork && { fork }),
    ...(refused && { refused }),
  };
}

function forkOf({ run, step, visit }: RunFork): Omit<RunFork, 'inputs'> {
  return { run, ...(step !== undefined && { step, visit: visit ?? 1 }) };
}

function withoutKey({ kind, by, cause }: RunEvent<'run.accepted'>['trigger']) {
  return { kind, ...(by !== undefined && { by }), ...(cause && { cause }) };
}
