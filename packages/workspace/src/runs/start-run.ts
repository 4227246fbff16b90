import type { Playbook, Sample, Value } from '@setpiece/playbook';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { draftOf } from '../playbooks/draft-of.ts';
import type { Context } from '../services/services.ts';
import type { StartTestRun } from '../workspace-actions.ts';

export async function startRun(context: Context, given: StartTestRun): Promise<{ run: string }> {
  permit(context.actor, 'runs.start');
  const { playbook } = draftOf(context, given.playbook);
  const sample = given.sample === undefined ? undefined : sampleOf(playbook, given.sample);
  const mocks = { ...sample?.mocks, ...given.mocks };
  refuseUnknownSteps(playbook, mocks);
  const { run } = await context.runtime.start({
    version: await context.playbooks.freeze(playbook, context.actor.name),
    mode: 'test',
    trigger: { kind: playbook.trigger.kind, by: context.actor.name },
    user: context.actor.name,
    input: given.input ?? sample?.input ?? {},
    mocks,
  });
  return { run };
}

function sampleOf(playbook: Playbook, name: string): Sample {
  const sample = playbook.samples?.find((one) => one.name === name);
  if (sample) return sample;
  const known = playbook.samples?.map((one) => `"${one.name}"`).join(', ') || 'none';
  throw new RefusedError(`"${playbook.name}" has no sample "${name}". It has: ${known}.`);
}

function refuseUnknownSteps(playbook: Playbook, mocks: Readonly<Record<string, Value>>): void {
  const steps = new Set(playbook.steps.map(({ id }) => id));
  const unknown = Object.keys(mocks).filter((id) => !steps.has(id));
  if (unknown.length)
    throw new RefusedError(
      `"${playbook.name}" has no step with id ${unknown.map((id) => `"${id}"`).join(', ')} to mock.`,
    );
}
