import { maskSealed } from '@setpiece/playbook';
import type { Services } from '../services/services.ts';
import type { DeliveryAnswer } from './delivery.ts';

/** How long a caller is kept waiting for the end of a run. */
const longestWait = 60_000;

/** The run's outputs when it ends soon, else only that it was accepted. */
export async function answerWhenFinished(
  { runtime }: Services,
  run: string,
  outputsAlone: boolean,
): Promise<DeliveryAnswer> {
  try {
    const { status, outputs } = await runtime.finished(run, AbortSignal.timeout(longestWait));
    return { kind: 'finished', run, status, outputs: maskSealed(outputs ?? {}), outputsAlone };
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'TimeoutError') return { kind: 'accepted', run };
    throw cause;
  }
}
