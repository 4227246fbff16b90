import { isTruthy } from '@setpiece/expressions';
import type { OperationFailure, Step, Value } from '@setpiece/playbook';
import { itemAt, openStep } from '../journal/fold.ts';
import type { OpenLoop } from '../journal/run-state.ts';
import { executorOf } from '../steps/step-executors.ts';
import { givenInputs } from './given-inputs.ts';
import { Halted } from './halted.ts';
import { listOfItems } from './list-of-items.ts';
import { batchLimit } from './live-run.ts';
import { performBatch } from './perform-batch.ts';
import { performItem, type ItemEnd } from './perform-item.ts';
import { errorValue } from './error-value.ts';
import { failureOf, StepFailure } from './step-failure.ts';
import { evaluatorOf, type StepScope } from './step-scope.ts';
import { refuseTooLarge, sizeOf, valueTooLarge } from './value-size.ts';

/** How a loop ended: a list of results in item order, or the failure of an item. */
export type LoopEnd =
  | { readonly kind: 'done'; readonly output: Value }
  | { readonly kind: 'failed'; readonly failure: OperationFailure; readonly output?: Value };

/** Runs a step once for each item, from wherever the journal says it stands. */
export async function performLoop(scope: StepScope): Promise<LoopEnd> {
  const loop = await openLoop(scope);
  if (!loop.closed) {
    const failure = await runItems(scope, loop);
    if (failure && scope.step.onError !== 'continue' && scope.step.onError !== 'route')
      return { kind: 'failed', failure };
    const output = outputOf(scope.step, loop);
    scope.live.append({ type: 'loop.closed', step: scope.address.step, visit: scope.address.visit, output });
  }
  const failure = scope.step.onError === 'route' ? firstFailure(loop) : undefined;
  const output = outputOf(scope.step, loop);
  return failure ? { kind: 'failed', failure, output } : { kind: 'done', output };
}

async function openLoop(scope: StepScope): Promise<OpenLoop> {
  const { live, step, address } = scope;
  const open = openStep(live.state, address.step);
  if (!open.loop) {
    const evaluator = evaluatorOf(scope);
    const given =
      givenInputs(live, address) ?? (await evaluator.evaluate(step.forEach?.items ?? null, 'forEach.items'));
    const items = listOfItems(given, evaluator.frame.values, `Step "${step.name}"`);
    refuseTooLarge(items as Value, scope.services.limits.valueSize, { step: step.name, field: 'forEach.items' });
    live.append({ type: 'loop.opened', step: address.step, visit: address.visit, items: [...items] });
  }
  return openStep(live.state, address.step).loop as OpenLoop;
}

/** Gives the first failure, when it ends the loop at once or was tolerated. */
async function runItems(scope: StepScope, loop: OpenLoop): Promise<OperationFailure | undefined> {
  const units = await unitsOf(scope, loop);
  const stop = new AbortController();
  const onAbort = () => stop.abort(scope.signal.reason);
  scope.signal.addEventListener('abort', onAbort, { once: true });
  const tolerant = scope.step.onError === 'continue' || scope.step.onError === 'route';
  let failed = tolerant ? undefined : firstFailure(loop);
  let tooLarge: OperationFailure | undefined;
  let size = 0;
  /** The results together are one value, too: there is no use in going on when they cannot be kept. */
  const count = (indexes: readonly number[]) => {
    const { valueSize } = scope.services.limits;
    for (const index of indexes) size += sizeOf(loop.slots.get(index)?.output ?? null, valueSize);
    if (size > valueSize && !tooLarge)
      tooLarge = valueTooLarge(`Step "${scope.step.name}"`, 'the results of its items', size, valueSize);
    if (tooLarge) stop.abort(new Halted('The results are too large.'));
  };
  let next = 0;
  const worker = async () => {
    while (next < units.length && !(failed && !tolerant) && !tooLarge) {
      const unit = units[next++] as readonly number[];
      const failure = await runUnit({ ...scope, signal: stop.signal }, unit, scope.step);
      if (failure && !failed) failed = failure;
      if (failure && !tolerant) stop.abort(new Halted('Another item failed.'));
      count(unit);
    }
  };
  count([...loop.slots.keys()]);
  try {
    await runWorkers(
      scope,
      await concurrencyOf(scope),
      Math.max(units.length, 1),
      worker,
      () => (failed !== undefined && !tolerant) || tooLarge !== undefined,
    );
  } finally {
    scope.signal.removeEventListener('abort', onAbort);
  }
  if (tooLarge) throw new StepFailure(tooLarge);
  return failed ?? firstFailure(loop);
}

