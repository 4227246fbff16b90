import type { ReferenceStep, Value, Values } from '@setpiece/playbook';
import { holdsPlace } from '../engine/holds-place.ts';
import type { Services } from '../engine/services.ts';
import type { StepExecutor, StepWork } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';
import { textOf } from '../engine/text-of.ts';
import { itemAt } from '../journal/fold.ts';
import type { WaitEnd } from '../journal/run-state.ts';
import type { PlaybookVersion } from '../ports/playbook-source.ts';
import { refuseDepth } from './refuse-depth.ts';

type Work = StepWork<'reference'>;

/** Runs another playbook as a run of its own, and waits for it unless it is asynchronous. */
export const reference: StepExecutor<'reference'> = {
  effect: 'wait',
  async inputs(step, evaluator) {
    return {
      playbook: await evaluator.evaluate(step.playbook, 'playbook'),
      arguments: await evaluator.evaluate(step.arguments, 'arguments'),
    };
  },
  async perform(work) {
    const child = itemAt(work.live.state, work.address).child ?? (await startChild(work));
    if (work.step.async) return { output: { run_id: child } };
    try {
      return { output: outputOf(await work.wait({ kind: 'child', run: child }), work.step, child) };
    } catch (error) {
      // Nobody waits for it any more.
      if (error instanceof StepFailure && error.failure.code === 'timeout') work.services.cancel(child);
      throw error;
    }
  },
};

/** The child's first event commits with the parent's note of it, so there is never a second child. */
async function startChild({ step, inputs, mode, address, evaluator, live, services }: Work): Promise<string> {
  const { playbook, arguments: parameters } = inputs as { readonly playbook: Value; readonly arguments: Values };
  const version = await versionOf(services, textOf(playbook), mode);
  await refuseDepth(services, live.run, version);
  refuseMissing(version, parameters, step);
  const { vars } = evaluator;
  const records = (vars['input'] as Values | undefined)?.['records'];
  const child = services.child({
    version,
    mode,
    input: { params: parameters, ...(step.passRecords && records !== undefined && { records }) },
    parent: { run: live.run, ...address, ...(step.async && { async: true }) },
    ...(step.passVariables && { vars: passed(vars) }),
    mayWait:
      version.playbook.concurrency === undefined || step.async === true || !(await holdsPlace(services, live.run)),
  });
  live.append({ type: 'child.started', ...address, child: child.run, playbook: version.playbook.id });
  live.write(...child.writes);
  const durable = live.flush();
  child.launch(durable);
  if (!step.async) await services.childEnds.soon(child.run, durable);
  return child.run;
}

/** In a strict playbook a required input that is not there is a mistake of the caller; imported ones look themselves. */
function refuseMissing({ playbook }: PlaybookVersion, given: Values, { name }: ReferenceStep): void {
  if (playbook.values !== 'setpiece') return;
  const missing = (playbook.parameters ?? []).filter(
    ({ name: parameter, required, default: standard, visible }) =>
      required && standard === undefined && !visible && isEmpty(given[parameter]),
  );
  if (!missing.length) return;
  const names = missing.map(({ name: parameter, label }) => `"${label || parameter}"`).join(', ');
  throw new StepFailure({
    code: 'MISSING_PARAMETER',
    message: `Step "${name}" gives no ${names} to playbook "${playbook.name}", which needs it. Give it a value, or a default there.`,
    retryable: false,
  });
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '';
}

async function versionOf({ playbooks }: Services, playbook: string, mode: Work['mode']): Promise<PlaybookVersion> {
  const draft = mode === 'test' ? await playbooks.draft?.(playbook) : undefined;
  const version = draft ?? (await playbooks.published(playbook));
  if (version) return version;
  throw new StepFailure({
    code: 'PLAYBOOK_NOT_FOUND',
    message: `There is no published playbook "${playbook}". Import or publish it, or name another one.`,
    retryable: false,
  });
}

function outputOf({ child }: WaitEnd, step: ReferenceStep, run: string): Value {
  if (child?.status === 'succeeded') return child.outputs ?? {};
  const reason = (child?.error?.message ?? 'It was cancelled.').replace(calledInTurn, '');
  throw new StepFailure({
    code: child?.error?.code ?? 'cancelled',
    message: `The playbook that step "${step.name}" runs did not succeed (run ${run}): ${reason}`,
    retryable: child?.error?.retryable ?? false,
  });
}

/** What the calls between say of the failure of the innermost one: of 32 of them nobody could read the reason. */
const calledInTurn = /^(The playbook that step ".*?" runs did not succeed \(run [\w-]+\): )+/;

/** What is local to the parent stays there. */
const local: ReadonlySet<string> = new Set(['steps', 'result', 'item', 'input']);

function passed(vars: Readonly<Record<string, Value>>): Values {
  return Object.fromEntries(Object.entries(vars).filter(([name]) => !local.has(name)));
}
