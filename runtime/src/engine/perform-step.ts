import { isTruthy } from '@setpiece/expressions';
import { stepKey, type OperationFailure, type Outcome, type Step, type Values } from '@setpiece/playbook';
import type { StepVisit } from '@setpiece/compiler';
import { openStep } from '../journal/fold.ts';
import { stepOf } from '../journal/loaded-version.ts';
import { errorValue } from './error-value.ts';
import { hasTemplate, type Evaluator } from './evaluator.ts';
import type { LiveRun } from './live-run.ts';
import { batchLimit } from './live-run.ts';
import { performItem, type ItemEnd } from './perform-item.ts';
import { loopFailure, performLoop, type LoopEnd } from './perform-loop.ts';
import type { Services } from './services.ts';
import { failureOf } from './step-failure.ts';
import { evaluatorOf, type StepScope } from './step-scope.ts';
import { rethrowHalt } from './halted.ts';

/** Runs one visit of a step to its outcome. Gives the steps that the outcome started. */
export async function performStep(live: LiveRun, visit: StepVisit, services: Services): Promise<readonly StepVisit[]> {
  if (live.pending >= batchLimit) await live.flush();
  const step = stepOf(live.version, visit.step);
  const scope: StepScope = { live, services, step, address: visit, signal: live.abort.signal };
  if (visit.visit > services.limits.visits) return fail(scope, visitLimit(step, services.limits.visits));
  const skipped = await skipReason(scope);
  if (skipped !== undefined)
    return typeof skipped === 'string'
      ? live.append({ type: 'step.skipped', ...visit, reason: skipped })
      : fail(scope, skipped);
  return step.forEach ? finishLoop(scope, await loop(scope)) : finishItem(scope, await performItem(scope));
}

async function loop(scope: StepScope): Promise<LoopEnd> {
  try {
    return await performLoop(scope);
  } catch (error) {
    rethrowHalt(scope.live, error);
    return loopFailure(error);
  }
}

/** `when` is asked once, before anything else of the step happened. */
async function skipReason(scope: StepScope): Promise<'disabled' | 'when' | OperationFailure | undefined> {
  const { step, live, address } = scope;
  if (step.disabled) return 'disabled';
  const open = openStep(live.state, address.step);
  if (step.when === undefined || step.when === '' || open.loop || open.single.attempt > 0) return undefined;
  try {
    return isTruthy(await evaluatorOf(scope).evaluate(step.when, 'when')) ? undefined : 'when';
  } catch (error) {
    rethrowHalt(live, error);
    return failureOf(error);
  }
}

async function finishItem(scope: StepScope, end: ItemEnd): Promise<readonly StepVisit[]> {
  if (end.kind === 'failed') return fail(scope, end.failure, { attempt: end.attempt });
  const { beginning } = end;
  try {
    const message = await afterwards(scope, end.evaluator, end.output);
    const { output, option, log, provenance, attempt } = end;
    const { patch } = end.evaluator;
    const started = scope.live.append({
      type: 'step.succeeded',
      ...scope.address,
      attempt,
      ...(beginning && { inputs: beginning.inputs }),
      output,
      outcome: 'done',
      ...(option !== undefined && { option }),
      ...(patch.length && { patch: [...patch] }),
      ...(message !== undefined && { message }),
      ...(log && { log: [...log] }),
      provenance,
    });
    if (end.writes.length) scope.live.write(...end.writes);
    if (end.release) await scope.live.flush();
    return started;
  } catch (error) {
    rethrowHalt(scope.live, error);
    if (beginning) scope.live.append(beginning);
    return fail(scope, failureOf(error), { attempt: end.attempt });
  } finally {
    end.release?.();
  }
}

async function finishLoop(scope: StepScope, end: LoopEnd): Promise<readonly StepVisit[]> {
  if (end.kind === 'failed') return fail(scope, end.failure, end.output === undefined ? {} : { output: end.output });
  try {
    const evaluator = evaluatorOf(scope);
    const message = await afterwards(scope, evaluator, end.output);
    const { patch } = evaluator;
    return scope.live.append({
      type: 'step.succeeded',
      ...scope.address,
      output: end.output,
      outcome: 'done',
      ...(patch.length && { patch: [...patch] }),
      ...(message !== undefined && { message }),
      provenance: 'live',
    });
  } catch (error) {
    rethrowHalt(scope.live, error);
    return fail(scope, failureOf(error));
  }
}

/** Variables and message, once the result is there: `vars.result` and `vars.steps.<Step>` are this step's. */
async function afterwards({ step }: StepScope, evaluator: Evaluator, output: ItemOutput): Promise<string | undefined> {
  const variables = step.kind === 'set_variable' ? [] : (step.variables ?? []);
  if (!variables.length && !step.message) return undefined;
  evaluator.see('result', output);
  evaluator.see('steps', { ...(evaluator.vars['steps'] as Values | undefined), [stepKey(step.name)]: output });
  for (const { name, value } of variables)
    evaluator.set(name, await evaluator.evaluate(value, `variables.${name}`, { reparseLiterals: true }));
  if (!step.message) return undefined;
  const message = hasTemplate(step.message) ? await evaluator.evaluate(step.message, 'message') : step.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}

type ItemOutput = Extract<ItemEnd, { kind: 'done' }>['output'];

/** Records that the step failed, and takes the routes that its author chose for that. */
function fail(
  { live, address, step }: StepScope,
  error: OperationFailure,
  more: { readonly attempt?: number; readonly output?: ItemOutput } = {},
): readonly StepVisit[] {
  const outcome = outcomeOf(live, step, error);
  const output = outcome === 'fail' ? more.output : (more.output ?? errorValue(error));
  return live.append({
    type: 'step.failed',
    ...address,
    error,
    outcome,
    ...more,
    ...(output !== undefined && { output }),
  });
}

function outcomeOf(live: LiveRun, step: Step, { code }: OperationFailure): Outcome {
  if (step.kind === 'fail' || code === 'VISIT_LIMIT') return 'fail';
  const routes = live.version.routesFrom.get(step.id) ?? [];
  if (code === 'timeout' && routes.some(({ on }) => on === 'timeout')) return 'timeout';
  if (step.onError === 'continue') return 'done';
  return step.onError === 'route' && routes.some(({ on }) => on === 'error') ? 'error' : 'fail';
}

function visitLimit(step: Step, limit: number): OperationFailure {
  const message = `Step "${step.name}" was entered more than ${limit} times. Give its cycle a way out.`;
  return { code: 'VISIT_LIMIT', message, retryable: false };
}