/** Workers count as active by themselves, so that the run knows when all of them are parked. */
async function runWorkers(
  { live }: StepScope,
  concurrency: number,
  units: number,
  worker: () => Promise<void>,
  mayHalt: () => boolean,
): Promise<void> {
  const count = Math.min(concurrency, units);
  live.active += count - 1;
  let working = count;
  const ends = await Promise.allSettled(
    Array.from({ length: count }, () =>
      worker().finally(() => {
        working -= 1;
        if (working > 0) live.leave();
      }),
    ),
  );
  for (const end of ends)
    if (end.status === 'rejected' && !(mayHalt() && end.reason instanceof Halted)) throw end.reason;
}

async function runUnit(
  scope: StepScope,
  indexes: readonly number[],
  step: Step,
): Promise<OperationFailure | undefined> {
  if (scope.live.pending >= batchLimit) await scope.live.flush();
  const [first = 0] = indexes;
  const isBatch = step.forEach?.bulk && executorOf(step.kind).performBatch;
  if (isBatch) return performBatch(scope, indexes);
  const item = { ...scope, address: { ...scope.address, item: first } };
  if (await isRefused(item)) {
    scope.live.append({ type: 'step.skipped', ...item.address, reason: 'condition' });
    return undefined;
  }
  return recordItem(item, await performItem(item));
}

/** The condition of an item is asked once, before its first attempt. */
async function isRefused(scope: StepScope): Promise<boolean> {
  const condition = scope.step.forEach?.condition;
  if (!condition || itemAt(scope.live.state, scope.address).attempt > 0) return false;
  return !isTruthy(await evaluatorOf(scope).evaluate(condition, 'forEach.condition'));
}

async function recordItem({ live, address, step }: StepScope, end: ItemEnd): Promise<OperationFailure | undefined> {
  if (end.kind === 'failed') {
    const { failure: error, attempt } = end;
    const tolerated =
      step.onError === 'continue'
        ? ({ outcome: 'done', output: errorValue(error) } as const)
        : ({ outcome: 'error' } as const);
    live.append({ type: 'step.failed', ...address, attempt, error, ...tolerated });
    return error;
  }
  const { output, log, patch, provenance, writes, release, attempt, beginning } = end;
  try {
    live.append({
      type: 'step.succeeded',
      ...address,
      attempt,
      ...(beginning && { inputs: beginning.inputs }),
      output,
      outcome: 'done',
      ...(patch.length && { patch: [...patch] }),
      ...(log && { log: [...log] }),
      provenance,
    });
    if (writes.length) live.write(...writes);
    if (release) await live.flush();
  } finally {
    release?.();
  }
  return undefined;
}

/** What is left to run: items one by one, or batches of them. */
async function unitsOf(scope: StepScope, loop: OpenLoop): Promise<readonly (readonly number[])[]> {
  const all = [...loop.items.keys()];
  const left = (indexes: readonly number[]) => indexes.filter((index) => !loop.slots.has(index));
  const { forEach, kind } = scope.step;
  if (!forEach?.bulk || !executorOf(kind).performBatch) return left(all).map((index) => [index]);
  const size = Math.max(
    1,
    Number(await evaluatorOf(scope).evaluate(forEach.batchSize ?? 100, 'forEach.batchSize')) || 100,
  );
  const units: number[][] = [];
  // The same batches as before a crash, without what has ended.
  for (let start = 0; start < all.length; start += size) units.push(left(all.slice(start, start + size)));
  return units.filter(({ length }) => length > 0);
}

async function concurrencyOf(scope: StepScope): Promise<number> {
  // Batches write to the same records: one after another is quickest. What has no batch form runs one by one.
  if (!scope.step.forEach?.parallel) return 1;
  const given = await evaluatorOf(scope).evaluate(scope.step.forEach?.concurrency ?? 10, 'forEach.concurrency');
  return Math.max(1, Math.floor(Number(given)) || 10);
}

function outputOf(step: Step, loop: OpenLoop): Value {
  const slots = [...loop.slots].toSorted(([a], [b]) => a - b).filter(([, { kind }]) => kind !== 'skipped');
  const results = slots.filter(([, { output }]) => output !== undefined).map(([, { output }]) => output as Value);
  if (step.onError !== 'route' || !firstFailure(loop)) return results;
  const errors = slots.flatMap(([item, { error }]) => (error ? [{ item, ...errorValue(error) }] : []));
  return { results, errors };
}

function firstFailure(loop: OpenLoop): OperationFailure | undefined {
  return [...loop.slots.values()].find(({ error }) => error)?.error;
}

/** Failing before any item ran. */
export function loopFailure(error: unknown): LoopEnd {
  return { kind: 'failed', failure: failureOf(error) };
}
