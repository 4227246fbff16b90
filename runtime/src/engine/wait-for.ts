import type { Value, WaitingFor } from '@setpiece/playbook';
import { itemAt } from '../journal/fold.ts';
import type { WaitEnd } from '../journal/run-state.ts';
import type { Write } from '../ports/write.ts';
import type { Evaluator } from './evaluator.ts';
import { StepFailure } from './step-failure.ts';
import type { StepScope } from './step-scope.ts';
import { timeoutOf } from './timeout-of.ts';
import { timerId } from './timer-id.ts';

/**
 * Waits durably. The wait and its alarms are rows; what ends it is an event. After a restart the same call finds the wait
 * open, or ended meanwhile.
 *
 * @throws StepFailure with code `timeout` when the step's time is up first
 */
export async function waitFor(
  scope: StepScope,
  waiting: WaitingFor,
  evaluator: Evaluator,
  look?: () => Promise<boolean>,
): Promise<WaitEnd> {
  const { live, address } = scope;
  const item = itemAt(live.state, address);
  // A child may have ended before there was anything to wait for.
  if (!item.wait && !item.ended && waiting.kind === 'child') await endWithChild(scope, waiting.run);
  if (!item.wait && !item.ended) await open(scope, waiting, evaluator);
  while (!item.ended) {
    await endIfMet(scope, waiting, look);
    if (item.ended) break;
    await live.park(address, scope.signal);
  }
  const { ended } = item;
  if (ended.by === 'timeout') throw timedOut(scope);
  return ended;
}

async function open(scope: StepScope, waiting: WaitingFor, evaluator: Evaluator): Promise<void> {
  const { live, address, services } = scope;
  const due = await timeoutOf(scope, evaluator);
  live.append({ type: 'wait.opened', ...address, for: waiting, ...(due !== undefined && { due }) });
  if (waiting.kind === 'timer')
    live.write({
      kind: 'timer.set',
      timer: { run: live.run, id: timerId('wait', address), kind: 'wait', due: waiting.due },
    });
  else
    live.write({ kind: 'wait.open', wait: { run: live.run, ...address, since: services.clock.now(), for: waiting } });
  if (due !== undefined)
    live.write({ kind: 'timer.set', timer: { run: live.run, id: timerId('timeout', address), kind: 'timeout', due } });
}

/** Looks whether that is there already which is waited for. */
async function endIfMet(scope: StepScope, waiting: WaitingFor, look?: () => Promise<boolean>): Promise<void> {
  const { live, services } = scope;
  if (waiting.kind === 'timer' && waiting.due <= services.clock.now()) closeWait(scope, 'timer');
  if (waiting.kind === 'signal') {
    const signal = live.state.signals.find(({ name }) => name === waiting.name);
    if (signal) closeWait(scope, 'signal', signal.payload);
  }
  if (waiting.kind === 'child') await endWithChild(scope, waiting.run);
  if (waiting.kind === 'record') {
    // Who writes a record wakes the runs whose wait is in the database: it must be there before the look.
    if (live.pending) await live.flush();
    if ((await look?.()) && !itemAt(live.state, scope.address).ended) closeWait(scope, 'record');
  }
}

async function endWithChild(scope: StepScope, run: string): Promise<void> {
  const { live, address, services } = scope;
  const early = services.childEnds.of(run);
  const child = early ?? (await services.store.run(run));
  if (itemAt(live.state, address).ended || !child) return;
  const { status, outputs, error } = child;
  if (status !== 'succeeded' && status !== 'failed' && status !== 'cancelled') return;
  live.append({
    type: 'child.ended',
    ...address,
    child: run,
    status,
    ...(outputs && { outputs }),
    ...(error && { error }),
  });
  if (early) live.write({ kind: 'run.ended', run });
  if (itemAt(live.state, address).wait) closeWait(scope, 'child');
}

/** Records what ended the wait of a StepRun, and takes its rows away. */
export function closeWait(
  { live, address }: Pick<StepScope, 'live' | 'address'>,
  by: WaitEnd['by'],
  payload?: Value,
): void {
  const waiting = itemAt(live.state, address).wait;
  live.append({ type: 'wait.closed', ...address, by, ...(payload !== undefined && { payload }) });
  live.write(...closingWrites(live.run, address, waiting));
}

function closingWrites(
  run: string,
  address: StepScope['address'],
  waiting: { for: WaitingFor; due?: number } | undefined,
): Write[] {
  const writes: Write[] = [];
  if (waiting?.for.kind === 'timer') writes.push({ kind: 'timer.clear', run, id: timerId('wait', address) });
  else writes.push({ kind: 'wait.close', run, ...address });
  if (waiting?.for.kind === 'input') writes.push({ kind: 'timer.clear', run, id: timerId('remind', address) });
  if (waiting?.due !== undefined) writes.push({ kind: 'timer.clear', run, id: timerId('timeout', address) });
  return writes;
}

/** The failure of a step whose time was up. */
export function timedOut({ step }: Pick<StepScope, 'step'>): StepFailure {
  return new StepFailure({
    code: 'timeout',
    message: `Step "${step.name}" did not end in time. Give it a longer timeout, or a timeout route.`,
    retryable: true,
  });
}
