import type { OperationFailure, RunEventBody } from '@setpiece/playbook';
import type { LiveRun } from './live-run.ts';
import { runOutputs } from './run-outputs.ts';
import type { Services } from './services.ts';
import { failureOf } from './step-failure.ts';

/** What a run comes to whose machine has ended. */
export async function lastEvent(
  live: LiveRun,
  services: Services,
): Promise<RunEventBody<'run.succeeded'> | RunEventBody<'run.failed'>> {
  const { failure, machineStatus } = live.state;
  if (machineStatus === 'failed')
    return { type: 'run.failed', error: failure?.error ?? unknownFailure, ...(failure && { step: failure.step }) };
  try {
    return { type: 'run.succeeded', outputs: await runOutputs(live, services) };
  } catch (error) {
    if (live.over) throw error;
    return { type: 'run.failed', error: failureOf(error) };
  }
}

const unknownFailure: OperationFailure = { code: 'internal', message: 'The run failed.', retryable: false };
