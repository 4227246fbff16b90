import type { RunEvent } from '@setpiece/playbook';
import { milliseconds } from '@setpiece/playbook';
import type { ParentStep } from '../ports/run-summary.ts';
import type { Write } from '../ports/write.ts';
import type { StartRun } from '../runtime.ts';

/** A run that begins to exist with one commit. */
export interface AcceptedRun {
  readonly run: string;
  readonly accepted: RunEvent<'run.accepted'>;
  readonly writes: readonly Write[];
  readonly key?: string;
}

/** The row, the first event, the start key and the deadline of a run: together they are the promise that it will be run. */
export function acceptRun(given: {
  readonly request: StartRun;
  readonly run: string;
  readonly at: number;
  readonly instance: string;
  readonly parent?: ParentStep;
  readonly vars?: RunEvent<'run.accepted'>['vars'];
}): AcceptedRun {
  const { request, run, at, instance, parent } = given;
  const accepted = acceptedEvent(given);
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
    seq: 1,
    ...(parent && { parent }),
  } as const;
  const { key } = request.trigger;
  const writes: Write[] = [{ kind: 'run.insert', run: summary, owner: instance }];
  if (key !== undefined) writes.unshift({ kind: 'dedupe', scope: playbook.id, key, run, at });
  writes.push({ kind: 'events', events: [accepted] });
  if (playbook.deadline) {
    const due = at + milliseconds(playbook.deadline);
    writes.push({ kind: 'timer.set', timer: { run, id: 'deadline', kind: 'deadline', due } });
  }
  return { run, accepted, writes, ...(key !== undefined && { key }) };
}

function acceptedEvent({ request, run, at, parent, vars }: Parameters<typeof acceptRun>[0]): RunEvent<'run.accepted'> {
  const { version, mode, trigger, input, mocks, user } = request;
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
    ...(vars && { vars }),
  };
}

function withoutKey({ kind, by }: RunEvent<'run.accepted'>['trigger']) {
  return { kind, ...(by !== undefined && { by }) };
}
