import type { CallGate, CallTurn } from '@setpiece/connector-kit';
import { Halted } from './halted.ts';
import type { OpenItem } from '../journal/run-state.ts';
import type { StepScope } from './step-scope.ts';

const nothing = () => {};

/**
 * Waits until the step's configuration takes the call. The wait is no part of the attempt: the step's timeout begins behind it, and an
 * attempt that a crash interrupts in line has done nothing yet. Gives what to call when the call has ended.
 *
 * @throws Halted when the run ends or the runtime stops meanwhile
 */
export async function takeTurn(scope: StepScope, item: OpenItem): Promise<() => void> {
  const { gate } = scope.services;
  if (!gate || scope.step.kind !== 'connector') return nothing;
  const turn = await gate.enter(item.inputs as unknown as Parameters<CallGate['enter']>[0]);
  if (!turn?.line) return turn ? () => turn.leave() : nothing;
  try {
    await stand(scope, turn, turn.line);
  } catch (error) {
    turn.leave();
    throw error;
  }
  return () => turn.leave();
}

async function stand(
  { live, address, signal, services }: StepScope,
  turn: CallTurn,
  line: NonNullable<CallTurn['line']>,
): Promise<void> {
  live.append({ type: 'wait.opened', ...address, for: { kind: 'place', ...line } });
  const stopped = new AbortController();
  const stop = (reason: unknown) => stopped.abort(reason);
  const onStop = () => {
    live.held = true;
    stop(new Halted('The runtime is stopping.'));
  };
  const onAbort = () => stop(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  services.stopping.addEventListener('abort', onStop, { once: true });
  if (signal.aborted) onAbort();
  if (services.stopping.aborted) onStop();
  try {
    await Promise.race([turn.comes, rejectedBy(stopped.signal)]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    services.stopping.removeEventListener('abort', onStop);
  }
  live.append({ type: 'wait.closed', ...address, by: 'place' });
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
