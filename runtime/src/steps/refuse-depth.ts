import type { Services } from '../engine/services.ts';
import { StepFailure } from '../engine/step-failure.ts';
import type { PlaybookVersion } from '../ports/playbook-source.ts';

/**
 * Lets a run call a playbook as long as the chain of calls is short enough.
 *
 * @throws StepFailure that names the chain
 */
export async function refuseDepth(services: Services, run: string, { playbook }: PlaybookVersion): Promise<void> {
  const { limits } = services;
  const callers: string[] = [];
  for (let at: string | undefined = run; at !== undefined; at = (await services.parentOf(at))?.run) callers.unshift(at);
  if (callers.length <= limits.depth) return;
  const names = await Promise.all(callers.map(async (caller) => (await services.playbookOf(caller)) ?? caller));
  throw new StepFailure({
    code: 'DEPTH_LIMIT',
    message:
      `Playbook "${playbook.name}" would run ${callers.length} calls deep, and the limit is ${limits.depth}: ` +
      `${shortened([...names, playbook.name])}. Repeat steps with a cycle or a loop instead of playbooks that call one another.`,
    retryable: false,
  });
}

/** The beginning and the end of a chain, where it is long. */
function shortened(names: readonly string[]): string {
  const shown = names.length > 10 ? [...names.slice(0, 5), undefined, ...names.slice(-4)] : names;
  return shown.map((name) => (name === undefined ? '…' : `"${name}"`)).join(' runs ');
}
